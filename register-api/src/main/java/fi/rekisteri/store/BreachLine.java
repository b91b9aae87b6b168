package fi.rekisteri.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * One line of the file of breaches. A storage keeps it and does not interpret it.
 *
 * @param breach the number of the breach, from 1
 * @param number its place among the lines of the breach, from 1
 * @param at when it was written, to the microsecond
 * @param writer who wrote it, as the audit trail names them
 * @param kind what it tells, as a stable word
 * @param facts its instants, codes and counts, in the form of the engine: at most 16 KiB
 * @param sealed its free text, sealed together with the rest of the line: at most 64 KiB
 */
public record BreachLine(
    long breach, int number, Instant at, String writer, String kind, String facts, byte[] sealed) {
  /** Copies the bytes; refuses a line without a place. */
  public BreachLine {
    if (breach < 1 || number < 1) {
      throw new IllegalArgumentException("breaches and their lines are counted from 1");
    }
    sealed = sealed.clone();
  }

  @Override
  public byte[] sealed() {
    return sealed.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BreachLine line
        && breach == line.breach
        && number == line.number
        && at.equals(line.at)
        && writer.equals(line.writer)
        && kind.equals(line.kind)
        && facts.equals(line.facts)
        && Arrays.equals(sealed, line.sealed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(breach, number, at, writer, kind, facts, Arrays.hashCode(sealed));
  }

  @Override
  public String toString() {
    return "BreachLine[" + breach + "/" + number + ", " + kind + "]";
  }
}
