package fi.rekisteri.breach;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was taken, and what of it could be read by the definition of that time. Beside the fields a
 * database tells some facts in clear: roles, days of customerships, times of looks, kinds and dates
 * of paper, each under random ids; {@code docs/security-model.md} lists them.
 *
 * @param taken what was taken
 * @param definitionVersion the version of the definition by which it was judged
 * @param intelligible the paths of the fields that could be read
 */
public record Exposure(Taken taken, String definitionVersion, Set<String> intelligible) {
  /** Copies the paths. */
  public Exposure {
    intelligible = Collections.unmodifiableSet(new TreeSet<>(intelligible));
  }

  /**
   * Whether nothing that was taken could be read without keys that were not taken.
   *
   * @return false for paper, for output, and for a database together with its keys
   */
  public boolean isUnintelligible() {
    return taken instanceof Taken.Database && intelligible.isEmpty();
  }
}
