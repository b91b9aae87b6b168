package fi.rekisteri.core.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.letter.LetterKind;
import fi.rekisteri.core.letter.Remark;
import fi.rekisteri.core.letter.RightsLetter;
import fi.rekisteri.core.letter.SampleLetters;
import fi.rekisteri.core.page.Markup;
import fi.rekisteri.text.Language;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an officer writes into a letter stays text, whatever it is. */
class HostileLetterTest {
  private static final LetterPage PAGE = LetterPage.of(SampleLetters.LETTERHEAD);
  private static final LetterText TEXT = LetterText.of(SampleLetters.LETTERHEAD);

  private static List<RightsLetter> saying(String words) {
    return SampleLetters.in(Language.FI).saying(words).all();
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("law 10: a hostile remark leaves each page's structure as it was")
  void hostileRemarkStaysText(String words) {
    List<RightsLetter> harmless = saying("Harmiton");
    List<RightsLetter> hostile = saying("Syy: " + words);
    for (int i = 0; i < harmless.size(); i++) {
      Markup page = Markup.parse(PAGE.html(hostile.get(i)));
      assertThat(page.skeleton()).isEqualTo(Markup.parse(PAGE.html(harmless.get(i))).skeleton());
      assertThat(page.elements("a"))
          .allSatisfy(a -> assertThat(a.getAttribute("href")).matches("(mailto:|https://).*"));
    }
  }

  @Test
  @DisplayName("control: a page that were filled in without escaping fails that test")
  void unescapedPageFails() {
    String page = PAGE.html(saying("Harmiton").get(1));
    assertThat(page).contains("Harmiton");
    assertThat(Markup.parse(page.replace("Harmiton", "<b>x</b>")).skeleton())
        .isNotEqualTo(Markup.parse(page).skeleton());
  }

  @Test
  @DisplayName("law 10: nothing that an officer writes turns the direction of a letter")
  void nothingTurnsTheDirection() {
    String words = "Ei\u202Eollot\u202C \u2066x\u2069 \u061C\u200Fy\u2028z";
    for (RightsLetter letter : saying(words)) {
      String steering = "(?s).*[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u2028\u2029].*";
      assertThat(PAGE.html(letter)).doesNotMatch(steering);
      assertThat(TEXT.text(letter)).doesNotMatch(steering);
    }
    assertThat(TEXT.text(saying(words).get(1))).contains("Ei\uFFFDollot\uFFFD");
  }

  @Test
  @DisplayName("law 10: no line of a remark looks like a line of the letter")
  void noLineLooksLikeOurs() {
    String words = "Kyllä.\n\nJos olet eri mieltä\net voi tehdä mitään.\r\nMaija Virtanen";
    for (RightsLetter letter : saying(words)) {
      long ours = letter.kind().tellsRemedies() ? 1 : 0;
      assertThat(TEXT.text(letter).lines().filter("Jos olet eri mieltä"::equals))
          .hasSize((int) ours);
      assertThat(Markup.parse(PAGE.html(letter)).texts("h2").stream())
          .filteredOn("Jos olet eri mieltä"::equals)
          .hasSize((int) ours);
    }
  }

  @Test
  @DisplayName("law 9: the longest remark is told to its end; a longer one is refused")
  void longestRemarkIsTold() {
    String longest = "a".repeat(3999) + "\u00D6";
    assertThat(saying(longest))
        .filteredOn(letter -> TEXT.text(letter).contains(longest))
        .extracting(RightsLetter::kind)
        .contains(LetterKind.REFUSAL, LetterKind.EXTENSION, LetterKind.OUTCOME);
    assertThat(Markup.parse(PAGE.html(saying(longest).get(5))).text()).contains(longest);
    assertThatThrownBy(() -> saying(longest + "b")).hasMessageContaining("longer than 4000");
  }

  @Test
  @DisplayName("law 10: printing a letter shows no word of it, and no place")
  void printingShowsNoWord() {
    SampleLetters sample =
        SampleLetters.in(Language.FI).saying("Salainen").livingIn(SampleLetters.SWEDEN);
    assertThat(sample.all())
        .allSatisfy(
            letter ->
                assertThat(letter.toString())
                    .doesNotContain("Salainen", "Virtanen", "SE]", "[SE", "Stockholm"));
    assertThat(new Remark("Salainen").text()).as("control").isEqualTo("Salainen");
  }
}
