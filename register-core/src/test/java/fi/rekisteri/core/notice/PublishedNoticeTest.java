package fi.rekisteri.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.page.Markup;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.text.Language;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The notice "Asiakasrekisteri" itself, as it was published: told as it is, faults and all. */
class PublishedNoticeTest {
  private static final RegisterDraft SEED = CustomerRegisterNotice.asPublished();
  private static final PrivacyNotice NOTICE = PrivacyNotice.of(SEED, SampleNotice.DAY);
  private static final Map<NoticeRow, String> ROWS =
      Markup.parse(NOTICE.html(Language.FI).text()).elements("section").stream()
          .collect(
              Collectors.toMap(
                  one ->
                      NoticeRow.valueOf(
                          one.getAttribute("aria-labelledby")
                              .toUpperCase(Locale.ROOT)
                              .replace('-', '_')),
                  one -> one.getTextContent().replaceAll("\\s+", " ")));

  static java.util.List<NoticeStatement> statements() {
    return SEED.notice().statements();
  }

  @ParameterizedTest
  @MethodSource("statements")
  @DisplayName("S1 to S88 each sentence of the published notice stands in its row, as published")
  void everySentenceStandsInItsRow(NoticeStatement one) {
    assertThat(ROWS.get(one.row())).contains(one.text().in(Language.FI).replaceAll("\\s+", " "));
  }

  @Test
  @DisplayName("S2.2, S15.1, L13, L27 what it does not say is told as not said")
  void whatIsNotSaidIsTold() {
    assertThat(ROWS).hasSameSizeAs(NoticeRow.values());
    assertThat(ROWS.get(NoticeRow.CONTROLLER)).contains("Ei ilmoitettu.");
    assertThat(ROWS.get(NoticeRow.DATA_PROTECTION_OFFICER)).contains("Ei ilmoitettu.");
    assertThat(Markup.parse(NOTICE.html(Language.FI).text()).texts("dd"))
        .filteredOn("Ei ilmoitettu."::equals)
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  @DisplayName("S2.2, L01 a row as written tells that its own question is open, and only then")
  void openQuestionIsTold() {
    String open = "vaatimus: Ei ilmoitettu.";
    assertThat(ROWS.get(NoticeRow.PURPOSES)).contains(open);
    RegisterDraft answered = SEED.toBuilder().provision(Declared.noneDeclared()).draft();
    assertThat(PrivacyNotice.of(answered, SampleNotice.DAY).text(Language.FI).text())
        .doesNotContain(open);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S15.1, S66.1 what was declared to be none reads so, and not as if nobody had said")
  void declaredNoneReadsNone(Language language) {
    Words words = Words.of(PrivacyNotice.class, "notice", language);
    assertThat(statements())
        .filteredOn(one -> one.id().equals("S15") || one.id().equals("S66"))
        .hasSize(2)
        .extracting(one -> one.text().in(language) + ".")
        .containsOnly(words.text("declared.none"))
        .doesNotContain(words.text("declared.notStated"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1.1 what was never translated is told in Finnish, and each text is returned")
  void untranslatedIsReturned(Language language) {
    assertThat(NOTICE.html(language).warnings())
        .allMatch(warning -> warning.language() == language)
        .doesNotHaveDuplicates();
    assertThat(NOTICE.html(language).warnings().isEmpty())
        .isEqualTo(language == Language.FI || isTranslated(language));
  }

  private static boolean isTranslated(Language language) {
    return statements().stream().allMatch(one -> one.text().has(language));
  }
}
