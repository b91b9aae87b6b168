package fi.rekisteri.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.access.RedactionReason;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.access.SampleChoices;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1.1 every language has every text, and none is blank")
  void everyLanguageHasEveryText(Language language) throws IOException {
    Properties texts = texts(language);

    assertThat(texts.stringPropertyNames()).isEqualTo(texts(Language.FI).stringPropertyNames());
    assertThat(texts.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S67.1 everything that an answer may name has a name in every language")
  void everyConstantHasName(Language language) {
    Wording wording = Wording.in(language);

    assertThat(names(wording, "action", AuditAction.values())).doesNotContain("");
    assertThat(names(wording, "channel", Channel.values())).doesNotContain("");
    assertThat(names(wording, "source", SourceKind.values())).doesNotContain("");
    assertThat(names(wording, "role", SubjectRole.values())).doesNotContain("");
    assertThat(names(wording, "endReason", EndReason.values())).doesNotContain("");
    assertThat(names(wording, "anchor", RetentionAnchor.values())).doesNotContain("");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S67.1 codes inside a value have names too")
  void codesInsideValuesHaveNames(Language language) {
    Wording wording = Wording.in(language);

    assertThat(names(wording, "part.kind", EmailAddress.Kind.values())).doesNotContain("");
    assertThat(names(wording, "part.status", OrderSummary.Status.values())).doesNotContain("");
    assertThat(names(wording, "tool", TransferTool.Kind.values())).doesNotContain("");
    assertThat(names(wording, "evidence", Evidence.values())).doesNotContain("");
    assertThat(names(wording, "recipient", Recipient.Role.values())).doesNotContain("");
    assertThat(names(wording, "contactRole", ContactRole.values())).doesNotContain("");
    assertThat(names(wording, "decision", AutomatedDecision.Kind.values())).doesNotContain("");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("Art. 15 every choice and what it names has a name")
  void choicesHaveNames(Language language) {
    Wording wording = Wording.in(language);

    assertThat(SampleChoices.of("x"))
        .allSatisfy(
            one ->
                assertThat(wording.text("choice." + ChoiceFacts.kind(one.choice()))).isNotBlank());
    assertThat(names(wording, "scope", ProhibitionScope.values())).doesNotContain("");
    assertThat(names(wording, "use", ProhibitedUse.values())).doesNotContain("");
    assertThat(names(wording, "ground", RestrictionGround.values())).doesNotContain("");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S67.3 every reason to leave something out is told in words, with its provision")
  void reasonsHaveWords(Language language) {
    for (RedactionReason reason : RedactionReason.values()) {
      assertThat(Wording.in(language).text("redaction." + reason)).isNotBlank();
      assertThat(Wording.in(language).text("redaction." + reason + ".article")).isNotBlank();
    }
  }

  @Test
  @DisplayName("law 9: a text that nobody wrote is an error, not a blank")
  void missingTextIsError() {
    assertThatThrownBy(() -> Wording.in(Language.FI).text("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  @DisplayName("a category that a host added stands for itself")
  void hostCategoryStandsForItself() {
    assertThat(Wording.in(Language.SV).nameOf("category", "PET_NAMES")).isEqualTo("PET_NAMES");
  }

  @Test
  @DisplayName("S1.1 a text that was never translated is told in Finnish and marked so")
  void untranslatedTextIsMarkedFinnish() {
    Wording swedish = Wording.in(Language.SV);

    assertThat(swedish.line(LocalizedText.finnish("Tilastointi")).lang()).isEqualTo("fi");
    assertThat(swedish.line(LocalizedText.of("Nimi", "Namn", "Name"))).isEqualTo(Line.of("Namn"));
  }

  private static Stream<String> names(Wording wording, String kind, Enum<?>[] constants) {
    return Arrays.stream(constants).map(constant -> wording.nameOf(kind, constant));
  }

  private static Properties texts(Language language) throws IOException {
    String name = "access-answer_" + language.tag() + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
