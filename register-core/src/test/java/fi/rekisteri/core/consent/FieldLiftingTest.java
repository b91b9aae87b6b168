package fi.rekisteri.core.consent;

import static fi.rekisteri.core.consent.ChoosingRegister.CALL;
import static fi.rekisteri.core.consent.ChoosingRegister.DEFINITION;
import static fi.rekisteri.core.consent.ChoosingRegister.TODAY;
import static fi.rekisteri.core.consent.ChoosingRegister.after;
import static fi.rekisteri.core.consent.ChoosingRegister.refuses;
import static fi.rekisteri.core.consent.ChoosingRegister.standing;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Restrictions that end for some fields, and statements that end and begin nothing. */
class FieldLiftingTest {
  private static final List<String> PATHS =
      DEFINITION.fields().stream().map(schema -> schema.key().path()).toList();
  private static final RestrictionGround GROUND = RestrictionGround.ACCURACY_CONTESTED;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  private static Choice lifting(Set<String> fields) {
    return new Choice.RestrictionLifting(fields, GROUND, Optional.of(TODAY), CALL);
  }

  private static Choice restricting(RestrictionGround ground, Set<String> fields) {
    return new Choice.Restriction(fields, ground, CALL);
  }

  private static Set<String> restricted(Standing standing, RestrictionGround ground) {
    return DEFINITION.fields().stream()
        .<FieldKey<?>>map(schema -> schema.key())
        .filter(
            key ->
                standing.restrictions().stream()
                    .anyMatch(one -> one.ground() == ground && one.covers(key)))
        .map(FieldKey::path)
        .collect(Collectors.toSet());
  }

  private Set<String> some(int most) {
    Set<String> some = new HashSet<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      some.add(PATHS.get(random.nextInt(PATHS.size())));
    }
    return some;
  }

  @Test
  @DisplayName("S80.5 whatever was restricted: exactly the lifted fields are free of that ground")
  void liftedFieldsAreFree() {
    for (int i = 0; i < 500; i++) {
      List<Choice> restrictions = new ArrayList<>();
      restrictions.add(restricting(RestrictionGround.SUBJECTS_CLAIM, some(3)));
      for (int j = random.nextInt(3) + 1; j > 0; j--) {
        restrictions.add(restricting(GROUND, some(3)));
      }
      Standing before = standing(restrictions.toArray(Choice[]::new));
      Set<String> expected = restricted(before, GROUND);
      Set<String> lifted = some(4);
      lifted.add(expected.iterator().next());
      expected.removeAll(lifted);
      Standing now = after(before, lifting(lifted));
      assertThat(restricted(now, GROUND)).as("seed %d", seed).isEqualTo(expected);
      assertThat(restricted(now, RestrictionGround.SUBJECTS_CLAIM))
          .as("another ground, seed %d", seed)
          .isEqualTo(restricted(before, RestrictionGround.SUBJECTS_CLAIM));
    }
  }

  @Test
  @DisplayName("S80.4 a field that is not restricted on the ground is not lifted")
  void nothingToLiftIsRefused() {
    Standing before = standing(restricting(GROUND, Set.of("email")));
    refuses(ErrorCode.CHOICE_REFUSED, before, lifting(Set.of("phone")));
  }

  @Test
  @DisplayName("S73.3 a statement changes nothing of what is allowed, and names a declared field")
  void statementsChangeNothing() {
    Standing before = standing(restricting(GROUND, Set.of("email")));
    Choice stated = new Choice.SupplementaryStatement("email", "", "it was another", CALL);
    assertThat(after(before, stated)).isEqualTo(before);
    refuses(
        ErrorCode.CHOICE_REFUSED,
        before,
        new Choice.SupplementaryStatement("shoeSize", "", "it was another", CALL));
  }
}
