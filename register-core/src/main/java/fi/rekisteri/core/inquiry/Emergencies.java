package fi.rekisteri.core.inquiry;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Footing;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.audit.ReviewVerdict;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.core.trail.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Acts in an emergency that await review. Reviews come after what they review, so they are looked
 * for from the same time on, and a day before it, should the clock have been set back.
 */
public final class Emergencies {
  private static final Duration SET_BACK = Duration.ofDays(1);

  private Emergencies() {}

  /** Those of a time that nobody has reviewed; it remembers the reviews, which people make. */
  public static Stream<AuditEntry> awaiting(Trail trail, TimeSpan span) {
    Set<String> reviewed = new HashSet<>();
    trail
        .since(back(span.from()))
        .filter(entry -> entry.act().action() == AuditAction.REVIEW_EMERGENCY)
        .filter(entry -> entry.act().outcome() == Outcome.DONE)
        .forEach(entry -> reviewed.add(entry.act().fields().get(0)));
    return trail
        .between(span)
        .filter(Emergencies::isOne)
        .filter(entry -> !reviewed.contains(entry.place().toString()));
  }

  private static Instant back(Instant from) {
    boolean isNear = from.isAfter(Instant.EPOCH.plus(SET_BACK));
    return isNear ? from.minus(SET_BACK) : Instant.EPOCH;
  }

  /** Whether an entry is to be reviewed: of an attempt too. */
  public static boolean isOne(AuditEntry entry) {
    return entry.act().footing() == Footing.BREAK_GLASS;
  }

  /** What the entry of a review names. */
  public static List<String> named(AuditPlace place, ReviewVerdict verdict) {
    return List.of(place.toString(), verdict.name());
  }
}
