package fi.rekisteri.audit;

/**
 * What was exported.
 *
 * @param from the number of the first checkpoint
 * @param through the number of the last one
 * @param entries how many entries they cover
 * @param sha256 the hash over the file, but for its last line, in hexadecimal digits
 */
public record ExportReceipt(long from, long through, long entries, String sha256) {}
