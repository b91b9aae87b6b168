package fi.rekisteri.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What may call for an impact assessment is told, and never decided. */
class ImpactHintsTest {
  private static final LocalizedText TEXT = LocalizedText.finnish("Teksti");

  @Test
  @DisplayName(
      "G35 profiling, a machine that decides, matching and scale are hints with their part")
  void triggersAreHints() {
    RegisterDraft shipped = SampleRecord.complete();
    RegisterLink link =
        new RegisterLink(
            new RegisterId("other"),
            shipped.controller().orElseThrow(),
            Purpose.AD_TARGETING_OWN,
            Set.of());
    AutomatedDecision alone =
        new AutomatedDecision(
            SampleRecord.OWN,
            AutomatedDecision.Kind.SOLELY_AUTOMATED,
            TEXT,
            TEXT,
            Optional.of(new RuleId("Art. 22(2)(a)")));
    RegisterDraft draft =
        shipped.toBuilder()
            .registerLink(link)
            .automatedDecisions(Declared.value(List.of(alone)))
            .draft();
    assertThat(hints(draft))
        .contains(
            "LARGE_SCALE null [\"largeScale\"]",
            "MATCHING null [\"fields[identityLink]\"]",
            "PROFILING \"PERSONALISED_CONTENT\" [\"activities[PERSONALISED_CONTENT]\"]",
            "SOLELY_AUTOMATED \"PET_CARE\" [\"automatedDecisions\"]",
            "MATCHING \"AD_TARGETING_OWN\" [\"registerLinks[other/AD_TARGETING_OWN]\"]");
  }

  @Test
  @DisplayName("G35 where nothing calls for one, nothing is told; a hint is no assessment")
  void nothingIsInvented() {
    assertThat(hints(SampleRecord.empty())).isEmpty();
    JsonNode impact = RecordJsonTest.read(SampleRecord.shipped()).get("impact");
    assertThat(impact.at("/assessments/declared").asString()).isEqualTo("notStated");
    assertThat(impact.at("/hints").toString()).doesNotContain("LARGE_SCALE");
  }

  private static List<String> hints(RegisterDraft draft) {
    return RecordJsonTest.read(draft)
        .at("/impact/hints")
        .valueStream()
        .map(
            hint ->
                hint.get("hint").asString() + " " + hint.get("purpose") + " " + hint.get("from"))
        .toList();
  }
}
