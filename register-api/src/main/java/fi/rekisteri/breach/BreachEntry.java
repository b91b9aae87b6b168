package fi.rekisteri.breach;

import java.time.Instant;

/**
 * One entry of the breach file.
 *
 * @param number its place among the entries of the breach, from 1
 * @param at when it was written, to the microsecond
 * @param writer who wrote it, as the audit trail names them
 * @param event what it tells
 */
public record BreachEntry(int number, Instant at, String writer, BreachEvent event) {}
