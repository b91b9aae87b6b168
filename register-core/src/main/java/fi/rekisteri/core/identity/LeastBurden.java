package fi.rekisteri.core.identity;

import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.identity.IdentityLevel;
import fi.rekisteri.identity.IdentityMeans;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked for next: as few things as reach the level, of these the least burden, and nothing
 * beside (G12.6). Pure.
 *
 * @param means by what people show who they are
 * @param shown what counts already
 * @param needed what is to be reached
 */
record LeastBurden(IdentityMeans means, Set<IdentityFactor> shown, IdentityLevel needed) {
  /** More things at once nobody brings. */
  private static final int MOST = 3;

  /** Empty where nothing that may be asked for reaches it. */
  Optional<Set<IdentityFactor>> of(Set<IdentityFactor> left) {
    List<IdentityFactor> ways =
        means.ways().stream().filter(left::contains).filter(way -> !shown.contains(way)).toList();
    for (int size = 1; size <= MOST; size++) {
      Optional<Set<IdentityFactor>> found = grown(EnumSet.noneOf(IdentityFactor.class), ways, size);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Set<IdentityFactor>> grown(
      Set<IdentityFactor> chosen, List<IdentityFactor> ways, int more) {
    if (more == 0) {
      return reaches(chosen) ? Optional.of(chosen) : Optional.empty();
    }
    for (int i = 0; i < ways.size(); i++) {
      Set<IdentityFactor> next = EnumSet.of(ways.get(i));
      next.addAll(chosen);
      Optional<Set<IdentityFactor>> found = grown(next, ways.subList(i + 1, ways.size()), more - 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean reaches(Set<IdentityFactor> chosen) {
    Set<IdentityFactor> all = EnumSet.copyOf(chosen);
    all.addAll(shown);
    return means.levelOf(all).reaches(needed);
  }
}
