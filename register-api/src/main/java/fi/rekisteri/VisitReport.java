package fi.rekisteri;

import fi.rekisteri.error.ErrorCode;
import java.util.Map;

/**
 * What became of a batch of observations, in counts. Each one is told to the {@link VisitListener}.
 *
 * @param recorded how many are kept, those included that were kept before
 * @param added how many were not kept before
 * @param refused how many were refused, by code
 */
public record VisitReport(long recorded, long added, Map<ErrorCode, Long> refused) {
  /** Copies the counts. */
  public VisitReport {
    refused = Map.copyOf(refused);
  }

  /**
   * All observations that were looked at.
   *
   * @return the sum of the counts
   */
  public long observations() {
    return recorded + refused.values().stream().mapToLong(Long::longValue).sum();
  }
}
