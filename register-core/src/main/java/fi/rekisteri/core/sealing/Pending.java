package fi.rekisteri.core.sealing;

import fi.rekisteri.customer.Entry;
import java.time.Instant;
import java.util.Optional;

/**
 * What stands beside a field until somebody decides on it.
 *
 * @param waiting the value that waits; empty where it was dropped
 * @param knownAsOf the time to which it refers or referred
 */
public record Pending<T>(Optional<Entry<T>> waiting, Instant knownAsOf) {
  /** A value that waits. */
  public static <T> Pending<T> of(Entry<T> waiting) {
    return new Pending<>(Optional.of(waiting), waiting.provenance().knownAsOf());
  }

  /** What is left of it when it is dropped: a time, and no value. */
  public Pending<T> dropped() {
    return new Pending<>(Optional.empty(), knownAsOf);
  }

  @Override
  public String toString() {
    return "Pending[***]";
  }
}
