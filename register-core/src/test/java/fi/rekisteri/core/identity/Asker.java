package fi.rekisteri.core.identity;

import fi.rekisteri.consent.AgePolicy;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.FormalityProfile;
import fi.rekisteri.rights.IdentityAsk;
import fi.rekisteri.rights.IdentityDecision;
import fi.rekisteri.rights.IdentityDecision.Confirmed;
import fi.rekisteri.rights.IdentityDecision.MoreNeeded;
import fi.rekisteri.rights.IdentityDecision.NotEntitled;
import fi.rekisteri.rights.IdentityDecision.Unproven;
import fi.rekisteri.rights.IdentityDoubt;
import fi.rekisteri.rights.IdentityEvidence;
import fi.rekisteri.rights.IdentityFactor;
import fi.rekisteri.rights.IdentityPolicy;
import fi.rekisteri.rights.Requester;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A register's desk on one day, for tests. */
record Asker(IdentityRules rules, LocalDate today) {
  static final Instant NOON = Instant.parse("2026-11-26T10:00:00Z");
  static final Set<IdentityFactor> ALL = EnumSet.allOf(IdentityFactor.class);

  static Asker under(FormalityProfile profile) {
    return under(IdentityPolicy.of(profile));
  }

  static Asker under(IdentityPolicy policy) {
    return new Asker(new IdentityRules(policy, AgePolicy.FINLAND), LocalDate.of(2026, 11, 26));
  }

  IdentityDecision decide(DataSubjectRight right, IdentityFactor... shown) {
    return decide(IdentityClaim.of(right), shown(shown));
  }

  IdentityDecision decide(IdentityClaim claim, IdentityEvidence evidence, IdentityAsk... before) {
    return rules.decide(claim, evidence, new AskingSoFar(List.of(before), ALL, today));
  }

  IdentityDecision decide(Requester requester, DataSubjectRight right) {
    return decide(
        new IdentityClaim(right, Set.of(), requester), shown(IdentityFactor.STRONG_AUTHENTICATION));
  }

  static IdentityEvidence shown(IdentityFactor... factors) {
    IdentityEvidence evidence = IdentityEvidence.nothing();
    for (IdentityFactor factor : factors) {
      evidence = evidence.and(factor, NOON);
    }
    return evidence;
  }

  static IdentityDoubt doubt(IdentityDoubt.Kind kind, IdentityFactor... about) {
    return new IdentityDoubt(kind, Set.of(about), "recorded by the clerk");
  }

  static MoreNeeded moreNeeded(IdentityDecision decision) {
    return decision.fold(
        c -> failed(decision), m -> m, u -> failed(decision), n -> failed(decision));
  }

  static Confirmed confirmed(IdentityDecision decision) {
    return decision.fold(
        c -> c, m -> failed(decision), u -> failed(decision), n -> failed(decision));
  }

  static Unproven unproven(IdentityDecision decision) {
    return decision.fold(
        c -> failed(decision), m -> failed(decision), u -> u, n -> failed(decision));
  }

  static NotEntitled notEntitled(IdentityDecision decision) {
    return decision.fold(
        c -> failed(decision), m -> failed(decision), u -> failed(decision), n -> n);
  }

  private static <R> R failed(IdentityDecision decision) {
    throw new AssertionError("it was decided otherwise: " + decision);
  }
}
