package fi.rekisteri.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErasureCertificatePageTest {
  private static final ErasureCertificatePage PAGE =
      ErasureCertificatePage.of(SamplePlan.DEFINITION);

  private static Markup page(byte[] file, Language language) throws IOException {
    StringWriter out = new StringWriter();
    PAGE.write(() -> new ByteArrayInputStream(file), SampleCertificate.VERIFIER, language, out);
    return Markup.parse(out.toString());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("Art. 12(1) the page has one heading, its language, and tables with headed rows")
  void pageIsAccessible(Language language) throws IOException {
    Markup page = page(new SampleCertificate("X").complete(), language);
    assertThat(page.elements("html").get(0).getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.texts("h1")).hasSize(1).doesNotContain("");
    assertThat(page.texts("caption")).hasSize(3).doesNotContain("");
    assertThat(page.elements("th"))
        .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("col", "row", "rowgroup"));
    assertThat(page.elements("script")).isEmpty();
    assertThat(page.elements("a")).isEmpty();
    assertThat(page.texts("style").get(0)).doesNotContain("url(", "@import");
    assertThat(page.text()).doesNotContain("Optional", "null", "{{", "{number}", "{field}");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("S32 what is not complete says so in title, heading and first words, with the rest")
  void incompleteSaysSoAtTheTop(Language language) throws IOException {
    Markup complete = page(new SampleCertificate("X").complete(), language);
    Markup incomplete = page(new SampleCertificate("X").incomplete(), language);
    String heading = incomplete.texts("h1").get(0);
    assertThat(heading).isNotEqualTo(complete.texts("h1").get(0));
    assertThat(heading).matches("(KESKEN|OFULLBORDAT|NOT COMPLETE).*");
    assertThat(incomplete.texts("title").get(0)).startsWith(heading);
    assertThat(incomplete.texts("li")).hasSize(2 + 3);
    assertThat(complete.texts("li")).hasSize(3);
    assertThat(incomplete.texts("strong")).isNotEqualTo(complete.texts("strong"));
    assertThat(incomplete.elements("div").get(0).getAttribute("class"))
        .isEqualTo("state incomplete");
  }

  @Test
  @DisplayName("law 6: who was skipped is shown as skipped, and what is held as held")
  void skippedIsShownAsSkipped() throws IOException {
    Markup page = page(new SampleCertificate("INVOICE_PAID").complete(), Language.EN);
    List<String> heads =
        page.elements("th").stream()
            .filter(head -> head.getAttribute("scope").equals("rowgroup"))
            .map(head -> head.getTextContent().strip())
            .toList();
    assertThat(heads).hasSize(4);
    assertThat(heads.get(0)).contains("Everything erased", "web-shop: Removed");
    assertThat(heads.get(1)).contains("Some of it erased", "Keeps something (INVOICE_PAID)");
    assertThat(heads.get(2)).contains("Nothing erased: all of it is held");
    assertThat(heads.get(3)).contains("Nothing erased: the record changed");
    assertThat(page.texts("th")).contains("Earlier orders (2)");
    assertThat(page.texts("td"))
        .anyMatch(cell -> cell.contains("can be erased when: the invoice is paid"))
        .anyMatch(cell -> cell.contains("can be erased on 1 January 2032 at the earliest"));
    assertThat(page.texts("li")).anyMatch(line -> line.contains("26 December 2026"));
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("law 10: a hostile rule, hold, name or user id stays text on the page")
  void hostileTextStaysText(String hostile) throws IOException {
    Markup page = page(new SampleCertificate(hostile).complete(), Language.EN);
    assertThat(page.skeleton())
        .isEqualTo(page(new SampleCertificate("harmless").complete(), Language.EN).skeleton());
    assertThat(page.texts("bdi")).contains(hostile.strip());
  }

  @Test
  @DisplayName("S32 of a broken certificate there is no page")
  void brokenHasNoPage() throws IOException {
    byte[] file = new SampleCertificate("X").complete();
    file[file.length / 2] ^= 1;
    StringWriter out = new StringWriter();
    CertificateVerdict verdict =
        PAGE.write(
            () -> new ByteArrayInputStream(file), SampleCertificate.VERIFIER, Language.FI, out);
    assertThat(verdict).isInstanceOf(CertificateVerdict.Broken.class);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  @DisplayName("S32 a file that is another one when it is read again is no quiet success")
  void changingFileIsTold() {
    byte[] first = new SampleCertificate("X").complete();
    for (byte[] second :
        List.of(
            new SampleCertificate("Y").complete(),
            new SampleCertificate("X").incomplete(),
            Arrays.copyOf(first, first.length - 200),
            new byte[0])) {
      Deque<InputStream> files = new ArrayDeque<>();
      files.add(new ByteArrayInputStream(first));
      files.add(new ByteArrayInputStream(second));
      assertThatThrownBy(
              () ->
                  PAGE.write(
                      files::remove, SampleCertificate.VERIFIER, Language.FI, new StringWriter()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  @DisplayName("law 9: a certificate of another register is not told in the words of this one")
  void otherRegisterIsRefused() {
    List<String> lines = HandmadeCertificate.lines(new SampleCertificate("X").complete());
    List<String> others =
        lines.subList(0, 6).stream().map(line -> line.replace("asiakasrekisteri", "club")).toList();
    byte[] file = HandmadeCertificate.signed(others);
    assertThat(HandmadeCertificate.verdict(file)).isInstanceOf(CertificateVerdict.Complete.class);
    assertThatThrownBy(() -> page(file, Language.FI)).isInstanceOf(IllegalArgumentException.class);
  }
}
