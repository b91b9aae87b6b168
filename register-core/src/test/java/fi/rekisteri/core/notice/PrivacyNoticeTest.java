package fi.rekisteri.core.notice;

import static fi.rekisteri.core.notice.SampleNotice.DAY;
import static fi.rekisteri.core.notice.SampleNotice.DEFINITION;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.Recipient.Role;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The notice tells every row, and the truth about what nobody declared. */
class PrivacyNoticeTest {
  private static final RegisterDraft EMPTY = RegisterDefinition.builder(DEFINITION.id()).draft();

  private static List<String> headings(Language language) {
    Words words = Words.of(PrivacyNotice.class, "notice", language);
    return Arrays.stream(NoticeRow.values()).map(row -> words.nameOf("row", row)).toList();
  }

  private static String section(String html, String id) {
    int start = html.indexOf("<section aria-labelledby=\"" + id + "\"");
    return html.substring(start, html.indexOf("</section>", start));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1 to S88, S15.1 every row is there, once and in order, in every form and language")
  void everyRowIsThere(Language language) {
    for (RegisterDraft draft : List.of(DEFINITION.draft(), SampleNotice.rich(), EMPTY)) {
      PrivacyNotice notice = PrivacyNotice.of(draft, DAY);
      List<String> page = Markup.parse(notice.html(language).text()).texts("h2");
      assertThat(page.subList(1, page.size())).isEqualTo(headings(language));
      assertThat(notice.markdown(language).text().lines().filter(line -> line.startsWith("## ")))
          .hasSameSizeAs(NoticeRow.values());
      assertThat(notice.text(language).text().lines().filter(headings(language)::contains))
          .containsSubsequence(headings(language));
    }
  }

  @ParameterizedTest
  @EnumSource(NoticeRow.class)
  @DisplayName(
      "S2.2, S15.1 a row as written without a sentence is not stated, and never is there none")
  void silentRowIsNotStated(NoticeRow row) {
    Words words = Words.of(PrivacyNotice.class, "notice", Language.EN);
    RegisterDraft silent =
        DEFINITION.toBuilder().notice(new NoticeForm(Set.of(row), List.of())).draft();
    String markdown = PrivacyNotice.of(silent, DAY).markdown(Language.EN).text();
    String section = markdown.split("## " + words.nameOf("row", row), 2)[1].split("\n## ", 2)[0];
    assertThat(section)
        .contains(words.text("declared.notStated"))
        .doesNotContain(words.text("declared.none"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S2.2, S15.1 an empty draft says of no row that there is none")
  void emptyDraftIsTold(Language language) {
    Words words = Words.of(PrivacyNotice.class, "notice", language);
    String html = PrivacyNotice.of(EMPTY, DAY).html(language).text();
    for (String id : List.of("purposes", "categories", "recipients", "sources", "cookies")) {
      assertThat(section(html, id))
          .contains(words.text("declared.notStated"))
          .doesNotContain(words.text("declared.none"));
    }
    assertThat(section(html, "disclosures")).doesNotContain(words.text("disclosures.never"));
    for (String id : List.of("register-name", "controller", "consent", "automated-decisions")) {
      assertThat(section(html, id)).contains(words.text("declared.notStated"));
    }
    assertThat(section(html, "transfers"))
        .contains(words.text("declared.notStated"))
        .doesNotContain(words.text("transfers.never"));
  }

  @Test
  @DisplayName("S33, Art. 13(2)(a) a category that nobody has said a period for is not stated")
  void categoryWithoutPeriodIsNotStated() {
    RegisterDraft partly =
        DEFINITION.toBuilder()
            .change(
                c ->
                    c.retentionPolicy(
                        policy ->
                            policy.withRules(
                                policy.rules().stream()
                                    .filter(rule -> !rule.category().equals(DataCategory.NAME))
                                    .toList())))
            .draft();
    String told = section(PrivacyNotice.of(partly, DAY).html(Language.EN).text(), "retention");
    assertThat(told).containsPattern("<bdi>Name</bdi>(?s:.){1,120}Not stated\\.");
    assertThat(section(SampleNotice.shipped().html(Language.EN).text(), "retention"))
        .as("control: every category of the shipped register has one")
        .doesNotContain("Not stated.");
  }

  @Test
  @DisplayName("S31, S37 a recipient outside without a rule is never told as no transfer")
  void untoldTransferIsNotStated() {
    Recipient cloud =
        Recipient.category("CLOUD", SampleNotice.text("cloud"), Role.PROCESSOR, Set.of())
            .named(NamedParty.of("Cloud Inc", new CountryCode("US")));
    String told = transfers(DEFINITION.toBuilder().recipient(cloud).draft());
    assertThat(told).contains("Cloud Inc", "United States", "Not stated.");
    assertThat(told).doesNotContain("Data is not transferred");
    assertThat(transfers(DEFINITION.draft())).contains("Data is not transferred");
  }

  private static String transfers(RegisterDraft draft) {
    return section(PrivacyNotice.of(draft, DAY).html(Language.EN).text(), "transfers");
  }

  @Test
  @DisplayName("S2 AC: whether data must be given reads \"ei ilmoitettu\" where nobody answered")
  void unansweredProvisionIsTold() {
    RegisterDraft silent = DEFINITION.toBuilder().provision(Declared.notStated()).draft();
    assertThat(section(PrivacyNotice.of(silent, DAY).html(Language.FI).text(), "purposes"))
        .contains("vaatimus:</strong> <bdi>Ei ilmoitettu.</bdi>");
  }

  @Test
  @DisplayName("S15.1 none, no answer and something declared are told apart")
  void threeAnswersAreToldApart() {
    assertThat(consent(Declared.noneDeclared())).contains("None declared.");
    assertThat(consent(Declared.notStated())).contains("Not stated.");
    assertThat(consent(DEFINITION.consent())).contains("<table").doesNotContain("None declared.");
  }

  private static String consent(
      Declared<List<fi.rekisteri.definition.ConsentDefinition>> declared) {
    RegisterDraft draft = DEFINITION.toBuilder().consent(declared).draft();
    return section(PrivacyNotice.of(draft, DAY).html(Language.EN).text(), "consent");
  }

  @Test
  @DisplayName("S1 AC: a missing translation reads Finnish, is marked so, and is returned once")
  void missingTranslationIsReturned() {
    RegisterDraft draft =
        DEFINITION.toBuilder().name(LocalizedText.finnish("Asiakasrekisteri")).draft();
    WrittenNotice swedish = PrivacyNotice.of(draft, DAY).html(Language.SV);
    assertThat(swedish.warnings())
        .hasToString("[MISSING_TRANSLATION(sv, register.name)]")
        .containsExactly(new MissingTranslation(Language.SV, "register.name"));
    assertThat(section(swedish.text(), "register-name"))
        .contains("<bdi lang=\"fi\">Asiakasrekisteri</bdi>");
    assertThat(PrivacyNotice.of(draft, DAY).text(Language.FI).warnings()).isEmpty();
  }

  @Test
  @DisplayName("S1.1 the shipped definition lacks no translation in any language or form")
  void shippedLacksNoTranslation() {
    for (Language language : Language.values()) {
      assertThat(SampleNotice.shipped().html(language).warnings()).isEmpty();
      assertThat(SampleNotice.shipped().markdown(language).warnings()).isEmpty();
      assertThat(SampleNotice.shipped().text(language).warnings()).isEmpty();
    }
  }

  @Test
  @DisplayName("L13, L27 the head tells register, controller, version, first day, authority, day")
  void headTellsWhoseAndWhen() {
    Markup page = Markup.parse(SampleNotice.shipped().html(Language.EN).text());
    assertThat(page.texts("dd"))
        .containsExactly(
            "Customer register",
            "Esimerkki Oy",
            "1",
            "22 November 2026",
            "Office of the Data Protection Ombudsman",
            "English",
            "26 November 2026");
  }

  @Test
  @DisplayName("S34, S35 a ground that is edited changes both rows that tell it")
  void editedGroundChangesBothRows() {
    RegisterDraft edited = new RewrittenGround("Uusi peruste").in(DEFINITION);
    String before = SampleNotice.shipped().html(Language.FI).text();
    String after = PrivacyNotice.of(edited, DAY).html(Language.FI).text();
    for (String row : List.of("recipients", "disclosures")) {
      assertThat(section(before, row)).contains("Erääntyneen saatavan perintä.");
      assertThat(section(after, row))
          .contains("Uusi peruste")
          .doesNotContain("Erääntyneen saatavan perintä.");
    }
  }

  @Test
  @DisplayName("S4, S9.2 what is not done at present stands apart from what is, and says so")
  void suspendedPurposesStandApart() {
    String purposes = section(SampleNotice.shipped().html(Language.EN).text(), "purposes");
    String[] tables = purposes.split("<table");
    assertThat(tables[1]).contains("Invoicing orders").doesNotContain("Direct marketing to own");
    assertThat(tables[2]).contains("Direct marketing to own", "Not in use");
    assertThat(section(SampleNotice.shipped().html(Language.EN).text(), "consent"))
        .contains("More personal content in web services. (not in use)");
  }

  @Test
  @DisplayName("S87, L21 the authority's contact data is that of the day of writing")
  void authorityIsOfTheDay() {
    RegisterDraft draft =
        DEFINITION.toBuilder().authority(DatedAuthority.moved(LocalDate.of(2027, 1, 1))).draft();
    assertThat(complaint(draft, LocalDate.of(2026, 12, 31))).contains("Vanha katu 1");
    assertThat(complaint(draft, LocalDate.of(2027, 1, 1)))
        .contains("Uusi katu 2")
        .doesNotContain("Vanha katu 1");
    assertThat(complaint(draft, LocalDate.of(2020, 1, 1)))
        .contains("Ajantasaisia yhteystietoja ei ilmoitettu.");
  }

  private static String complaint(RegisterDraft draft, LocalDate day) {
    return section(PrivacyNotice.of(draft, day).html(Language.FI).text(), "complaint");
  }

  @Test
  @DisplayName("law 10: printing shows no word of a notice")
  void printingShowsNoWord() {
    assertThat(SampleNotice.shipped()).hasToString("PrivacyNotice[asiakasrekisteri, version 1]");
    assertThat(SampleNotice.shipped().html(Language.FI).toString())
        .matches("WrittenNotice\\[\\d+ characters, \\[]]")
        .doesNotContain("Maija");
  }
}
