package fi.rekisteri.core.informing;

import static fi.rekisteri.core.informing.Collecting.FORM;
import static fi.rekisteri.core.informing.Collecting.beside;
import static fi.rekisteri.core.informing.Collecting.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The right to object is told of what is done, also where the description forgets a part. */
class ObjectionToldTest {
  private static final String SAME_WAY = "By the same way as you give your data";

  private static ProcessingActivity activity(String code, LegalBasis basis) {
    return ProcessingActivity.active(
        new Purpose(code),
        LocalizedText.of("Toiminta " + code, "Verksamhet " + code, "Activity " + code),
        Map.of(SubjectRole.CUSTOMER, basis),
        Set.of(CustomerFields.NAME));
  }

  private static CollectionInformation only(ProcessingActivity activity) {
    RegisterDraft draft =
        complete().toBuilder()
            .change(
                c -> {
                  if (complete().activity(activity.purpose()).isPresent()) {
                    c.withoutActivity(activity.purpose());
                  }
                })
            .activity(activity)
            .draft();
    return Collecting.of(draft, FORM.pursuing(activity.purpose()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DIRECT_MARKETING",
        "AD_TARGETING_OWN",
        "MARKETING_TARGETING",
        "CAMPAIGN_OPTIMISATION",
        "PUBLICATION"
      })
  @DisplayName("G21.2, S70 known marketing may be forbidden, though nobody declared by which scope")
  void knownMarketingIsToldWithoutScopes(String code) {
    CollectionInformation told = only(activity(code, new LegalBasis.Consent()));
    assertThat(told.text(Language.EN))
        .contains("without a reason, you may forbid")
        .doesNotContain("it is not used for direct marketing");
    assertThat(told.warnings(Language.EN))
        .contains(
            new InformationWarning(
                InformationWarning.Kind.NOT_STATED,
                InformationPoint.OBJECTION,
                "activities[" + code + "].traits.prohibitedBy"));
  }

  @Test
  @DisplayName("G21.2 what is no marketing, and rests on consent, is not told as such")
  void otherPurposesAreNot() {
    assertThat(only(activity("RAFFLE", new LegalBasis.Consent())).text(Language.EN))
        .doesNotContain("without a reason, you may forbid")
        .contains("it is not used for direct marketing");
  }

  @Test
  @DisplayName("G14 who did not give the data is not told of the way by which they gave it")
  void sameWayIsOfOwnData() {
    assertThat(beside(FORM).text(Language.EN)).contains(SAME_WAY);
    assertThat(beside(FORM.from(SourceKind.AUTHORITY_UPDATE_SERVICE)).text(Language.EN))
        .contains("A message in your own words")
        .doesNotContain(SAME_WAY);
  }

  @Test
  @DisplayName("Art. 32 ten thousand purposes of profiling are told at once")
  void manyPurposesTakeNoTime() {
    List<ProcessingActivity> many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> activity("PLAN_" + i, new LegalBasis.Consent()).withProfiling())
            .toList();
    var builder = complete().toBuilder();
    many.forEach(builder::activity);
    CollectionInformation told = Collecting.of(builder.draft(), FORM);
    long unexplained =
        assertTimeoutPreemptively(
            Duration.ofSeconds(15),
            () ->
                told.warnings(Language.EN).stream()
                    .filter(one -> one.path().startsWith("automatedDecisions[PLAN_"))
                    .count());
    assertThat(unexplained).isEqualTo(10_000);
  }
}
