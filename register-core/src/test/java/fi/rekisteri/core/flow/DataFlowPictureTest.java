package fi.rekisteri.core.flow;

import static fi.rekisteri.processing.ActivityStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** The picture shows all that is declared, and says what is missing. */
class DataFlowPictureTest {
  private static final RegisterDraft SHIPPED = ShippedFlowTest.SHIPPED;

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName(
      "S13, S25, S3, S14 every source, field, purpose and recipient of the register is drawn")
  void everythingIsDrawn(Language language) {
    Picture picture = Picture.of(SHIPPED, language);
    String all = String.join("\n", picture.told());
    SHIPPED.fields().forEach(field -> assertThat(all).contains(field.label().in(language)));
    SHIPPED.activities().forEach(one -> assertThat(all).contains(one.description().in(language)));
    SHIPPED.recipients().forEach(one -> assertThat(all).contains(one.category().in(language)));
    SHIPPED.sources().forEach(one -> assertThat(all).contains(one.description().in(language)));
    picture.told().forEach(text -> assertThat(picture.inItsPlace()).contains(text));
    assertThat(picture.told()).hasSize(6 + 8 + 20 + 7);
  }

  @Test
  @DisplayName("S12, S33 a purpose tells its basis and fields, a category how long it is kept")
  void basisAndRetentionAreTold() {
    Picture picture = Picture.of(SHIPPED, Language.EN);
    assertThat(picture.told("Receiving, handling"))
        .contains("Contract, Art. 6(1)(b): customer, prospective customer")
        .contains("Legitimate interest, Art. 6(1)(f): contact person of an organisation")
        .contains("Fields: ");
    assertThat(picture.told("Online identifiers")).contains("30 days from the observation");
    assertThat(picture.told("Meeting statutory")).contains("(Kirjanpitolaki 1336/1997, 2:10)");
  }

  @Test
  @DisplayName(
      "S9.2 a purpose that is not carried out now is dashed, and so are its lines; others not")
  void suspendedPurposeIsDashed() {
    Picture picture = Picture.of(SHIPPED, Language.EN);
    long suspended = SHIPPED.activities().stream().filter(one -> one.status() == SUSPENDED).count();
    assertThat(suspended).isBetween(5L, 15L);
    assertThat(picture.shapes("box").filter(Picture::isPaused)).hasSize((int) suspended);
    assertThat(picture.told().stream().filter(text -> text.contains("Suspended")))
        .hasSize((int) suspended);
    assertThat(picture.shapes("curve").filter(Picture::isPaused).count()).isBetween(7L, 40L);
    assertThat(picture.svg().texts("style").get(0)).contains(".paused .curve { stroke-dasharray");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S2.2 of a draft that says nothing, each column reads \"not stated\"")
  void emptyDraftSaysSo(Language language) {
    Picture picture = Picture.of(SampleFlow.empty().draft(), language);
    String missing = FlowWords.in(language).text("notStated");
    assertThat(picture.told()).hasSize(4).allSatisfy(text -> assertThat(text).contains(missing));
    assertThat(picture.svg().texts("title").get(0)).endsWith(missing);
    assertThat(picture.shapes("curve")).isEmpty();
  }

  @Test
  @DisplayName("S2.2 what one part lacks is said in its box")
  void gapsAreToldWhereTheyAre() {
    RegisterDefinitionBuilder draft =
        SampleFlow.empty()
            .source(new SourceDeclaration(SourceKind.CONTROLLER, Set.of(), Set.of(), text("Oma")))
            .source(
                new SourceDeclaration(
                    SourceKind.SUBCONTRACTOR,
                    Set.of(SampleFlow.category(7)),
                    Set.of(),
                    text("Muu")))
            .activity(ProcessingActivity.active(Purpose.RIGHTS, text("Syy"), Map.of(), Set.of()))
            .recipient(
                Recipient.category("HOST", text("Saaja"), Recipient.Role.PROCESSOR, Set.of()));
    Picture picture = Picture.of(draft.draft(), Language.EN);
    assertThat(picture.told("Oma")).contains("Data: none");
    assertThat(picture.told("CATEGORY_7"))
        .contains("Retention: not stated", "Fields: not stated", "Purpose: not stated");
    assertThat(picture.told("Syy")).contains("Legal basis: not stated", "Fields: none");
    assertThat(picture.told("Saaja")).contains("Purpose: not stated", "Fields: none");
  }

  @Test
  @DisplayName("law 9: what is named and nowhere declared is drawn all the same, and says so")
  void undeclaredPartsAreDrawn() {
    RegisterDraft draft =
        SampleFlow.empty()
            .activity(
                ProcessingActivity.active(
                    Purpose.RIGHTS, text("Syy"), bases(), Set.of(SampleFlow.field(3))))
            .disclosureRule(
                SHIPPED.disclosureRules().stream()
                    .filter(rule -> rule.purpose().equals(Purpose.INVOICING))
                    .findFirst()
                    .orElseThrow())
            .draft();
    Picture picture = Picture.of(draft, Language.EN);
    assertThat(picture.told("Category: not stated")).contains("field3", "Retention: not stated");
    assertThat(picture.told("INVOICING")).contains("not stated what is done");
    assertThat(picture.told("FINANCE_PARTNER")).contains("not declared as a recipient");
    assertThat(picture.shapes("curve")).hasSize(2);
  }

  @Test
  @DisplayName("law 9: what a draft declares twice is drawn twice")
  void duplicatesAreDrawn() {
    ProcessingActivity one =
        ProcessingActivity.active(Purpose.RIGHTS, text("Yksi"), bases(), Set.of());
    RegisterDraft draft =
        SampleFlow.empty()
            .activity(one)
            .activity(ProcessingActivity.active(Purpose.RIGHTS, text("Toinen"), bases(), Set.of()))
            .draft();
    assertThat(String.join(" ", Picture.of(draft, Language.FI).told())).contains("Yksi", "Toinen");
  }

  @Test
  @DisplayName(
      "S14, S37 a recipient is named where it is known, with its country and what lies outside")
  void recipientIsNamed() {
    CountryCode us = new CountryCode("US");
    RegisterDraft draft =
        SampleFlow.empty()
            .recipient(
                Recipient.category("HOST", text("Pilvi"), Recipient.Role.PROCESSOR, Set.of())
                    .named(NamedParty.of("Cloud Oy", CountryCode.FINLAND)))
            .transfer(new TransferRule("HOST", us, Optional.empty(), List.of()))
            .transfer(new TransferRule("HOST", new CountryCode("SE"), Optional.empty(), List.of()))
            .draft();
    assertThat(Picture.of(draft, Language.EN).told("Cloud Oy"))
        .contains("Category: Pilvi", "Country: Finland", "Outside the economic area: United States")
        .doesNotContain("Sweden");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("Art. 12(1) it has a title and a text in its place, and needs nothing from outside")
  void standsByItself(Language language) {
    Picture picture = Picture.of(SHIPPED, language);
    Element svg = picture.svg().elements("svg").get(0);
    String id = "flow-asiakasrekisteri-" + language.tag();
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("lang")).isEqualTo(language.tag());
    assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(id + "-title " + id + "-text");
    assertThat(picture.svg().elements("title").get(0).getAttribute("id")).isEqualTo(id + "-title");
    assertThat(picture.svg().elements("desc").get(0).getAttribute("id")).isEqualTo(id + "-text");
    assertThat(picture.svg().skeleton())
        .noneMatch(one -> one.startsWith("script") || one.contains("href") || one.contains("on"));
    assertThat(picture.svg().texts("style").get(0)).doesNotContain("url(", "@import", "@font-face");
  }

  @Test
  @DisplayName("S1.2 the same draft is drawn the same, byte by byte")
  void sameDraftSamePicture() {
    for (int seed = 0; seed < 20; seed++) {
      SampleFlow.Size size = new SampleFlow.Size(20, 6, 12, 6, 40);
      assertThat(DataFlowPicture.in(Language.SV).svg(SampleFlow.of(size, seed)))
          .as("seed %s", seed)
          .isEqualTo(DataFlowPicture.in(Language.SV).svg(SampleFlow.of(size, seed)));
    }
  }

  private static Map<SubjectRole, LegalBasis> bases() {
    return Map.of(SubjectRole.CUSTOMER, new LegalBasis.Contract());
  }

  private static LocalizedText text(String finnish) {
    return LocalizedText.finnish(finnish);
  }
}
