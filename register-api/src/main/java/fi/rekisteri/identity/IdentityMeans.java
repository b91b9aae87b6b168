package fi.rekisteri.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what people may be asked to show who they are, and by what nobody is identified (G12.6).
 *
 * @param ways what may be asked for, the least burden first; claims are never among them
 * @param forbidden sets that prove nothing, nor does any part of them; those of {@link
 *     IdentityFactor#FORBIDDEN} are always among them
 */
public record IdentityMeans(List<IdentityFactor> ways, Set<Set<IdentityFactor>> forbidden) {
  /** Copies both; refuses claims, and ways that are named twice. */
  public IdentityMeans {
    ways = List.copyOf(ways);
    if (ways.stream().anyMatch(way -> way.strength() == IdentityLevel.NONE)) {
      throw new IllegalArgumentException("nobody is asked for what proves nothing");
    }
    if (Set.copyOf(ways).size() != ways.size()) {
      throw new IllegalArgumentException("each way has one place in the order");
    }
    forbidden =
        Stream.concat(forbidden.stream(), IdentityFactor.FORBIDDEN.stream())
            .map(Set::copyOf)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What factors amount to under these means.
   *
   * @param factors what was shown
   * @return {@link IdentityLevel#NONE} where they are no more than a forbidden set
   */
  public IdentityLevel levelOf(Set<IdentityFactor> factors) {
    return forbidden.stream().anyMatch(set -> set.containsAll(factors))
        ? IdentityLevel.NONE
        : IdentityLevel.of(factors);
  }

  /**
   * The same means, which may ask for one thing more, as the last resort.
   *
   * @param way the way
   * @return a copy
   */
  public IdentityMeans lastly(IdentityFactor way) {
    return new IdentityMeans(Stream.concat(ways.stream(), Stream.of(way)).toList(), forbidden);
  }

  /**
   * The same means with one set more that proves nothing.
   *
   * @param factors the set
   * @return a copy
   */
  public IdentityMeans forbidding(Set<IdentityFactor> factors) {
    Set<Set<IdentityFactor>> more = new HashSet<>(forbidden);
    more.add(factors);
    return new IdentityMeans(ways, more);
  }
}
