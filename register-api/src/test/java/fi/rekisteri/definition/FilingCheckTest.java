package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.manual.ManualFiling;
import fi.rekisteri.manual.PaperKind;
import fi.rekisteri.manual.StorageLocation;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.LocalizedText;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FilingCheckTest {
  private static final LocalizedText FORM = LocalizedText.finnish("Lomake");

  @Test
  @DisplayName("S38.3 a kind of paper whose category is kept by no rule is refused")
  void kindNeedsARetentionRule() {
    assertThat(problems(new PaperKind("FORM", FORM, new DataCategory("HOROSCOPE"))))
        .containsExactly(
            "manualFiling.kinds[FORM].category: HOROSCOPE has no retention rule (S38.3)");
    assertThat(problems(new PaperKind("FORM", FORM, DataCategory.NAME))).as("control").isEmpty();
  }

  @Test
  @DisplayName("law 1: a kind or a place that is declared twice is told")
  void duplicatesAreTold() {
    PaperKind form = new PaperKind("FORM", FORM, DataCategory.NAME);
    assertThat(problems(form, form))
        .containsExactly("manualFiling.kinds[FORM]: declared more than once; keep one");
    ManualFiling places =
        new ManualFiling(List.of(), List.of(), Period.ofDays(1))
            .in(new StorageLocation("a", true, true), new StorageLocation("a", false, true));
    assertThat(problemsAfter(b -> b.change(changes -> changes.manualFiling(none -> places))))
        .containsExactly("manualFiling.locations[a]: declared more than once; keep one");
  }

  private static List<String> problems(PaperKind... kinds) {
    ManualFiling filing = new ManualFiling(List.of(kinds), List.of(), Period.ofDays(14));
    return problemsAfter(b -> b.change(changes -> changes.manualFiling(none -> filing)));
  }
}
