package fi.rekisteri.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.identity.IdentityDoubt.Kind;
import fi.rekisteri.processing.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityRecordsTest {
  private static final RuleId RULE = new RuleId("Art. 12(6)");
  private static final Instant NOON = Instant.parse("2026-11-26T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("F06 no assurance can be made of identity code, or of code and name")
  void noAssuranceOfForbiddenFactors(IdentityLevel level) {
    for (Set<IdentityFactor> forbidden : IdentityFactor.FORBIDDEN) {
      assertThatThrownBy(() -> new IdentityAssurance(level, forbidden, Optional.of(NOON), RULE))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(
            new IdentityAssurance(level, Set.of(IdentityFactor.IN_PERSON), Optional.of(NOON), RULE)
                .level())
        .as("control")
        .isEqualTo(level);
  }

  @Test
  @DisplayName("S69.1 an assurance says no more than its factors bear, and when they were shown")
  void assuranceSaysNoMoreThanItsFactors() {
    Set<IdentityFactor> code = Set.of(IdentityFactor.ONE_TIME_CODE);
    assertThatThrownBy(
            () -> new IdentityAssurance(IdentityLevel.HIGH, code, Optional.of(NOON), RULE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new IdentityAssurance(IdentityLevel.PLAUSIBLE, code, Optional.empty(), RULE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(IdentityAssurance.none(RULE).factors()).isEmpty();
  }

  @Test
  @DisplayName("G12.6 nobody is asked for nothing, without a reason, or for what proves nothing")
  void askHasReasonAndUse() {
    IdentityDoubt doubt = new IdentityDoubt(Kind.TOO_LITTLE_FOR_THE_RISK, Set.of(), "too little");
    assertThatThrownBy(() -> new IdentityAsk(doubt, Set.of(), DAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IdentityAsk(doubt, Set.of(IdentityFactor.IDENTITY_CODE), DAY))
        .isInstanceOf(IllegalArgumentException.class);
    for (String unsaid : List.of("", " \t", "x".repeat(2001), "half \uD83D")) {
      assertThatThrownBy(() -> new IdentityDoubt(Kind.FORMALITY, Set.of(), unsaid))
          .isInstanceOfSatisfying(
              InvalidValueException.class,
              refused -> assertThat(refused.code()).isEqualTo(ErrorCode.IDENTITY_RECORD_REFUSED));
    }
    assertThatThrownBy(() -> new IdentityDoubt(Kind.CONTRADICTION, Set.of(), "about nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("G12.6 data that was asked for is outstanding until it is said to be deleted")
  void askedDataIsOutstandingUntilDeleted() {
    IdentityCheck begun = IdentityCheck.begun(ask(), NOON);
    IdentityCheck looked = begun.checked(NOON.plusSeconds(60), IdentityLevel.SUBSTANTIAL);
    IdentityCheck gone = looked.deleted(NOON.plusSeconds(90));
    assertThat(IdentityCheck.outstanding(List.of(begun, looked, gone)))
        .containsExactly(begun, looked);
    assertThat(gone.deletedAt()).contains(NOON.plusSeconds(90));
    assertThat(gone.deleted(NOON.plusSeconds(500))).as("the first time stays").isEqualTo(gone);
    assertThat(begun.deleted(NOON).isOutstanding()).as("nobody looked").isFalse();
    assertThat(gone.dataAsked()).containsExactly(IdentityFactor.KNOWN_FACTS);
    assertThatThrownBy(() -> gone.checked(NOON.plusSeconds(99), IdentityLevel.HIGH))
        .as("what is deleted cannot be looked at")
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("G12.6 a clock set back makes no impossible check, nor can one be written")
  void checkKeepsItsOrder() {
    IdentityCheck back =
        IdentityCheck.begun(ask(), NOON)
            .checked(NOON.minusSeconds(9), IdentityLevel.NONE)
            .deleted(NOON.minusSeconds(5));
    assertThat(back.deletedAt()).contains(NOON);
    assertThatThrownBy(
            () -> new IdentityCheck(ask(), NOON, Optional.empty(), Optional.of(NOON.minusNanos(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("G12.6 what is shown anew after a doubt counts again, and nothing else does")
  void shownAnewItCounts() {
    IdentityDoubt both =
        new IdentityDoubt(
            Kind.CONTRADICTION,
            Set.of(IdentityFactor.KNOWN_FACTS, IdentityFactor.ONE_TIME_CODE),
            "moved");
    IdentityEvidence doubted =
        IdentityEvidence.nothing()
            .and(IdentityFactor.KNOWN_FACTS, NOON)
            .and(IdentityFactor.ONE_TIME_CODE, NOON)
            .but(both);
    assertThat(doubted.counted()).isEmpty();
    assertThat(doubted.and(IdentityFactor.NAME, NOON).counted())
        .containsExactly(IdentityFactor.NAME);
    IdentityEvidence anew = doubted.and(IdentityFactor.ONE_TIME_CODE, NOON.plusSeconds(60));
    assertThat(anew.counted()).containsExactly(IdentityFactor.ONE_TIME_CODE);
    assertThat(anew.doubts()).extracting(IdentityDoubt::kind).containsExactly(Kind.CONTRADICTION);
    IdentityEvidence replayed = doubted.and(IdentityFactor.ONE_TIME_CODE, NOON);
    assertThat(replayed.counted()).as("an old showing is none anew").isEmpty();
    assertThat(anew.and(IdentityFactor.KNOWN_FACTS, NOON.plusSeconds(90)).doubts()).isEmpty();
    assertThat(anew.but(both).counted()).as("doubted again").isEmpty();
  }

  @Test
  @DisplayName("law 10 reasons, references and birthdays are not printed")
  void nothingPersonalIsPrinted() {
    String secret = "Maija 131052-308T";
    List<Object> all =
        List.of(
            new IdentityDoubt(Kind.FORMALITY, Set.of(), secret),
            new IdentityAsk(
                new IdentityDoubt(Kind.FORMALITY, Set.of(), secret),
                Set.of(IdentityFactor.KNOWN_FACTS),
                DAY),
            new Requester.Proxy(
                Optional.of(new Requester.Authorisation(secret, Set.of(), Optional.of(DAY)))),
            new Requester.Guardian(Optional.of(secret), Optional.of(LocalDate.of(1952, 10, 13))));
    assertThat(all)
        .allSatisfy(one -> assertThat(one.toString()).doesNotContain("Maija", "131052", "1952"));
  }

  @Test
  @DisplayName("S69 fold of a requester knows everybody there is")
  void everyRequesterIsFolded() {
    List<Requester> all =
        List.of(
            new Requester.Subject(),
            new Requester.Proxy(Optional.empty()),
            new Requester.Guardian(Optional.empty(), Optional.empty()),
            new Requester.Estate());
    assertThat(all.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(Requester.class.getPermittedSubclasses());
    assertThat(all)
        .extracting(one -> one.fold(s -> 0, p -> 1, g -> 2, e -> 3))
        .containsExactly(0, 1, 2, 3);
  }

  @Test
  @DisplayName("S69 fold of a decision knows every decision there is, and each names its rule")
  void everyDecisionIsFolded() {
    IdentityAssurance none = IdentityAssurance.none(RULE);
    List<IdentityDecision> all =
        List.of(
            new IdentityDecision.Confirmed(none, Set.of(), Optional.empty()),
            new IdentityDecision.MoreNeeded(none, IdentityLevel.HIGH, ask(), Set.of()),
            new IdentityDecision.Unproven(none, IdentityLevel.HIGH, Set.of(), RULE),
            new IdentityDecision.NotEntitled(IdentityFinding.AUTHORISATION_MISSING));
    assertThat(all.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(IdentityDecision.class.getPermittedSubclasses());
    assertThat(all)
        .extracting(one -> one.fold(c -> 0, m -> 1, u -> 2, n -> 3))
        .containsExactly(0, 1, 2, 3);
    assertThat(all).extracting(IdentityDecision::decidedBy).containsOnly(RULE);
  }

  private static IdentityAsk ask() {
    return new IdentityAsk(
        new IdentityDoubt(Kind.TOO_LITTLE_FOR_THE_RISK, Set.of(), "too little"),
        Set.of(IdentityFactor.KNOWN_FACTS),
        DAY);
  }
}
