package fi.rekisteri;

import java.util.List;

/** Takes the data of a large disclosure, chunk by chunk. */
@FunctionalInterface
public interface DisclosureListener {
  /**
   * Some items are recorded, and their data may leave. No transaction is open. What this throws
   * ends the run; the verdicts that were handed over stay recorded.
   *
   * @param verdicts one for each item, in their order
   */
  void recorded(List<DisclosureVerdict> verdicts);
}
