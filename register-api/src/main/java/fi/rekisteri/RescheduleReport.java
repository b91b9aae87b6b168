package fi.rekisteri;

/**
 * What came of letting everybody be looked at again. Counts, and nobody's data.
 *
 * @param people how many are registered
 * @param moved how many of them would have been looked at later, and are with the next plan now
 */
public record RescheduleReport(long people, long moved) {}
