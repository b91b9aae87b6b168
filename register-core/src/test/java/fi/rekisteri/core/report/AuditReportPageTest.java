package fi.rekisteri.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.AuditReport;
import fi.rekisteri.ReportKind;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.page.Markup;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that a person reads and prints, in their language, and that nobody's words can alter. */
class AuditReportPageTest {
  private static final RegisterDefinition DEFINITION =
      CustomerRegisterNotice.definition(
          Controller.of(
              "Esimerkkikauppa Oy",
              ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")));
  private static final AuditReportPage PAGE = AuditReportPage.of(DEFINITION);

  private static List<Markup> pages(String word, Language language) {
    return new SampleReports(word)
        .all()
        .map(report -> Markup.parse(PAGE.html(report, language)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName(
      "law 10: a hostile word leaves each page's structure as it was, and is shown as it is")
  void hostileWordStaysText(String text) {
    List<Markup> hostile = pages(text, Language.EN);
    List<Markup> harmless = pages("maija", Language.EN);
    for (int i = 0; i < hostile.size(); i++) {
      assertThat(hostile.get(i).skeleton()).isEqualTo(harmless.get(i).skeleton());
      assertThat(hostile.get(i).texts("bdi")).contains(text.strip());
      assertThat(hostile.get(i).elements("a")).isEmpty();
    }
  }

  private static Stream<Arguments> everyPage() {
    return Arrays.stream(Language.values())
        .flatMap(
            language ->
                new SampleReports("maija").all().map(report -> Arguments.of(report, language)));
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  @DisplayName("Art. 12(1) each page has a heading, its language, and a table with headed rows")
  void pageIsAccessible(AuditReport<?> report, Language language) {
    Markup page = Markup.parse(PAGE.html(report, language));
    assertThat(page.elements("html").get(0).getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.texts("h1")).hasSize(1).doesNotContain("");
    assertThat(page.texts("caption")).isEqualTo(page.texts("h1"));
    assertThat(page.elements("th"))
        .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("col", "row"));
    assertThat(page.texts("th")).doesNotContain("");
    assertThat(page.text()).doesNotContain("Optional", "null", "{{");
    assertThat(page.texts("style").get(0)).doesNotContain("url(", "@import");
    assertThat(page.elements("script")).isEmpty();
  }

  @Test
  @DisplayName(
      "Art. 12(1) fields and purposes are told by their names, times in the register's zone")
  void codesAreToldByTheirNames() {
    Markup page = pages("maija", Language.EN).get(0);
    assertThat(page.texts("th")).contains("22 November 2026 at 12:15:30");
    assertThat(page.texts("td")).contains("Reading").noneMatch(cell -> cell.contains("INVOICING"));
    assertThat(page.texts("td")).anyMatch(cell -> cell.startsWith("Name"));
    assertThat(page.texts("dd")).contains("Europe/Helsinki");
  }

  @Test
  @DisplayName("Art. 15 a person's page has no column for names, unless they were asked for")
  void namesHaveNoColumn() {
    SampleReports sample = new SampleReports("maija");
    assertThat(Forms.of(ReportKind.LOOKS).columns())
        .extracting(Column::key)
        .doesNotContain("actor");
    assertThat(Forms.of(ReportKind.NAMED_LOOKS).columns())
        .extracting(Column::key)
        .contains("actor");
    assertThat(sample.all().<ReportKind<?>>map(AuditReport::kind).distinct())
        .containsAll(ReportKind.ALL);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName(
      "S43.2 an undertaking that is wanting is told in words, and for whom the person works")
  void wantingUndertakingIsTold(Language language) {
    SampleReports sample = new SampleReports("1");
    Markup page =
        Markup.parse(
            PAGE.html(
                sample.report(
                    ReportKind.UNDERTAKINGS,
                    List.of(
                        sample.lacking(Employer.CONTROLLER, ErrorCode.NDA_MISSING),
                        sample.lacking(Employer.processor("CARRIER"), ErrorCode.NDA_OUTDATED))),
                language));
    assertThat(page.texts("td")).contains("CARRIER").noneMatch(cell -> cell.contains("NDA_"));
  }
}
