package fi.rekisteri.core.inquiry;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.DeniedCount;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Attempts that were denied, counted. */
public final class Denials {
  /** Whoever is left out of such an act by their own choices was no aim of it. */
  private static final Set<AuditAction> OF_MANY =
      EnumSet.of(
          AuditAction.PAGE,
          AuditAction.SEARCH,
          AuditAction.APPLY_UPDATE,
          AuditAction.SHARE,
          AuditAction.RECORD_VISIT);

  private final Map<Key, Count> counts = new HashMap<>();

  private record Key(ErrorCode code, Optional<String> actor, Optional<Purpose> purpose) {}

  private record Count(long attempts, Instant first, Instant last) {
    Count and(Count other) {
      return new Count(
          attempts + other.attempts,
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  private Denials() {}

  /** Counts, the most frequent first. */
  public static List<DeniedCount> in(Stream<AuditEntry> entries) {
    Denials all = new Denials();
    entries.filter(Denials::isAttempt).forEach(all::count);
    return all.counts.entrySet().stream()
        .map(one -> told(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparingLong(DeniedCount::attempts)
                .reversed()
                .thenComparing(DeniedCount::code)
                .thenComparing(count -> count.actor().orElse(""))
                .thenComparing(count -> count.purpose().map(Purpose::code).orElse("")))
        .toList();
  }

  /** Whether somebody tried something and was refused. */
  static boolean isAttempt(AuditEntry entry) {
    boolean leftOut = entry.act().subject().isPresent() && OF_MANY.contains(entry.act().action());
    return entry.act().outcome() == Outcome.DENIED && !leftOut;
  }

  /** Where too many are told apart already, the rest is summed up by code. */
  private void count(AuditEntry entry) {
    ErrorCode code = entry.act().code().orElseThrow();
    Key own = new Key(code, Optional.of(entry.actor()), Optional.of(entry.purpose()));
    boolean known = counts.containsKey(own) || counts.size() < DeniedCount.MOST;
    Key key = known ? own : new Key(code, Optional.empty(), Optional.empty());
    counts.merge(key, new Count(1, entry.at(), entry.at()), Count::and);
  }

  private static DeniedCount told(Key key, Count count) {
    return new DeniedCount(
        key.code, key.actor, key.purpose, count.attempts, count.first, count.last);
  }
}
