package fi.rekisteri.jdbc;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.store.SuppressionEntry;
import java.util.EnumSet;
import java.util.Set;

/**
 * Scopes of a prohibition as bits of a number, so that a database unites them by itself. The bits
 * are written here and not taken from the order of the constants; none is ever used again.
 */
final class Scopes {
  private Scopes() {}

  private static int bit(ProhibitionScope scope) {
    return switch (scope) {
      case DIRECT_ADVERTISING -> 1;
      case DISTANCE_SELLING -> 2;
      case DIRECT_MARKETING -> 4;
      case MARKET_RESEARCH -> 8;
      case OPINION_RESEARCH -> 16;
      case OTHER_MARKETING -> 32;
      case PUBLICATION -> 64;
    };
  }

  static int bits(Set<ProhibitionScope> scopes) {
    return scopes.stream().mapToInt(Scopes::bit).sum();
  }

  /** What an entry forbids for one use. */
  static int forbidden(SuppressionEntry entry, ProhibitedUse use) {
    return entry.prohibitions().entrySet().stream()
        .filter(scope -> scope.getValue().contains(use))
        .mapToInt(scope -> bit(scope.getKey()))
        .sum();
  }

  static Set<ProhibitionScope> of(int bits) {
    Set<ProhibitionScope> scopes = EnumSet.noneOf(ProhibitionScope.class);
    int left = bits;
    for (ProhibitionScope scope : ProhibitionScope.values()) {
      if ((bits & bit(scope)) != 0) {
        scopes.add(scope);
        left -= bit(scope);
      }
    }
    if (left != 0) {
      throw new StorageException(
          ErrorCode.STORAGE_FAILED,
          "the suppression list forbids something that this version does not know",
          "use the newer version of the library that wrote it",
          false);
    }
    return scopes;
  }
}
