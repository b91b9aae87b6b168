package fi.rekisteri.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.PageTemplate;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.Provision;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.notice.ComplaintVenue;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.text.Language;
import fi.rekisteri.visit.StorageTechnique;
import fi.rekisteri.visit.VisitDatum;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that a notice may tell is without words, in any language. */
class NoticeWordsTest {
  private static final Pattern GAP = Pattern.compile("\\{[a-z]+}");

  @Test
  @DisplayName("S1.1 how a request is made is said in whole sentences, spelled as one writes them")
  void askingIsWellWritten() {
    Words finnish = Words.of(PrivacyNotice.class, "notice", Language.FI);
    assertThat(finnish.text("asking.languages", Map.of("languages", "suomi")))
        .isEqualTo("suomi; muunkielinenkin pyyntö otetaan vastaan.");
    Words swedish = Words.of(PrivacyNotice.class, "notice", Language.SV);
    for (String key : List.of("asking.free", "asking.signed")) {
      assertThat(swedish.text(key)).startsWith("Du kan göra begäran skriftligen eller muntligen.");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1.1 every language has every text with its gaps, and none is blank")
  void everyLanguageHasEveryText(Language language) throws IOException {
    for (Class<?> room : Set.of(PrivacyNotice.class, PageTemplate.class)) {
      Properties finnish = texts(room, Language.FI);
      Properties texts = texts(room, language);
      assertThat(texts.stringPropertyNames()).isEqualTo(finnish.stringPropertyNames());
      assertThat(texts.stringPropertyNames())
          .allSatisfy(
              key -> {
                assertThat(texts.getProperty(key)).isNotBlank();
                assertThat(gaps(texts.getProperty(key))).isEqualTo(gaps(finnish.getProperty(key)));
              });
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 9: everything that a notice may name has a name in every language")
  void everythingHasAName(Language language) {
    Words words = Words.of(PrivacyNotice.class, "notice", language);
    named(words, "row", NoticeRow.values());
    named(words, "status", ActivityStatus.values());
    named(words, "requirement", Provision.Requirement.values());
    named(words, "technique", StorageTechnique.values());
    named(words, "datum", VisitDatum.values());
    named(words, "venue", ComplaintVenue.values());
    named(words, "role", SubjectRole.values());
    named(words, "recipient", Recipient.Role.values());
    named(words, "tool", TransferTool.Kind.values());
    named(words, "contactRole", ContactRole.values());
    named(words, "decision", AutomatedDecision.Kind.values());
    named(words, "anchor", RetentionAnchor.values());
    named(words, "source", SourceKind.values());
    named(words, "scope", ProhibitionScope.values());
    for (DataSubjectRight right : DataSubjectRight.values()) {
      if (right != DataSubjectRight.COMPLAINT) {
        assertThat(words.text("right." + right + ".text")).isNotBlank();
        assertThat(words.text("right." + right + ".article")).isNotBlank();
      }
    }
  }

  private static void named(Words words, String kind, Enum<?>[] constants) {
    assertThat(Arrays.stream(constants).map(one -> words.nameOf(kind, one)))
        .doesNotHaveDuplicates();
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties texts(Class<?> room, Language language) throws IOException {
    String name = room == PageTemplate.class ? "page" : "notice";
    Properties texts = new Properties();
    texts.load(
        new StringReader(PageTemplate.source(room, name + "_" + language.tag() + ".properties")));
    return texts;
  }
}
