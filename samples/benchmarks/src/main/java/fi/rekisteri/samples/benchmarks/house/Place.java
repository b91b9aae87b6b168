package fi.rekisteri.samples.benchmarks.house;

/**
 * Where a figure was taken.
 *
 * @param contest what was done
 * @param database on which engine
 * @param threads by how many threads, each with a connection
 */
public record Place(String contest, String database, int threads) {}
