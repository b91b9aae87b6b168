package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.NAME;
import static fi.rekisteri.definition.SmallRegister.TEXT;
import static fi.rekisteri.definition.SmallRegister.UNDECLARED;
import static fi.rekisteri.definition.SmallRegister.activity;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ActivityTraits;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActivityCheckTest {
  private static final Purpose PURPOSE = Purpose.INVOICING;

  @Test
  @DisplayName("G6 a purpose stands once: exactly one basis for each activity and role")
  void samePurposeTwiceIsRefused() {
    ProcessingActivity again = activity(Purpose.ORDER_MANAGEMENT, new LegalBasis.Contract());
    assertThat(problemsAfter(builder -> builder.activity(again)))
        .containsExactly("activities[ORDER_MANAGEMENT]: declared more than once; keep one");
  }

  @Test
  @DisplayName("S16.1 an activity binds declared fields only")
  void undeclaredFieldIsRefused() {
    assertThat(
            problemsAfter(
                builder ->
                    builder.change(changes -> changes.bind(UNDECLARED, Purpose.ORDER_MANAGEMENT))))
        .singleElement()
        .asString()
        .startsWith("activities[ORDER_MANAGEMENT].fields[shoeSize]: is not declared");
  }

  @Test
  @DisplayName("S5.1 an active activity has a legal basis")
  void activeWithoutBasisIsRefused() {
    assertThat(problemsAfter(b -> b.activity(activity(PURPOSE, Map.of(), ActivityStatus.ACTIVE))))
        .singleElement()
        .asString()
        .startsWith("activities[INVOICING].bases: active without a legal basis");
  }

  @Test
  @DisplayName("S5.1 an active activity has a description")
  void activeWithoutDescriptionIsRefused() {
    assertThat(problemsAfter(builder -> builder.activity(described(null, ActivityStatus.ACTIVE))))
        .singleElement()
        .asString()
        .startsWith("activities[INVOICING].description: active without a description");
  }

  @Test
  @DisplayName("S5.1 control: a draft may still lack both")
  void draftMayLackBoth() {
    assertThat(problemsAfter(b -> b.activity(activity(PURPOSE, Map.of(), ActivityStatus.DRAFT))))
        .isEmpty();
    assertThat(problemsAfter(builder -> builder.activity(described(null, ActivityStatus.DRAFT))))
        .isEmpty();
    assertThat(problemsAfter(builder -> builder.activity(described(TEXT, ActivityStatus.ACTIVE))))
        .isEmpty();
  }

  private static ProcessingActivity described(
      @Nullable LocalizedText description, ActivityStatus status) {
    return new ProcessingActivity(
        PURPOSE,
        description,
        status,
        Map.of(SubjectRole.CUSTOMER, new LegalBasis.Contract()),
        Set.of(NAME),
        ActivityTraits.PLAIN);
  }
}
