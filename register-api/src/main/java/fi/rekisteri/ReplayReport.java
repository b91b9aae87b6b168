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
 *     begun, and did not come to its end before the storage of then was lost
 */
public record ReplayReport(int batches, int people, int parts, List<CustomerId> doubtful) {
  /** Copies the list. */
  public ReplayReport {
    doubtful = List.copyOf(doubtful);
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
