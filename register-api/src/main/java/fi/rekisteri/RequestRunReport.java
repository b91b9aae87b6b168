package fi.rekisteri;

import java.util.List;

/**
 * What became of items that waited.
 *
 * @param done how many came to their end
 * @param waiting how many wait still, since something is held or a handler kept something
 * @param failed the items that failed, as {@code request/item}: they are tried again by the next
 *     run
 */
public record RequestRunReport(int done, int waiting, List<String> failed) {
  /** Copies the list. */
  public RequestRunReport {
    failed = List.copyOf(failed);
  }
}
