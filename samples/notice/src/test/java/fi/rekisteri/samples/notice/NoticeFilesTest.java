package fi.rekisteri.samples.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.notice.PrivacyNotice;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files that a host publishes. */
class NoticeFilesTest {
  private static final Pattern HEADING = Pattern.compile("<h2 id=\"[^\"]+\">([^<]+)</h2>");

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    LocalDate day = CustomerRegisterNotice.WRITTEN_ON;
    PrivacyNotice notice =
        PrivacyNotice.of(CustomerRegisterNotice.definition(NoticeFiles.controller(), day), day);
    assertThat(new NoticeFiles(notice).write(folder)).isEmpty();
  }

  private static Path file(Language language, String end) {
    return folder.resolve("privacy-notice-" + language.tag() + end);
  }

  private static String pdfText(Language language) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file(language, ".pdf").toFile())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S1 to S88 the PDF tells every row of the page, in its language")
  void pdfTellsEveryRow(Language language) throws IOException {
    List<String> headings =
        HEADING
            .matcher(Files.readString(file(language, ".html")))
            .results()
            .map(MatchResult::group)
            .map(heading -> heading.replaceAll("<[^>]+>", ""))
            .toList();
    assertThat(headings).as("the contents, and 25 rows").hasSize(26);
    assertThat(pdfText(language)).contains(headings.subList(1, 26));
    try (PDDocument pdf = Loader.loadPDF(file(language, ".pdf").toFile())) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
      assertThat(pdf.getNumberOfPages()).isBetween(5, 40);
    }
  }

  @Test
  @DisplayName("Art. 12(1) Finnish and Swedish letters are read back from the PDF")
  void lettersAreReadBack() throws IOException {
    assertThat(pdfText(Language.FI)).contains("Käsittelyn tarkoitukset", "säilyttämisaika");
    assertThat(pdfText(Language.SV)).contains("Rätt att göra invändningar", "Ändamål", "på");
  }

  @Test
  @DisplayName("law 10: the renderer fetches nothing, whatever a page asks for")
  void rendererFetchesNothing() throws IOException {
    String style = "p::before { content: 'fetched '; }";
    Path file = Files.writeString(folder.resolve("secret.css"), style);
    String link = "<link rel=\"stylesheet\" href=\"" + file.toUri() + "\"/>";
    assertThat(rendered(link + "</head>")).isEqualTo("1 / 1 Sisältö");
    assertThat(rendered("<style>" + style + "</style></head>"))
        .as("control: what stands in the page itself has effect")
        .isEqualTo("1 / 1 fetched Sisältö");
  }

  private static String rendered(String head) throws IOException {
    String page =
        "<html lang=\"fi\"><head><title>t</title>" + head + "<body><p>Sisältö</p></body></html>";
    Path pdf = Files.write(folder.resolve("x.pdf"), new PagePdf(page).bytes());
    try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(read).replaceAll("\\s+", " ").strip();
    }
  }
}
