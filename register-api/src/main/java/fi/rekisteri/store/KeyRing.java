package fi.rekisteri.store;

import java.util.List;

/**
 * The register's keys at one moment.
 *
 * @param revision one more with each key that is added or removed; 0 before the first
 * @param keys in the order of purpose and epoch
 */
public record KeyRing(long revision, List<RegisterKey> keys) {
  /** Copies the list. */
  public KeyRing {
    keys = List.copyOf(keys);
  }
}
