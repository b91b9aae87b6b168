package fi.rekisteri.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for a request coming from whom it says, and what against. Kinds only: no value of
 * what was shown is ever part of it (G12.6).
 *
 * @param shown what was shown
 * @param at when the last of it was; empty where nothing was shown
 * @param doubts what was doubted since, the earliest first
 */
public record IdentityEvidence(
    Set<IdentityFactor> shown, Optional<Instant> at, List<IdentityDoubt> doubts) {
  /** Copies both; refuses evidence of no time. */
  public IdentityEvidence {
    shown = Set.copyOf(shown);
    doubts = List.copyOf(doubts);
    if (!shown.isEmpty() && at.isEmpty()) {
      throw new IllegalArgumentException("what was shown was shown at some time");
    }
  }

  /**
   * That nothing was shown.
   *
   * @return the evidence
   */
  public static IdentityEvidence nothing() {
    return new IdentityEvidence(Set.of(), Optional.empty(), List.of());
  }

  /**
   * The same evidence and one factor more. Shown anew, later than all that was shown before, it
   * counts again: earlier doubts are about it no longer, and those about nothing else are over.
   *
   * @param factor what was shown
   * @param when when
   * @return a copy, of the later time
   */
  public IdentityEvidence and(IdentityFactor factor, Instant when) {
    boolean anew = at.filter(last -> !when.isAfter(last)).isEmpty();
    Set<IdentityFactor> more = EnumSet.of(factor);
    more.addAll(shown);
    return new IdentityEvidence(
        more,
        at.filter(when::isBefore).or(() -> Optional.of(when)),
        anew ? doubts.stream().flatMap(doubt -> doubt.without(factor).stream()).toList() : doubts);
  }

  /**
   * The same evidence and one doubt more.
   *
   * @param doubt the doubt
   * @return a copy
   */
  public IdentityEvidence but(IdentityDoubt doubt) {
    List<IdentityDoubt> more = new ArrayList<>(doubts);
    more.add(doubt);
    return new IdentityEvidence(shown, at, more);
  }

  /**
   * What counts: what was shown and is not in doubt.
   *
   * @return the factors
   */
  public Set<IdentityFactor> counted() {
    Set<IdentityFactor> counted = EnumSet.noneOf(IdentityFactor.class);
    counted.addAll(shown);
    doubts.forEach(doubt -> counted.removeAll(doubt.about()));
    return Collections.unmodifiableSet(counted);
  }
}
