package fi.rekisteri.core.handover;

import static fi.rekisteri.core.handover.Grounds.collection;
import static fi.rekisteri.core.handover.Grounds.creditDecision;
import static fi.rekisteri.core.handover.Outgoing.TODAY;
import static fi.rekisteri.core.handover.Outgoing.cleared;
import static fi.rekisteri.core.handover.Outgoing.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.AutomatedDecision.Kind;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.ClaimState;
import fi.rekisteri.disclosure.DisclosureReference.Case;
import fi.rekisteri.disclosure.DisclosureReference.Claim;
import fi.rekisteri.disclosure.HumanDecider;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroundJudgementTest {
  @Test
  @DisplayName("S30.2 a legal duty names its statute and the authority that asks")
  void legalDutyWithoutStatuteIsRefused() {
    assertThat(cleared(Outgoing.definition(), Grounds.legalDuty(), TODAY)).isNotNull();
    refuses(ErrorCode.LEGAL_REFERENCE_MISSING, Grounds.legalDuty(new Case("12/2026")));
  }

  @Test
  @DisplayName("S29.1, F13 other evidence than the ground asks for is none")
  void otherEvidenceIsRefused() {
    refuses(ErrorCode.LEGAL_REFERENCE_MISSING, collection(new Case("7")));
    refuses(ErrorCode.LEGAL_REFERENCE_MISSING, Grounds.legalDuty(Claim.of("7", ClaimState.DUE)));
  }

  @ParameterizedTest
  @EnumSource(names = {"PAID", "DISPUTED"})
  @DisplayName("F13 a paid or disputed claim goes to nobody before somebody has looked into it")
  void doubtfulClaimIsBlockedUntilReviewed(ClaimState state) {
    refuses(ErrorCode.CLAIM_BLOCKED, collection(Claim.of("7", state)));
    refuses(
        ErrorCode.CLAIM_BLOCKED,
        collection(Claim.of("7", state).reviewed("maija", TODAY.plusDays(1))));
    assertThat(
            cleared(
                Outgoing.definition(),
                collection(Claim.of("7", state).reviewed("maija", TODAY)),
                TODAY))
        .isNotNull();
  }

  @Test
  @DisplayName("F13 control: a claim that is due goes to the collector; S30.1 a closed one never")
  void closedCollectionIsNoGround() {
    assertThat(cleared(Outgoing.definition(), collection(Claim.of("7", ClaimState.DUE)), TODAY))
        .isNotNull();
    refuses(
        ErrorCode.DISCLOSURE_GROUND_EXPIRED,
        collection(Claim.of("7", ClaimState.CLOSED).reviewed("maija", TODAY)));
  }

  @Test
  @DisplayName("S29.2, S66.2 a decision on credit has a human who may differ; a click is none")
  void creditDecisionNeedsAHuman() {
    refuses(ErrorCode.ADM_NOT_DECLARED, creditDecision());
    refuses(
        ErrorCode.ADM_NOT_DECLARED, creditDecision().decidedBy(new HumanDecider("maija", false)));
    assertThat(
            cleared(
                Outgoing.definition(),
                creditDecision().decidedBy(new HumanDecider("maija", true)),
                TODAY))
        .isNotNull();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  @DisplayName("S66.2, G22 or people were told that a machine decides alone, and by which ground")
  void declaredMachineNeedsNoHuman(Kind kind) {
    RegisterDefinition definition = deciding(kind, Purpose.CREDIT_APPLICATION);
    if (kind == Kind.SOLELY_AUTOMATED) {
      assertThat(cleared(definition, creditDecision(), TODAY)).isNotNull();
    } else {
      refuses(ErrorCode.ADM_NOT_DECLARED, definition, creditDecision(), TODAY);
    }
    refuses(
        ErrorCode.ADM_NOT_DECLARED,
        deciding(kind, Purpose.ORDER_MANAGEMENT),
        creditDecision(),
        TODAY);
  }

  /** Beside what the notice declares already. */
  private static RegisterDefinition deciding(Kind kind, Purpose purpose) {
    RuleId ground = new RuleId("Art. 22(2)(a)");
    AutomatedDecision decision =
        new AutomatedDecision(purpose, kind, Outgoing.TEXT, Outgoing.TEXT, Optional.of(ground));
    Declared<List<AutomatedDecision>> before = Outgoing.definition().automatedDecisions();
    return Outgoing.builder()
        .automatedDecisions(
            before.map(all -> Stream.concat(all.stream(), Stream.of(decision)).toList()))
        .build();
  }
}
