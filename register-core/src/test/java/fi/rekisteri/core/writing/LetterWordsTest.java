package fi.rekisteri.core.writing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.letter.LetterFacts;
import fi.rekisteri.core.letter.LetterFacts.Outcome;
import fi.rekisteri.core.letter.LetterKind;
import fi.rekisteri.core.letter.OutcomeLetter;
import fi.rekisteri.core.letter.RefusalLetter;
import fi.rekisteri.core.letter.RightsLetter;
import fi.rekisteri.core.letter.SampleLetters;
import fi.rekisteri.deadline.ExtensionGround;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that a letter may tell is without words, in any language. */
class LetterWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1.1 every language has every text with its gaps, and none is blank")
  void everyLanguageHasEveryText(Language language) throws IOException {
    Properties texts = texts(language);
    Properties finnish = texts(Language.FI);
    assertThat(texts.stringPropertyNames()).isEqualTo(finnish.stringPropertyNames());
    assertThat(texts.stringPropertyNames())
        .allSatisfy(
            key -> {
              assertThat(texts.getProperty(key)).isNotBlank();
              assertThat(gaps(texts.getProperty(key))).isEqualTo(gaps(finnish.getProperty(key)));
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 9: every kind, right, outcome and reason of an extension has a name of its own")
  void everythingHasAName(Language language) {
    LetterWords words = LetterWords.in(language);
    named(words, "heading", LetterKind.values());
    named(words, "lead", LetterKind.values());
    named(words, "right", DataSubjectRight.values());
    named(words, "outcome", Outcome.values());
    named(words, "extension", ExtensionGround.values());
  }

  private static void named(LetterWords words, String kind, Enum<?>[] constants) {
    assertThat(constants).extracting(one -> words.name(kind, one)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("G12.4 every reason is told in words, with its rule, against every right it refuses")
  void everyReasonIsTold(Language language) {
    LetterText text = LetterText.of(SampleLetters.LETTERHEAD);
    for (RefusalReason reason : RefusalReason.values()) {
      for (DataSubjectRight right : reason.rights()) {
        String words = reason == RefusalReason.SECRET_REASONS ? "" : "Koska.";
        RefusedItem item = RefusedItem.whole(right, reason, words);
        String told =
            text.text(
                reason.isRefusal()
                    ? refusal(language, item)
                    : new OutcomeLetter(
                        SampleLetters.in(language).facts(LetterFacts.Item.notApplicable(item))));
        assertThat(told).doesNotContain(reason.name(), right.name(), "Art. ", " s. 3");
        assertThat(told).doesNotContainPattern("[:;] S[0-9]");
      }
    }
  }

  private static RightsLetter refusal(Language language, RefusedItem item) {
    return new RefusalLetter(
        SampleLetters.in(language)
            .certificate(SampleLetters.LETTERHEAD, SampleLetters.WRITTEN, List.of(item)));
  }

  @Test
  @DisplayName("Art. 12(1) articles and sections are cited as people of each language cite them")
  void rulesAreCited() {
    assertThat(cited("Art. 17(3)(b)"))
        .containsExactly(
            "yleisen tietosuoja-asetuksen 17 artiklan 3 kohdan b alakohta",
            "artikel 17.3 b i allmänna dataskyddsförordningen",
            "Article 17(3)(b) of the General Data Protection Regulation");
    assertThat(cited("Art. 12(2), 12(6)").get(2))
        .isEqualTo("Article 12(2), Article 12(6) of the General Data Protection Regulation");
    assertThat(cited("Art. 16").get(0)).isEqualTo("yleisen tietosuoja-asetuksen 16 artikla");
    assertThat(cited("1050/2018 s. 34"))
        .containsExactly(
            "tietosuojalain (1050/2018) 34 §",
            "34 § i dataskyddslagen (1050/2018)",
            "section 34 of the Data Protection Act (1050/2018)");
    assertThat(cited("1050/2018 s. 34(1)(2)"))
        .containsExactly(
            "tietosuojalain (1050/2018) 34 §:n 1 momentin 2 kohta",
            "34 § 1 mom. 2 punkten i dataskyddslagen (1050/2018)",
            "section 34, subsection 1, paragraph 2 of the Data Protection Act (1050/2018)");
    assertThat(cited("Art. 17(1)(c), 21(1), S84.1").get(2))
        .isEqualTo(
            "Article 17(1)(c), Article 21(1) of the General Data Protection Regulation;"
                + " privacy notice of the register, erasure of a contact person's data");
    assertThat(cited("F12")).containsOnly("F12");
    assertThat(cited("1336/1997 s. 2")).as("of another act").containsOnly("1336/1997 s. 2");
  }

  private static List<String> cited(String rule) {
    return List.of(Language.values()).stream()
        .map(language -> new RuleNames(LetterWords.in(language)).of(new RuleId(rule)))
        .map(text -> text.replace('\u00A0', ' ')) // no line is broken inside a rule
        .toList();
  }

  private static Set<String> gaps(String text) {
    return Pattern.compile("\\{[a-z]+}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        LetterWords.class.getResourceAsStream("letter_" + language.tag() + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
