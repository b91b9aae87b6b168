package fi.rekisteri;

import fi.rekisteri.error.ErrorCode;
import java.util.Map;

/**
 * What became of a large disclosure.
 *
 * @param disclosed of how many items data went out
 * @param refused how many items were refused, by code
 */
public record DisclosureReport(long disclosed, Map<ErrorCode, Long> refused) {
  /** Copies the map. */
  public DisclosureReport {
    refused = Map.copyOf(refused);
  }
}
