package fi.rekisteri.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.access.HostileTexts;
import fi.rekisteri.core.page.Markup;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DriftWritersTest {
  static Stream<String> hostile() {
    return HostileTexts.all();
  }

  private static RegisterDraft next() {
    return Versions.with(
        Versions.changed(
            changes ->
                changes
                    .withoutRecipient("COLLECTION_AGENCY")
                    .retention(
                        DataCategory.ONLINE_IDENTIFIER,
                        new RetentionRule(
                            DataCategory.ONLINE_IDENTIFIER,
                            RetentionAnchor.OBSERVATION,
                            Period.ofMonths(6)))
                    .activity(Purpose.ORDER_MANAGEMENT, ProcessingActivity::withProfiling)),
        builder -> builder.version("2", LocalDate.of(2027, 1, 1)));
  }

  private static RegisterDraft named(String text) {
    return Versions.with(
        Versions.changed(
            changes ->
                changes.activity(
                    Purpose.ORDER_MANAGEMENT,
                    one ->
                        new ProcessingActivity(
                            one.purpose(),
                            LocalizedText.of(text, text, text),
                            one.status(),
                            one.bases(),
                            one.fields(),
                            one.traits()))),
        builder -> builder.name(LocalizedText.of(text, text, text)).version(text, LocalDate.EPOCH));
  }

  @Test
  @DisplayName("G13 the list for people is grouped by what the changes require, gravest first")
  void listIsGroupedByDuty() {
    String text = DriftText.markdown(Versions.SHIPPED, next(), Language.EN);
    assertThat(text.lines().filter(line -> line.startsWith("#")))
        .containsExactly(
            "# What has changed in the definition of the register – Customer register",
            "## Inform people again",
            "## Weigh the interests anew",
            "## Review the impact assessment",
            "## Requires nothing");
    assertThat(text)
        .contains("From version 1 to version 2\n")
        .contains(
            "- Retention of online identifiers from the observation was 30 days, is now 6 months.\n")
        .contains("(Art. 13(2)(a), Art. 14(2)(a), Art. 5(1)(a))")
        .contains("profiling was no, is now yes.");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1.1 page, Markdown and plain text say the same, in each language, every time")
  void writersSayTheSame(Language language) {
    Markup page = Markup.parse(DriftPage.html(Versions.SHIPPED, next(), language));
    String plain = DriftText.plain(Versions.SHIPPED, next(), language);
    assertThat(DriftPage.html(Versions.SHIPPED, next(), language))
        .isEqualTo(DriftPage.html(Versions.SHIPPED, next(), language));
    assertThat(DriftText.plain(Versions.SHIPPED, next(), language)).isEqualTo(plain);
    List<String> sentences =
        plain.lines().filter(line -> line.startsWith("- ")).map(line -> line.substring(2)).toList();
    assertThat(sentences).hasSizeGreaterThan(5);
    assertThat(page.texts("th")).containsAll(sentences);
    assertThat(page.elements("html").get(0).getAttribute("lang")).isEqualTo(language.tag());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 9: where nothing has changed, that is said")
  void nothingIsSaid(Language language) {
    String nothing = Sentences.words(language).text("nothing");
    RegisterDraft same = Versions.SHIPPED;
    assertThat(DriftPage.html(same, same, language)).contains(nothing);
    assertThat(DriftText.plain(same, same, language)).contains(nothing);
    assertThat(DriftText.markdown(same, same, language)).contains(nothing);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @DisplayName("law 10: no text of a definition becomes markup of the page")
  void hostileTextIsNoMarkup(String text) {
    String page = DriftPage.html(Versions.SHIPPED, named(text), Language.EN);
    assertThat(Markup.parse(page).skeleton())
        .isEqualTo(
            Markup.parse(DriftPage.html(Versions.SHIPPED, named("harmless"), Language.EN))
                .skeleton());
    assertThat(page).doesNotContain("<script").doesNotContain("\u202E");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @DisplayName("law 10: no text of a definition becomes markup, a link or another line in Markdown")
  void hostileTextIsNoMarkdown(String text) {
    String written = DriftText.markdown(Versions.SHIPPED, named(text), Language.EN);
    String harmless = DriftText.markdown(Versions.SHIPPED, named("harmless"), Language.EN);
    assertThat(written.lines().count()).isEqualTo(harmless.lines().count());
    assertThat(written)
        .doesNotContainPattern("(?<!\\\\)[<>*_`|~&@$\\[\\]{}]")
        .doesNotContain("\u202E");
    assertThat(written.lines().filter(line -> line.startsWith("#")).count())
        .isEqualTo(harmless.lines().filter(line -> line.startsWith("#")).count());
  }

  @Test
  @DisplayName("a text of a million signs is shortened in words, and whole as data")
  void longTextIsShortened() {
    RegisterDraft huge = named("\uD83D\uDE00".repeat(500_000));
    assertThat(DriftText.plain(Versions.SHIPPED, huge, Language.FI).length()).isLessThan(20_000);
  }
}
