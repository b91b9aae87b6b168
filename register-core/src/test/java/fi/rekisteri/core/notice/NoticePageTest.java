package fi.rekisteri.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** The page is one file that everybody can read (Art. 12(1)). */
class NoticePageTest {
  private static Markup page(Language language) {
    return Markup.parse(
        PrivacyNotice.of(SampleNotice.rich(), SampleNotice.DAY).html(language).text());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 10: the page has no script, no outside resource, and a policy against both")
  void pageIsSelfContained(Language language) {
    Markup page = page(language);
    for (String loading : List.of("script", "link", "img", "iframe", "object", "form", "base")) {
      assertThat(page.elements(loading)).as(loading).isEmpty();
    }
    assertThat(page.skeleton())
        .noneMatch(
            one -> one.matches(".*\\b(on[a-z]+|src|style)\\b.*") && !one.startsWith("style["));
    assertThat(page.texts("style").get(0)).doesNotContain("url(", "@import");
    assertThat(page.elements("meta"))
        .anyMatch(meta -> meta.getAttribute("content").startsWith("default-src 'none'"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("Art. 12(1) a screen reader finds language, landmarks, headings and table headers")
  void screenReaderFindsItsWay(Language language) {
    Markup page = page(language);
    assertThat(page.elements("html").get(0).getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.texts("title").get(0)).isNotBlank();
    for (String landmark : List.of("header", "nav", "main", "h1")) {
      assertThat(page.elements(landmark)).as(landmark).hasSize(1);
    }
    assertThat(page.elements("h3")).as("levels of headings that skip one").isEmpty();
    assertThat(page.elements("th")).allMatch(th -> !th.getAttribute("scope").isEmpty());
    assertThat(page.elements("table"))
        .allMatch(table -> table.getElementsByTagName("caption").getLength() == 1);
    Element first = page.elements("a").get(0);
    assertThat(first.getAttribute("class")).isEqualTo("skip");
    assertThat(first.getAttribute("href")).isEqualTo("#notice");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("every link inside of the page leads to one place of it")
  void everyLinkLeadsSomewhere(Language language) {
    Markup page = page(language);
    List<String> ids =
        page.skeleton().isEmpty()
            ? List.of()
            : List.of("section", "h2", "main", "nav").stream()
                .flatMap(name -> page.elements(name).stream())
                .map(one -> one.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> targets =
        page.elements("a").stream()
            .map(one -> one.getAttribute("href"))
            .filter(href -> href.startsWith("#"))
            .map(href -> href.substring(1))
            .collect(Collectors.toSet());
    assertThat(targets).hasSizeGreaterThan(20).isSubsetOf(ids);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName(
      "L16, Art. 21(4) both rights to object stand apart, and they alone, each with its why")
  void rightsToObjectStandApart(Language language) {
    Markup page = page(language);
    assertThat(page.elements("section"))
        .filteredOn(section -> section.getAttribute("class").equals("apart"))
        .extracting(section -> section.getAttribute("aria-labelledby"))
        .containsExactlyInAnyOrder("objection", "marketing-objection");
    assertThat(
            SampleNotice.shipped()
                .markdown(language)
                .text()
                .lines()
                .filter(l -> l.startsWith("> "))
                .distinct())
        .hasSize(2);
    assertThat(
            SampleNotice.shipped().text(language).text().lines().filter(l -> l.startsWith("*** ")))
        .hasSize(2);
  }

  @Test
  @DisplayName("S31, S37, S61.1 everything that a notice can tell is told")
  void everythingIsTold() {
    String text = page(Language.EN).text();
    assertThat(text)
        .contains("Cloud Inc", "Sub Inc, United States", "whyall in English")
        .contains("necessity in English", "Standard contractual clauses", "SCC 2021/914")
        .contains("https://example.fi/scc", "labels in English", "tracking pixel")
        .contains("control in English (checked on 1 October 2026)", "https://example.org/opt-out")
        .contains("coarsening; each row is about 5 people", "Tiina Tietosuoja")
        .contains("publictask in English");
  }

  @Test
  @Timeout(120)
  @DisplayName("10,000 purposes are told, each of them")
  void tenThousandPurposesAreTold() {
    RegisterDefinitionBuilder builder = SampleNotice.DEFINITION.toBuilder();
    for (int i = 0; i < 10_000; i++) {
      builder.activity(
          ProcessingActivity.active(
              new Purpose("P" + i),
              LocalizedText.finnish("tarkoitus-" + i + "."),
              Map.of(SubjectRole.CUSTOMER, new LegalBasis.Contract()),
              Set.of()));
    }
    PrivacyNotice notice = PrivacyNotice.of(builder.draft(), SampleNotice.DAY);
    WrittenNotice swedish = notice.html(Language.SV);
    assertThat(swedish.warnings()).hasSize(10_000);
    assertThat(swedish.text()).contains("tarkoitus-0.", "tarkoitus-9999.");
    assertThat(Markup.parse(swedish.text()).elements("tr")).hasSizeGreaterThan(10_000);
    assertThat(notice.markdown(Language.FI).text()).contains("tarkoitus-9999.");
  }
}
