package fi.rekisteri.core.writing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.letter.RefusalLetter;
import fi.rekisteri.core.letter.RightsLetter;
import fi.rekisteri.core.letter.SampleLetters;
import fi.rekisteri.core.page.Markup;
import fi.rekisteri.rights.ReplyLanguages;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every letter of a rights request has, whatever it tells. */
class LetterPageTest {
  private static final LetterPage PAGE = LetterPage.of(SampleLetters.LETTERHEAD);
  private static final LetterText TEXT = LetterText.of(SampleLetters.LETTERHEAD);
  private static final Path PICTURES = Path.of("target", "letters");

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("G12.1 every letter is a page in each language, well-formed and without a gap")
  void everyLetterIsAPage(Language language) throws IOException {
    Files.createDirectories(PICTURES);
    for (RightsLetter letter : SampleLetters.in(language).all()) {
      String html = PAGE.html(letter);
      Files.writeString(PICTURES.resolve(letter.kind() + "-" + language.tag() + ".html"), html);
      Files.writeString(
          PICTURES.resolve(letter.kind() + "-" + language.tag() + ".txt"), TEXT.text(letter));
      Markup page = Markup.parse(html);
      assertThat(page.elements("html").get(0).getAttribute("lang")).isEqualTo(language.tag());
      assertThat(page.texts("h1")).hasSize(1);
      assertThat(page.text()).doesNotContain("Optional", " null", "{{", "{day}", "{right}");
      assertThat(page.elements("a"))
          .allSatisfy(a -> assertThat(a.getAttribute("href")).matches("(mailto:|https://).*"));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("Art. 12(1) page and text of a letter say the same")
  void pageAndTextSayTheSame(Language language) {
    for (RightsLetter letter : SampleLetters.in(language).all()) {
      String page = Markup.parse(PAGE.html(letter)).text().replaceAll("\\s+", " ");
      List<String> missing =
          TEXT.text(letter)
              .lines()
              .map(line -> line.strip().replaceAll("^- |^[^:]+: ", ""))
              .filter(line -> !page.contains(line))
              .toList();
      assertThat(missing).as(letter.kind().name()).isEmpty();
    }
  }

  @Test
  @DisplayName("S68.2 an answer in two languages is one document, each part marked with its own")
  void twoLanguagesAreOneDocument() throws IOException {
    ReplyLanguages both = ReplyLanguages.toRequestIn("de-DE");
    RightsLetter letter = new RefusalLetter(SampleLetters.in(both).certificate());
    Files.createDirectories(PICTURES);
    Files.writeString(PICTURES.resolve("REFUSAL-fi-en.html"), PAGE.html(letter));

    Markup page = Markup.parse(PAGE.html(letter));

    assertThat(page.elements("article"))
        .extracting(article -> article.getAttribute("lang"))
        .containsExactly("fi", "en");
    assertThat(page.texts("h1")).containsExactly("Kieltäytymistodistus", "Certificate of refusal");
    assertThat(TEXT.text(letter)).contains("Kieltäytymistodistus\n", "Certificate of refusal\n");
  }
}
