package fi.rekisteri.disclosure;

import java.util.UUID;

/**
 * The released list on which somebody stood (S9.5).
 *
 * @param run the id of its run
 * @param version which of its versions was released, from 1
 */
public record ListVersion(UUID run, int version) {
  /** Refuses a version below 1. */
  public ListVersion {
    if (version < 1) {
      throw new IllegalArgumentException("versions of a list are counted from 1");
    }
  }
}
