package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import java.util.List;

/**
 * What a replay of the ledger of erasures did in a restored storage.
 *
 * @param batches how many batches the storage did not know
 * @param people how many people were erased again, with everything
 * @param parts how many other people were erased again in part
 * @param doubtful whom batches name of which nobody knows whether they erased: such a batch had
 *     begun, and did not come to its end before the storage of then was lost; and of whom a part
 *     went, and whose record does not open, so that it could not go again
 * @param unopened who of the people have a record that did not open: they are erased, and visitors
 *     who were linked to them could not be told
 */
public record ReplayReport(
    int batches, int people, int parts, List<CustomerId> doubtful, List<CustomerId> unopened) {
  /** Copies the lists. */
  public ReplayReport {
    doubtful = List.copyOf(doubtful);
    unopened = List.copyOf(unopened);
  }

  /**
   * A replay in which every record opened that had to.
   *
   * @param batches how many batches the storage did not know
   * @param people how many people were erased again, with everything
   * @param parts how many other people were erased again in part
   * @param doubtful whom batches name of which nobody knows whether they erased
   */
  public ReplayReport(int batches, int people, int parts, List<CustomerId> doubtful) {
    this(batches, people, parts, doubtful, List.of());
  }

  /**
   * Whether everybody was dealt with.
   *
   * @return false where the host is to decide on somebody
   */
  public boolean isComplete() {
    return doubtful.isEmpty();
  }
}
