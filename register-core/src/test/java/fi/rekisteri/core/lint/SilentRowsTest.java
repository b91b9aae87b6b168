package fi.rekisteri.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.notice.LintCode;
import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.notice.NoticeRow;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows in the controller's own words, of which there are none. */
class SilentRowsTest {
  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "L01, PURPOSES",
    "L04, LEGITIMATE_INTEREST",
    "L07, CATEGORIES",
    "L08, AUTOMATED_DECISIONS",
    "L09, CONSENT",
    "L10, RECIPIENTS",
    "L13, CONTROLLER",
    "L14, DATA_PROTECTION_OFFICER",
    "L16, OBJECTION",
    "L16, MARKETING_OBJECTION",
    "L20, COMPLAINT",
    "L23, COOKIES",
    "L24, RETENTION"
  })
  @DisplayName("S15.1 a row as written without a sentence is found by the code of that row alone")
  void silentRowIsFound(LintCode code, NoticeRow row) {
    NoticeForm form = new NoticeForm(Clean.DEFINITION.notice().asWritten(), List.of());
    assertThat(Clean.codes(b -> b.notice(form))).as("control: rows as made").isEmpty();

    assertThat(Clean.look(b -> b.notice(form.withAsWritten(row))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.paths()).contains("notice.rows[" + row + "]");
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"PURPOSES", "CATEGORIES", "AUTOMATED_DECISIONS", "CONSENT", "RECIPIENTS", "COOKIES"})
  @DisplayName("S15.1 a row as written that says something is not silent")
  void spokenRowIsLeftAlone(NoticeRow row) {
    NoticeForm form = Clean.DEFINITION.notice().with(Clean.sentence(row)).withAsWritten(row);
    assertThat(Clean.codes(b -> b.notice(form))).isEmpty();
  }
}
