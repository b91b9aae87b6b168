package fi.rekisteri.store;

import java.time.Instant;

/**
 * One line of the file of breaches. A storage keeps it and does not interpret it.
 *
 * @param breach the number of the breach, from 1
 * @param number its place among the lines of the breach, from 1
 * @param at when it was written, to the microsecond
 * @param writer who wrote it, as the audit trail names them
 * @param kind what it tells, as a stable word
 * @param facts its instants, codes and counts, in the form of the engine: at most 16 KiB
 * @param sealed its free text, sealed together with the rest of the line: at most 64 KiB; the
 *     adapter keeps it untouched
 */
public record BreachLine(
    long breach, int number, Instant at, String writer, String kind, String facts, byte[] sealed) {
  /** Refuses a line without a place. */
  public BreachLine {
    if (breach < 1 || number < 1) {
      throw new IllegalArgumentException("breaches and their lines are counted from 1");
    }
  }

  @Override
  public String toString() {
    return "BreachLine[" + breach + "/" + number + ", " + kind + "]";
  }
}
