package fi.rekisteri.store;

import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * That somebody who holds a term has forbidden something. It is all that is left of a prohibition
 * when the person is erased (S70.4), so it holds no id and leads back to nobody.
 *
 * @param term the keyed hash of the term; whether it is unique is not looked at
 * @param prohibitions what is forbidden, and which use of it; not empty
 * @param since from when on
 */
public record SuppressionEntry(
    SearchTag term, Map<ProhibitionScope, Set<ProhibitedUse>> prohibitions, Instant since) {
  /** Copies the map; refuses an entry that forbids nothing. */
  public SuppressionEntry {
    Map<ProhibitionScope, Set<ProhibitedUse>> forbidden = new EnumMap<>(ProhibitionScope.class);
    prohibitions.forEach((scope, uses) -> forbidden.put(scope, Set.copyOf(EnumSet.copyOf(uses))));
    if (forbidden.isEmpty()) {
      throw new IllegalArgumentException("an entry of the suppression list forbids something");
    }
    prohibitions = Map.copyOf(forbidden);
  }

  /**
   * What this and another entry of the same term forbid together, since the earlier of them.
   *
   * @param other another entry of the term
   * @return a copy
   */
  public SuppressionEntry and(SuppressionEntry other) {
    Map<ProhibitionScope, Set<ProhibitedUse>> both = new EnumMap<>(prohibitions);
    other.prohibitions.forEach(
        (scope, uses) ->
            both.merge(
                scope,
                uses,
                (some, more) -> {
                  Set<ProhibitedUse> all = EnumSet.copyOf(some);
                  all.addAll(more);
                  return all;
                }));
    return new SuppressionEntry(term, both, since.isBefore(other.since) ? since : other.since);
  }

  /**
   * What is left when some of it is allowed again.
   *
   * @param scopes what is allowed again
   * @return a copy, or empty where nothing is forbidden any more
   */
  public Optional<SuppressionEntry> without(Set<ProhibitionScope> scopes) {
    Map<ProhibitionScope, Set<ProhibitedUse>> left = new EnumMap<>(prohibitions);
    left.keySet().removeAll(scopes);
    return left.isEmpty() ? Optional.empty() : Optional.of(new SuppressionEntry(term, left, since));
  }

  @Override
  public String toString() {
    return "SuppressionEntry[" + term + "]";
  }
}
