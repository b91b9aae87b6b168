package fi.rekisteri.core.identity;

import fi.rekisteri.consent.AgePolicy;
import fi.rekisteri.identity.FormalityProfile;
import fi.rekisteri.identity.IdentityAsk;
import fi.rekisteri.identity.IdentityDecision;
import fi.rekisteri.identity.IdentityDecision.Confirmed;
import fi.rekisteri.identity.IdentityDecision.MoreNeeded;
import fi.rekisteri.identity.IdentityDecision.NotEntitled;
import fi.rekisteri.identity.IdentityDecision.Unproven;
import fi.rekisteri.identity.IdentityDoubt;
import fi.rekisteri.identity.IdentityEvidence;
import fi.rekisteri.identity.IdentityFactor;
import fi.rekisteri.identity.IdentityPolicy;
import fi.rekisteri.identity.Requester;
import fi.rekisteri.rights.DataSubjectRight;
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
