package fi.rekisteri.core.certificate;

import fi.rekisteri.crypto.ErasureHorizon;
import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.CertifiedErasure.SourceFact;
import fi.rekisteri.retention.ErasureCertificate.Totals;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.retention.SourceState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the people of a certificate while they go by, so that what it says at the top is what its
 * lines say. Memory does not grow with them. Not thread-safe.
 */
public final class PeopleTally {
  private final Map<ErasureOutcome, Integer> outcomes = new EnumMap<>(ErasureOutcome.class);
  private final Map<String, Map<SourceState, Integer>> sources = new TreeMap<>();
  private int people;
  private int number;
  private @Nullable Instant first;
  private @Nullable Instant last;
  private @Nullable Instant lastGone;

  /** An empty tally. */
  public PeopleTally() {}

  /**
   * Counts a person.
   *
   * @return false where the number is not beyond that of the one before, who is then not counted
   */
  public boolean meet(CertifiedErasure person) {
    if (person.number() <= number) {
      return false;
    }
    number = person.number();
    people++;
    outcomes.merge(person.outcome(), 1, Integer::sum);
    for (SourceFact source : person.sources()) {
      sources
          .computeIfAbsent(source.name(), name -> new EnumMap<>(SourceState.class))
          .merge(source.state(), 1, Integer::sum);
    }
    first = first == null || person.at().isBefore(first) ? person.at() : first;
    last = later(last, person.at());
    if (person.values().stream().anyMatch(values -> values.areGone())
        || person.outcome() == ErasureOutcome.ERASED) {
      lastGone = later(lastGone, person.at());
    }
    return true;
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }

  /** Whether a report says of the people what was counted. */
  public boolean fits(ErasureReport report) {
    return report.planned() >= number
        && report.unfinished() == report.planned() - people
        && isSame(report.outcomes())
        && report.sources().keySet().containsAll(sources.keySet())
        && report.sources().entrySet().stream()
            .allMatch(one -> one.getValue().equals(counts(one.getKey())));
  }

  private boolean isSame(Map<ErasureOutcome, Integer> reported) {
    for (ErasureOutcome outcome : ErasureOutcome.values()) {
      if (!reported.getOrDefault(outcome, 0).equals(outcomes.getOrDefault(outcome, 0))) {
        return false;
      }
    }
    return true;
  }

  private SourceCounts counts(String source) {
    Map<SourceState, Integer> states = sources.getOrDefault(source, Map.of());
    return new SourceCounts(
        states.getOrDefault(SourceState.REMOVED, 0),
        states.getOrDefault(SourceState.RETAINED, 0),
        states.getOrDefault(SourceState.PENDING, 0),
        states.getOrDefault(SourceState.FAILED, 0));
  }

  /** The totals by what the controller stated of its backups. */
  public Totals totals(Optional<ErasureHorizon> horizon) {
    Optional<Instant> gone = Optional.ofNullable(lastGone);
    return new Totals(
        people,
        Optional.ofNullable(first),
        Optional.ofNullable(last),
        gone.flatMap(at -> horizon.map(reckoned -> reckoned.latestReadable(at))));
  }

  /** Whether the totals are those that were counted; what is stated of backups is believed. */
  public boolean fits(Totals totals) {
    return totals.people() == people
        && totals.from().equals(Optional.ofNullable(first))
        && totals.to().equals(Optional.ofNullable(last))
        && totals
            .readableUntil()
            .map(until -> lastGone != null && !until.isBefore(lastGone))
            .orElse(true);
  }
}
