package fi.rekisteri;

/**
 * What came of letting everybody be looked at again. Counts, and nobody's data.
 *
 * @param people how many are registered
 * @param moved how many of them are looked at with the next plan now: all but who was erased
 *     meanwhile
 */
public record RescheduleReport(long people, long moved) {}
