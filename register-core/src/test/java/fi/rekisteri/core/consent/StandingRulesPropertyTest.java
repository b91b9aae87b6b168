package fi.rekisteri.core.consent;

import static fi.rekisteri.core.consent.ChoosingRegister.DEFINITION;
import static fi.rekisteri.core.consent.ChoosingRegister.NOW;
import static fi.rekisteri.core.consent.ChoosingRegister.SHOWN;
import static fi.rekisteri.core.consent.ChoosingRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Properties of all standings that choices can lead to; a failure tells its seed. */
class StandingRulesPropertyTest {
  private static final StandingRules RULES = new StandingRules(DEFINITION);
  private static final ProcessingDecisions DECISIONS =
      new ProcessingDecisions(DEFINITION.activities(), DEFINITION.zone());
  private static final List<Purpose> PURPOSES =
      DEFINITION.activities().stream().map(ProcessingActivity::purpose).toList();
  private static final List<String> PATHS =
      DEFINITION.fields().stream().map(FieldSchema::key).map(FieldKey::path).toList();

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private <T extends Enum<T>> Set<T> anyOf(Class<T> type) {
    Set<T> some = EnumSet.of(any(List.of(type.getEnumConstants())));
    some.add(any(List.of(type.getEnumConstants())));
    return some;
  }

  private Receipt receipt() {
    return ChoosingRegister.at(NOW.minusSeconds(random.nextInt(4)));
  }

  private Choice protecting() {
    return switch (random.nextInt(5)) {
      case 0 -> new Choice.Withdrawal(any(PURPOSES), receipt());
      case 1 -> new Choice.Objection(any(PURPOSES), "", receipt());
      case 2 ->
          new Choice.Prohibition(
              anyOf(ProhibitionScope.class), anyOf(ProhibitedUse.class), receipt());
      case 3 ->
          new Choice.Restriction(
              random.nextInt(3) == 0 ? Set.of() : Set.of(any(PATHS)),
              any(List.of(RestrictionGround.values())),
              receipt());
      default ->
          new Choice.SafetyBanNotice(
              Optional.of(new SafetyBan(TODAY.minusDays(9), Optional.empty())), receipt());
    };
  }

  private Choice opening() {
    return switch (random.nextInt(5)) {
      case 0 ->
          new Choice.Consent(
              any(PURPOSES),
              SHOWN,
              new Choice.ConsentTerms(
                  Optional.of(TODAY.plusDays(random.nextInt(3) - 1)), Optional.empty()),
              receipt());
      case 1 -> new Choice.ObjectionDecision(any(PURPOSES), random.nextBoolean(), "syy", receipt());
      case 2 -> new Choice.ProhibitionRevocation(anyOf(ProhibitionScope.class), receipt());
      case 3 ->
          new Choice.RestrictionLifting(
              any(List.of(RestrictionGround.values())), Optional.of(TODAY.minusDays(1)), receipt());
      default -> new Choice.SafetyBanNotice(Optional.empty(), receipt());
    };
  }

  /** What stands after a choice, or what stood where it was refused. */
  private static Standing taken(Standing before, Choice choice, SubjectRole role) {
    try {
      return RULES.after(before, choice, role, NOW);
    } catch (InvalidValueException refused) {
      return before;
    }
  }

  private static Set<FieldKey<?>> open(Standing standing, Purpose purpose, SubjectRole role) {
    ProcessingDecision decision = DECISIONS.decide(purpose, role, standing, NOW);
    assertThat(decision.decidedBy().reference()).isNotBlank();
    return decision.fold(Permitted::fields, refused -> Set.of());
  }

  @Test
  @DisplayName("S5 a choice that protects a person never opens anything to any purpose")
  void protectingChoiceOpensNothing() {
    for (int i = 0; i < 2000; i++) {
      SubjectRole role = any(List.of(SubjectRole.values()));
      Standing before = Standing.NONE;
      for (int more = random.nextInt(8); more > 0; more--) {
        before = taken(before, random.nextBoolean() ? opening() : protecting(), role);
      }
      Choice choice = protecting();
      Standing after = taken(before, choice, role);
      for (ProcessingActivity activity : DEFINITION.activities()) {
        Purpose purpose = activity.purpose();
        Set<FieldKey<?>> was = open(before, purpose, role);
        assertThat(was).isSubsetOf(activity.fields());
        assertThat(open(after, purpose, role))
            .as("seed %d, case %d: %s for %s as %s", seed, i, choice, purpose, role)
            .isSubsetOf(was);
      }
    }
  }

  @Test
  @DisplayName("S70.2 whatever protects has its effect: nothing but what is not open is refused")
  void protectingChoiceIsTaken() {
    for (int i = 0; i < 2000; i++) {
      Choice choice = protecting();
      try {
        Standing once = RULES.after(Standing.NONE, choice, SubjectRole.CUSTOMER, NOW);
        assertThat(RULES.after(once, choice, SubjectRole.CUSTOMER, NOW))
            .as("seed %d, case %d: twice is once", seed, i)
            .isEqualTo(once);
      } catch (InvalidValueException refused) {
        assertThat(refused.code())
            .as("seed %d, case %d: %s", seed, i, choice)
            .isEqualTo(ErrorCode.OBJECTION_NOT_APPLICABLE);
      }
    }
  }

  @Test
  @DisplayName("Art. 7(3) in whichever order consents and withdrawals turn up, the same stands")
  void orderOfRecordingTellsNothing() {
    for (int i = 0; i < 2000; i++) {
      List<Choice> choices = new ArrayList<>();
      IntStream.rangeClosed(0, random.nextInt(6))
          .forEach(n -> choices.add(random.nextInt(3) == 0 ? withdrawal() : consent()));
      Standing one = all(choices);
      List<Choice> shuffled = new ArrayList<>(choices);
      Collections.shuffle(shuffled, random);
      assertThat(all(shuffled))
          .as("seed %d, case %d: %s, and %s", seed, i, choices, shuffled)
          .isEqualTo(one);
    }
  }

  private Choice withdrawal() {
    return ChoosingRegister.withdrawal(receipt());
  }

  private Choice consent() {
    return random.nextInt(3) == 0
        ? ChoosingRegister.consent(receipt())
        : ChoosingRegister.consentThrough(TODAY.plusDays(random.nextInt(3)), receipt());
  }

  private static Standing all(List<Choice> choices) {
    Standing standing = Standing.NONE;
    for (Choice choice : choices) {
      standing = taken(standing, choice, SubjectRole.CUSTOMER);
    }
    return standing;
  }
}
