package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.kept;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionCheckTest {
  @Test
  @DisplayName("S33 a category has one period for each anchor")
  void sameAnchorTwiceIsRefused() {
    assertThat(problemsAfter(b -> b.retention(kept(DataCategory.NAME, Period.ofYears(1)))))
        .containsExactly("retention[NAME/CUSTOMERSHIP_END]: declared more than once; keep one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P10Y1D", "P121M", "P11Y", "P3653D"})
  @DisplayName("S33.3, L24 longer than the promised ten years is a hold, not a retention rule")
  void longerThanPromisedIsRefused(String length) {
    assertThat(problemsAfter(b -> b.retention(kept(DataCategory.BILLING, Period.parse(length)))))
        .singleElement()
        .asString()
        .startsWith("retention[BILLING/CUSTOMERSHIP_END].length: is longer than the promised P10Y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P10Y", "P120M", "P9Y12M", "P1D"})
  @DisplayName("S33.3 control: ten years and less are accepted")
  void upToPromisedIsAccepted(String length) {
    assertThat(problemsAfter(b -> b.retention(kept(DataCategory.BILLING, Period.parse(length)))))
        .isEmpty();
  }

  @Test
  @DisplayName("S33.3 a notice that promises less has a lower bound")
  void shorterPromiseIsHeld() {
    assertThat(problemsAfter(builder -> builder.longestRetention(Period.ofYears(5))))
        .singleElement()
        .asString()
        .startsWith("retention[NAME/CUSTOMERSHIP_END].length: is longer than the promised P5Y");
  }

  @Test
  @DisplayName("S33.4 nothing is counted from an affiliation that is gone before it")
  void affiliationIsKeptAsLongAsWhatCountsFromIt() {
    assertThat(problemsAfter(builder -> affiliated(builder, Period.ofYears(2))))
        .containsExactly(
            "retention[NAME/AFFILIATION_END].length: is longer than that of"
                + " REPRESENTED_ORGANISATION, whose end it is counted from; keep that as long"
                + " (S33.4)");
    assertThat(problemsAfter(builder -> affiliated(builder, Period.ofMonths(36)))).isEmpty();
  }

  private static void affiliated(RegisterDefinitionBuilder builder, Period length) {
    builder
        .field(
            FieldSchema.optional(
                CustomerFields.AFFILIATION,
                DataCategory.REPRESENTED_ORGANISATION,
                SmallRegister.TEXT))
        .retention(fromAffiliation(DataCategory.NAME, Period.ofYears(3)))
        .retention(fromAffiliation(DataCategory.REPRESENTED_ORGANISATION, length))
        .retention(kept(DataCategory.REPRESENTED_ORGANISATION, Period.ofYears(1)))
        .change(
            changes ->
                changes
                    .bind(CustomerFields.AFFILIATION, Purpose.ORDER_MANAGEMENT)
                    .supply(DataCategory.REPRESENTED_ORGANISATION, SourceKind.DATA_SUBJECT));
  }

  private static RetentionRule fromAffiliation(DataCategory category, Period length) {
    return new RetentionRule(category, RetentionAnchor.AFFILIATION_END, length);
  }
}
