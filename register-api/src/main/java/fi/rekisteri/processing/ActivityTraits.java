package fi.rekisteri.processing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What people's choices do to an activity.
 *
 * @param profiling whether personal aspects are evaluated (Art. 4(4))
 * @param prohibitedBy the scopes by which a person can forbid it; none for what nobody can forbid
 * @param whileRestricted why it may use restricted data all the same, where it may (Art. 18(2))
 */
public record ActivityTraits(
    boolean profiling,
    Set<ProhibitionScope> prohibitedBy,
    Optional<RestrictionException> whileRestricted) {
  /** Nothing particular: no profiling, no prohibition, no exception. */
  public static final ActivityTraits PLAIN = new ActivityTraits(false, Set.of(), Optional.empty());

  /** Copies the scopes. */
  public ActivityTraits {
    prohibitedBy = prohibitedBy.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(prohibitedBy));
  }
}
