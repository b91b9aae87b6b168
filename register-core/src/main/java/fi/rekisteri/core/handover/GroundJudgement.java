package fi.rekisteri.core.handover;

import fi.rekisteri.core.handover.HandoverDecision.Refused;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.AutomatedDecision.Kind;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.disclosure.ClaimState;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference.Claim;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.disclosure.HumanDecider;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldKey;
import java.util.List;
import java.util.Optional;

/** What a ground asks of each disclosure on it: evidence, a decider, and no field too many. */
record GroundJudgement(Declared<List<AutomatedDecision>> automatedDecisions) {
  Optional<Refused> evidence(Handover handover) {
    Evidence asked = handover.rule().evidence();
    if (handover.request().reference().evidence() == asked) {
      return Optional.empty();
    }
    String rule =
        switch (asked) {
          case CONTRACT -> "S29.1";
          case CASE -> "S30.4";
          case CLAIM -> "F13";
          case STATUTE -> "S30.2";
        };
    return Optional.of(
        handover.refused(
            rule,
            ErrorCode.LEGAL_REFERENCE_MISSING,
            "names no " + asked,
            "give the reference that the rule of the ground asks for"));
  }

  /** What a collector is told is true, necessary and does no undue harm (F13). */
  Optional<Refused> claim(Handover handover) {
    return handover
        .request()
        .reference()
        .fold(
            contract -> Optional.empty(),
            matter -> Optional.empty(),
            claim -> claim(handover, claim),
            statute -> Optional.empty());
  }

  private static Optional<Refused> claim(Handover handover, Claim claim) {
    if (claim.state() == ClaimState.CLOSED) {
      return Optional.of(
          handover.refused(
              "S30.1",
              ErrorCode.DISCLOSURE_GROUND_EXPIRED,
              "the collection of the claim is over",
              "do not disclose; a new claim is a new ground"));
    }
    boolean lookedInto =
        claim.review().filter(review -> !review.on().isAfter(handover.day())).isPresent();
    return claim.state() == ClaimState.DUE || lookedInto
        ? Optional.empty()
        : Optional.of(
            handover.refused(
                "F13",
                ErrorCode.CLAIM_BLOCKED,
                "the claim is " + claim.state() + " and nobody has looked into it",
                "let somebody look into it, and record the review"));
  }

  /** Who is denied credit by a machine alone must have been told that it is so (S29.2, S66.2). */
  Optional<Refused> decision(Handover handover) {
    boolean supportsDecision =
        handover.rule().ground().equals(DisclosureGround.CREDIT_DECISION_SUPPORT);
    boolean humanDecides =
        handover.request().decider().filter(HumanDecider::mayDecideOtherwise).isPresent();
    return !supportsDecision || humanDecides || machineIsDeclared(handover)
        ? Optional.empty()
        : Optional.of(
            handover.refused(
                "S66.2",
                ErrorCode.ADM_NOT_DECLARED,
                "nobody is named who may decide otherwise, and no automated decision is declared",
                "name who decides, or declare the decision with the ground that allows it"));
  }

  private boolean machineIsDeclared(Handover handover) {
    return automatedDecisions.toOptional().stream()
        .flatMap(List::stream)
        .filter(decision -> decision.kind() == Kind.SOLELY_AUTOMATED)
        .anyMatch(decision -> decision.purpose().equals(handover.rule().purpose()));
  }

  Optional<Refused> fields(Handover handover) {
    List<String> outside =
        handover.request().fields().stream()
            .filter(field -> !mayGo(handover, field))
            .map(FieldKey::path)
            .sorted()
            .toList();
    return outside.isEmpty()
        ? Optional.empty()
        : Optional.of(
            handover.refused(
                "S30.3",
                ErrorCode.DISCLOSURE_FIELD_OUT_OF_SCOPE,
                "fields " + outside + " are outside what the ground and the recipient may get",
                "leave them out, or declare them in both"));
  }

  private static boolean mayGo(Handover handover, FieldKey<?> field) {
    return handover.rule().fields().contains(field)
        && handover.recipient().fields().contains(field);
  }
}
