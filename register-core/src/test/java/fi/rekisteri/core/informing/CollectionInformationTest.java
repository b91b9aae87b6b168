package fi.rekisteri.core.informing;

import static fi.rekisteri.core.informing.Collecting.FORM;
import static fi.rekisteri.core.informing.Collecting.bare;
import static fi.rekisteri.core.informing.Collecting.beside;
import static fi.rekisteri.core.informing.Collecting.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.informing.InformationWarning.Kind;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that the law asks to be told where data is collected is told, or why it is not. */
class CollectionInformationTest {
  private static final List<String> ARTICLE_13 =
      points("13(1)", "abcdef", "13(2)", "abcdef").toList();
  private static final List<String> ARTICLE_14 =
      points("14(1)", "abcdef", "14(2)", "abcdefg").toList();

  private static Stream<String> points(String one, String ones, String two, String twos) {
    return Stream.concat(
        ones.chars().mapToObj(c -> "Art. " + one + "(" + (char) c + ")"),
        twos.chars().mapToObj(c -> "Art. " + two + "(" + (char) c + ")"));
  }

  static Stream<String> article13() {
    return ARTICLE_13.stream();
  }

  static Stream<String> article14() {
    return ARTICLE_14.stream();
  }

  private static InformationPoint pointOf(String article, boolean isFromSubject) {
    return Arrays.stream(InformationPoint.values())
        .filter(point -> point.article(isFromSubject).equals(Optional.of(article)))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("article13")
  @DisplayName("G13 each point of Art. 13 is told, or why it does not apply")
  void everyPointOfArticle13IsTold(String article) {
    InformationPoint point = pointOf(article, true);
    assertThat(beside(FORM).coverage().get(point)).isNotEqualTo(InformationState.NOT_STATED);
    for (Language language : Language.values()) {
      assertThat(heading(beside(FORM), point, language)).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("article14")
  @DisplayName("G14 each point of Art. 14 is told, or why it does not apply")
  void everyPointOfArticle14IsTold(String article) {
    CollectionInformation told = beside(FORM.from(SourceKind.AUTHORITY_UPDATE_SERVICE));
    InformationPoint point = pointOf(article, false);
    assertThat(told.coverage().get(point)).isNotEqualTo(InformationState.NOT_STATED);
    for (Language language : Language.values()) {
      assertThat(heading(told, point, language)).isPresent();
    }
  }

  /** The heading of a point in the plain text, followed by at least one line. */
  private static Optional<String> heading(
      CollectionInformation told, InformationPoint point, Language language) {
    List<String> lines = told.text(language).lines().toList();
    String heading = Speech.in(language).text("point." + point.name());
    int at = lines.indexOf(heading);
    return at >= 0 && lines.get(at + 1).startsWith("  ") ? Optional.of(heading) : Optional.empty();
  }

  @Test
  @DisplayName("G13, G14 no point stands for an article twice, and every article has one")
  void articlesHaveOnePointEach() {
    for (boolean own : new boolean[] {true, false}) {
      List<String> all =
          Arrays.stream(InformationPoint.values())
              .filter(point -> point != InformationPoint.OBJECTION)
              .flatMap(point -> point.article(own).stream())
              .toList();
      assertThat(all).containsExactlyInAnyOrderElementsOf(own ? ARTICLE_13 : ARTICLE_14);
    }
  }

  @Test
  @DisplayName("G13 where the description answers everything, nothing is missing in any language")
  void completeDescriptionHasNoWarnings() {
    for (Language language : Language.values()) {
      assertThat(beside(FORM).warnings(language)).isEmpty();
    }
    assertThat(beside(FORM).coverage())
        .containsOnlyKeys(InformationPoint.values())
        .containsEntry(InformationPoint.PURPOSES, InformationState.TOLD)
        .containsEntry(InformationPoint.SOURCE, InformationState.NOT_APPLICABLE)
        .containsEntry(InformationPoint.OBJECTION, InformationState.TOLD);
  }

  @Test
  @DisplayName("S2.2 of a description that says nothing everything is told as not stated")
  void bareDescriptionIsToldAsItIs() {
    CollectionInformation told =
        Collecting.of(bare(), CollectionPoint.asking(Channel.WEB, CustomerFields.NAME));
    assertThat(told.warnings(Language.EN))
        .extracting(InformationWarning::path)
        .contains(
            "controller",
            "dataProtectionOfficer",
            "activities",
            "provision",
            "retention[NAME]",
            "automatedDecisions",
            "authority");
    assertThat(told.text(Language.EN)).contains("Not stated");
    assertThat(told.text(Language.SV)).contains("Uppges inte");
    assertThat(told.text(Language.FI))
        .contains("Ei ilmoitettu")
        .doesNotContainPattern("\\bnull\\b");
    assertThat(told.html(Language.EN)).contains("Not stated");
    assertThat(told.text(Language.EN))
        .doesNotContain("Does not apply to this data: no use of it")
        .doesNotContain("is not transferred", "is not disclosed");
    for (InformationPoint point :
        List.of(
            InformationPoint.RECIPIENTS,
            InformationPoint.TRANSFERS,
            InformationPoint.LEGITIMATE_INTERESTS,
            InformationPoint.CONSENT_WITHDRAWAL,
            InformationPoint.OBJECTION)) {
      assertThat(told.coverage()).containsEntry(point, InformationState.NOT_STATED);
    }
  }

  @Test
  @DisplayName("S37, Art. 13(1)(f) a recipient outside without a rule is never told as no transfer")
  void untoldTransferIsNotStated() {
    Recipient cloud =
        Recipient.category(
                "CLOUD",
                LocalizedText.of("Pilvi", "Moln", "Cloud"),
                Recipient.Role.PROCESSOR,
                Set.of(CustomerFields.NAME))
            .named(NamedParty.of("Cloud Inc", new CountryCode("US")));
    CollectionInformation told =
        Collecting.of(complete().toBuilder().recipient(cloud).draft(), FORM);
    assertThat(told.text(Language.EN)).contains("Cloud Inc, United States: Not stated");
    assertThat(told.warnings(Language.EN))
        .containsExactly(
            new InformationWarning(
                Kind.NOT_STATED, InformationPoint.TRANSFERS, "transfers[CLOUD/US]"));
    assertThat(beside(FORM).coverage())
        .as("control: nobody else is outside")
        .containsEntry(InformationPoint.TRANSFERS, InformationState.NONE);
  }

  private static List<InformationWarning> warnings(RegisterDraft draft) {
    return Collecting.of(draft, FORM).warnings(Language.FI);
  }

  @Test
  @DisplayName("S2.1 a duty to give data without its consequence, or of one category, is missing")
  void halfAnswersAreMissing() {
    RegisterDraft silent = complete().toBuilder().provision(Declared.notStated()).draft();
    assertThat(warnings(silent))
        .containsExactly(
            new InformationWarning(Kind.NOT_STATED, InformationPoint.PROVISION, "provision"));
    RegisterDraft half = complete().toBuilder().provision(Declared.value(Map.of())).draft();
    assertThat(warnings(half))
        .extracting(InformationWarning::path)
        .containsExactly("provision[NAME]", "provision[CONTACT]");
    RegisterDraft none = complete().toBuilder().provision(Declared.noneDeclared()).draft();
    assertThat(warnings(none)).isEmpty();
    assertThat(Collecting.of(none, FORM).coverage())
        .containsEntry(InformationPoint.PROVISION, InformationState.NONE);
  }

  @Test
  @DisplayName("S1.1 a text without a translation is told in Finnish, and is a warning")
  void missingTranslationIsAWarning() {
    RegisterDraft draft =
        complete().toBuilder()
            .name(LocalizedText.finnish("Asiakasrekisteri"))
            .change(
                c ->
                    c.field(
                        "phone",
                        f ->
                            new FieldSchema<>(
                                CustomerFields.PHONE,
                                DataCategory.CONTACT,
                                false,
                                false,
                                LocalizedText.finnish("Puhelin"))))
            .draft();
    assertThat(Collecting.of(draft, FORM).warnings(Language.SV))
        .containsExactly(
            new InformationWarning(Kind.MISSING_TRANSLATION, InformationPoint.CONTROLLER, "name"),
            new InformationWarning(
                Kind.MISSING_TRANSLATION, InformationPoint.CATEGORIES, "fields[phone].label"));
    assertThat(Collecting.of(draft, FORM).warnings(Language.FI)).isEmpty();
  }

  @Test
  @DisplayName("Art. 13(1)(c) only what is done with the fields that are asked is told")
  void onlyWhatConcernsTheFormIsTold() {
    String order = beside(FORM.pursuing(Purpose.ORDER_MANAGEMENT)).text(Language.EN);
    assertThat(order).doesNotContain("legitimate interest,");
    assertThat(beside(FORM.pursuing(Purpose.ORDER_MANAGEMENT)).coverage())
        .containsEntry(InformationPoint.LEGITIMATE_INTERESTS, InformationState.NOT_APPLICABLE)
        .containsEntry(InformationPoint.CONSENT_WITHDRAWAL, InformationState.NOT_APPLICABLE);
    assertThat(order).contains("Telephone number").doesNotContain("IP address");
  }

  @Test
  @DisplayName("S12.2 the basis is that of the person's role: nobody else's contract is told")
  void basisFollowsTheRole() {
    CollectionPoint order = FORM.pursuing(Purpose.ORDER_MANAGEMENT);
    assertThat(beside(order).text(Language.EN)).contains("Article 6(1)(b)");
    assertThat(beside(order.of(SubjectRole.ORG_CONTACT_PERSON)).text(Language.EN))
        .doesNotContain("Article 6(1)(b)");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1.1 every text, point and answer has words in every language")
  void everyLanguageHasEveryWord(Language language) {
    Speech speech = Speech.in(language);
    for (InformationPoint point : InformationPoint.values()) {
      assertThat(speech.text("point." + point.name())).isNotBlank();
    }
    assertThat(Properties.of("collection", language).keySet())
        .isEqualTo(Properties.of("collection", Language.FI).keySet());
    assertThat(Properties.of("practice", language).keySet())
        .isEqualTo(Properties.of("practice", Language.FI).keySet());
    assertThat(Properties.of("collection", language).values()).noneMatch(String::isBlank);
  }

  @Test
  @DisplayName("law 9 a field or purpose that the description does not know is refused")
  void unknownFieldsAreRefused() {
    CollectionPoint odd =
        new CollectionPoint(
            Set.of("<b>shoeSize"),
            SubjectRole.CUSTOMER,
            SourceKind.DATA_SUBJECT,
            Channel.WEB,
            Set.of(),
            Optional.empty());
    refuses(ErrorCode.UNDECLARED_FIELD, odd);
    refuses(ErrorCode.UNKNOWN_PURPOSE, FORM.pursuing(new Purpose("RAFFLE")));
    assertThatIllegalArgumentException().isThrownBy(() -> CollectionPoint.asking(Channel.WEB));
  }

  private static void refuses(ErrorCode code, CollectionPoint point) {
    assertThatThrownBy(() -> beside(point))
        .isInstanceOfSatisfying(
            InvalidValueException.class, refused -> assertThat(refused.code()).isEqualTo(code))
        .hasMessageNotContaining("shoeSize");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "http://example.fi/stop",
        "https://",
        "https://a b",
        "https://a\"onclick=x",
        "",
        "data:text/html,x"
      })
  @DisplayName("Art. 32 an opt-out leads by https, and nowhere else")
  void optOutIsAnHttpsAddress(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> FORM.withOptOut(address));
  }
}
