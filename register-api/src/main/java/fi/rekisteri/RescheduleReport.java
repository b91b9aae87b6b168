package fi.rekisteri;

/**
 * What came of computing the days of the next look anew. Counts, and nobody's data.
 *
 * @param looked how often the register looked at a person; once or twice at everybody
 * @param due of how many of them something may be due by now: the next plan tells
 */
public record RescheduleReport(long looked, long due) {}
