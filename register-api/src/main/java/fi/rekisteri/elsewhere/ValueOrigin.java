package fi.rekisteri.elsewhere;

import fi.rekisteri.processing.Purpose;
import fi.rekisteri.rights.DataNature;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a source knows of how one of its values came to be: what decides whether the person may take
 * it along (Art. 20). The register knows it of its own records; of a host's tables the source has
 * to tell it.
 *
 * @param nature how the value came to be
 * @param automated whether it is processed by automated means; paper is not
 * @param purposes for which declared purposes it is processed
 * @param obtainedAt when it was obtained, where the source knows
 * @param partsOfOthers the names of those parts that tell of somebody else (Art. 20(4))
 */
public record ValueOrigin(
    DataNature nature,
    boolean automated,
    Set<Purpose> purposes,
    Optional<Instant> obtainedAt,
    Set<String> partsOfOthers) {
  /** Copies the sets. */
  public ValueOrigin {
    purposes = Set.copyOf(purposes);
    partsOfOthers = Set.copyOf(partsOfOthers);
  }

  /**
   * A value in a database.
   *
   * @param nature how it came to be
   * @param purposes for which declared purposes it is processed
   * @return its origin
   */
  public static ValueOrigin of(DataNature nature, Purpose... purposes) {
    return new ValueOrigin(nature, true, Set.of(purposes), Optional.empty(), Set.of());
  }

  /**
   * Something on paper, which nobody takes along from a register (Art. 20(1)(b)), whoever gave it.
   *
   * @return its origin
   */
  public static ValueOrigin onPaper() {
    return new ValueOrigin(DataNature.PROVIDED, false, Set.of(), Optional.empty(), Set.of());
  }

  /**
   * The same origin at a time.
   *
   * @param time when the value was obtained
   * @return a copy
   */
  public ValueOrigin at(Instant time) {
    return new ValueOrigin(nature, automated, purposes, Optional.of(time), partsOfOthers);
  }

  /**
   * The same origin of a value some parts of which tell of somebody else.
   *
   * @param parts the names of those parts
   * @return a copy
   */
  public ValueOrigin tellingOfOthers(String... parts) {
    return new ValueOrigin(nature, automated, purposes, obtainedAt, Set.of(parts));
  }
}
