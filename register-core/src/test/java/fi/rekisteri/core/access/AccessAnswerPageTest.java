package fi.rekisteri.core.access;

import static fi.rekisteri.processing.ActivityStatus.SUSPENDED;
import static fi.rekisteri.processing.Purpose.STATISTICS;
import static fi.rekisteri.retention.RetentionAnchor.CUSTOMERSHIP_END;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.page.Markup;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class AccessAnswerPageTest {
  private static final RegisterDefinition REGISTER = SampleRegister.plain();
  private static final AccessAnswer ANSWER = SampleAnswer.holding(REGISTER, "Aino");

  @Test
  @DisplayName("G15 the page tells everything of Art. 15(1) and (2), in order")
  void pageTellsEverythingInOrder() {
    assertThat(ids(page(ANSWER, Language.FI)))
        .containsExactly(
            "confirmation",
            "data",
            "elsewhere",
            "choices",
            "purposes",
            "disclosures",
            "recipients",
            "transfers",
            "sources",
            "retention",
            "automated",
            "consultations",
            "rights",
            "contact",
            "complaint");
  }

  @Test
  @DisplayName(
      "C-154/21 the page names who received data, the country, the ground and the safeguard")
  void pageNamesWhoReceivedData() {
    Markup page = page(SampleAnswer.holding(REGISTER, "Pilvi Oy"), Language.EN);

    assertThat(page.texts("bdi"))
        .contains("Pilvi Oy", "Finland", "forgotten", "Konesali Oy", "Onward Inc.", "STRANGER")
        .contains("Standard contractual clauses", "United States")
        .contains("Details of the disclosure can no longer be opened.")
        .doesNotContain(SampleDisclosures.CLERK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FI | Säilytetään poistamisen sijaan, perusteena | Käytetään ainoastaan tähän",
        "SV | Sparas i stället för att raderas, enligt   | Används endast för detta",
        "EN | Held instead of erased, by                 | Used for this alone",
      })
  @DisplayName("S32 the page tells what is held instead of erased, by what, and for what alone")
  void pageTellsWhatIsHeld(Language language, String held, String heldFor) {
    String data = page(ANSWER, language).elements("section").get(1).getTextContent();

    assertThat(data).containsOnlyOnce(held).contains("Kirjanpitolaki 2:10(2)");
    assertThat(data.split(heldFor, -1)).as("two purposes").hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1.1 each language gives the same structure, under its own lang attribute")
  void eachLanguageGivesSameStructure(Language language) {
    Markup page = page(ANSWER, language);

    assertThat(page.elements("html").get(0).getAttribute("lang")).isEqualTo(language.tag());
    assertThat(ids(page)).isEqualTo(ids(page(ANSWER, Language.FI)));
    assertThat(page.texts("h1")).containsExactly(Wording.in(language).text("heading"));
    assertThat(page.elements("tr")).hasSameSizeAs(page(ANSWER, Language.FI).elements("tr"));
  }

  @Test
  @DisplayName("Art. 12(1) each table has a caption, and each head a scope")
  void tablesAreAccessible() {
    Markup page = page(ANSWER, Language.EN);

    assertThat(page.elements("table")).isNotEmpty().hasSameSizeAs(page.elements("caption"));
    assertThat(page.texts("caption")).doesNotContain("");
    assertThat(page.elements("th"))
        .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("col", "row"));
    assertThat(page.elements("section"))
        .allSatisfy(part -> assertThat(ids(page)).contains(part.getAttribute("aria-labelledby")));
  }

  @Test
  @DisplayName("the page fetches and runs nothing")
  void pageFetchesAndRunsNothing() {
    Markup page = page(ANSWER, Language.FI);

    assertThat(List.of("script", "img", "link", "iframe", "object", "form"))
        .allSatisfy(name -> assertThat(page.elements(name)).isEmpty());
    assertThat(page.texts("style").get(0)).doesNotContain("url(", "@import");
    assertThat(page.elements("meta").stream().map(meta -> meta.getAttribute("content")))
        .anyMatch(policy -> policy.startsWith("default-src 'none'"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S85.1 every answer tells the right to complain, with the authority's address")
  void everyAnswerTellsRightToComplain(Language language) {
    for (AccessAnswer answer : List.of(ANSWER, SampleAnswer.nothingHeld())) {
      assertThat(page(answer, language).text())
          .contains(Wording.in(language).text("complaint.intro"), "tietosuoja@om.fi");
    }
  }

  @Test
  @DisplayName("S67.2 the page tells dates and purposes of consultations in the register's zone")
  void consultationsAreToldInRegistersZone() {
    List<String> heads = page(ANSWER, Language.FI).texts("th");

    assertThat(heads).contains("1.7.2026 klo 0.05", "1.7.2026 klo 0.04");
  }

  @Test
  @DisplayName("S67.1 where no data is held, the page says so and where to complain")
  void emptyAnswerSaysSo() {
    Markup page = page(SampleAnswer.nothingHeld(), Language.EN);

    assertThat(page.text()).contains("No personal data about you is processed in this register.");
    assertThat(ids(page)).containsExactly("confirmation", "contact", "complaint");
  }

  @Test
  @DisplayName("S1.1 a text that was never translated is marked as Finnish")
  void untranslatedTextIsMarked() {
    RegisterDefinition register =
        REGISTER.toBuilder().name(LocalizedText.finnish("Asiakasrekisteri")).build();
    String html = AccessAnswerPage.of(register).html(ANSWER, Language.SV);

    assertThat(html).contains("<bdi lang=\"fi\">Asiakasrekisteri</bdi>");
  }

  @Test
  @DisplayName("S67.1 the page tells when the person was a customer, and why that ended")
  void pageTellsCustomerships() {
    assertThat(page(ANSWER, Language.EN).text())
        .contains("Your customership", "(ended by the customer)", "2021");
    assertThat(page(ANSWER, Language.FI).text())
        .contains("28.2.2015 – 15.5.2020 (asiakas päätti asiakkuuden)");
  }

  @Test
  @DisplayName("S66.1 profiling for a purpose that is not pursued with this person is not told")
  void profilingOfOtherPurposesIsNotTold() {
    RegisterDefinition register =
        REGISTER.toBuilder().change(changes -> changes.status(SUSPENDED, STATISTICS)).build();
    AccessAnswer answer =
        new AccessAnswer(
            ANSWER.subject(),
            ANSWER.generatedAt(),
            ANSWER.version(),
            ANSWER.role(),
            ANSWER.customerships(),
            ANSWER.data(),
            ANSWER.activities().subList(0, 1),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(page(ANSWER, Language.EN).texts("caption"))
        .contains("Automated decisions and profiling");
    assertThat(Markup.parse(AccessAnswerPage.of(register).html(answer, Language.EN)).text())
        .doesNotContain("Automated decisions and profiling")
        .contains("No decisions about you are made by automated means alone.")
        .contains("Nobody has looked at your data.");
  }

  @Test
  @DisplayName("S33 categories that are kept equally long stand in one row")
  void equallyKeptCategoriesStandInOneRow() {
    RegisterDefinition register =
        REGISTER.toBuilder()
            .change(
                changes ->
                    changes.retention(
                        DataCategory.CONTACT,
                        new RetentionRule(
                            DataCategory.CONTACT, CUSTOMERSHIP_END, Period.ofYears(10))))
            .build();
    Markup page = Markup.parse(AccessAnswerPage.of(register).html(ANSWER, Language.EN));

    assertThat(page.texts("td")).contains("NameContact details");
  }

  @Test
  @DisplayName("C-154/21 a named recipient stands under its name, also as the source of a value")
  void namedRecipientStandsUnderItsName() {
    RegisterDefinition register = SampleRegister.saying("Pilvipalvelu Oy").build();
    Markup page =
        Markup.parse(
            AccessAnswerPage.of(register)
                .html(SampleAnswer.holding(register, "Aino"), Language.EN));

    assertThat(page.texts("td")).anyMatch(cell -> cell.contains("Party: Pilvipalvelu Oy"));
    assertThat(page.texts("td")).contains("United States");
  }

  @Test
  @DisplayName("Art. 15 the page tells what was chosen, when, how it came and in which wording")
  void pageTellsChoices() {
    List<String> cells = page(ANSWER, Language.EN).texts("td");

    assertThat(cells)
        .contains(
            "Consent",
            "Purpose: Esimerkkiteksti enVersion of the text: AinoLanguage: Swedish"
                + "Holds at most until: 31 December 2027Day of birth of the child: 2 March 2015"
                + "Parental authorisation: Aino",
            "Post" + "Reference: Aino",
            "Purpose: Esimerkkiteksti enYour grounds: Aino",
            "Purpose: Esimerkkiteksti enDecision: The objection was not upheldReasons: Aino",
            "Ground: You contest that the data is accurateData: Esimerkkiteksti en",
            "The safety ban has ended")
        .anyMatch(cell -> cell.startsWith("What is forbidden: Direct advertising"));
  }

  @Test
  @DisplayName("Art. 15 the page says so where nothing was chosen")
  void pageTellsThatNothingWasChosen() {
    AccessAnswer none =
        new AccessAnswer(
            ANSWER.subject(),
            ANSWER.generatedAt(),
            ANSWER.version(),
            ANSWER.role(),
            ANSWER.customerships(),
            ANSWER.data(),
            ANSWER.activities(),
            List.of(),
            List.of(),
            ANSWER.consultations(),
            List.of());

    assertThat(page(none, Language.EN).text())
        .contains("The register has no note that you gave consent")
        .contains("The register has no note that your data was disclosed");
  }

  private static Markup page(AccessAnswer answer, Language language) {
    return Markup.parse(AccessAnswerPage.of(REGISTER).html(answer, language));
  }

  private static List<String> ids(Markup page) {
    return page.elements("h2").stream()
        .map((Element heading) -> heading.getAttribute("id"))
        .filter(id -> !id.equals("contents"))
        .toList();
  }
}
