package fi.rekisteri.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.page.Markup;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that the notice "Asiakasrekisteri" says is lost, or it is written down why. */
class SeedCounterpartsTest {
  private static final Path PAGE = Path.of("..", "docs", "notice-beside-seed.md");
  private static final LocalDate DAY = CustomerRegisterNotice.WRITTEN_ON;
  private static final Map<NoticeRow, String> ROWS = rows();

  /** Everybody whom the notice names can be reached. */
  private static Controller controller() {
    return Controller.of(
        "Esimerkki Oy",
        Stream.of(ContactRole.values())
            .filter(role -> role != ContactRole.DATA_PROTECTION_OFFICER)
            .map(role -> ContactPoint.byEmail(role, role.name().toLowerCase() + "@example.fi"))
            .toArray(ContactPoint[]::new));
  }

  private static Map<NoticeRow, String> rows() {
    PrivacyNotice notice =
        PrivacyNotice.of(CustomerRegisterNotice.definition(controller(), DAY), DAY);
    return Markup.parse(notice.html(Language.FI).text()).elements("section").stream()
        .collect(
            Collectors.toMap(
                one -> NoticeRow.valueOf(constant(one.getAttribute("aria-labelledby"))),
                one -> one.getTextContent().replaceAll("\\s+", " ")));
  }

  private static String constant(String id) {
    return id.toUpperCase().replace('-', '_');
  }

  static List<SeedCounterpart> counterparts() {
    return SeedCounterpart.all();
  }

  @ParameterizedTest
  @MethodSource("counterparts")
  @DisplayName("S1 to S88 each sentence has its counterpart in its row, or a reason why not")
  void everySentenceHasItsCounterpart(SeedCounterpart one) {
    if (one.ours().isEmpty()) {
      assertThat(one.remark()).as("why %s is left out", one.sentence()).isNotBlank();
    }
    assertThat(one.ours())
        .as("%s in the row %s: %s", one.sentence(), one.row(), ROWS.get(one.row()))
        .allMatch(ROWS.get(one.row())::contains);
  }

  @Test
  @DisplayName("S1 to S88 no sentence is forgotten, and few have no counterpart")
  void noSentenceIsForgotten() {
    assertThat(counterparts())
        .extracting(SeedCounterpart::sentence)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 88).mapToObj(number -> "S" + number).toList());
    assertThat(counterparts()).filteredOn(one -> one.ours().isEmpty()).hasSizeLessThan(3);
  }

  @Test
  @DisplayName("control: another row, or another sentence, is no counterpart")
  void anotherRowIsNoCounterpart() {
    SeedCounterpart firewall =
        counterparts().stream()
            .filter(one -> one.sentence().equals("S44"))
            .findFirst()
            .orElseThrow();
    assertThat(ROWS.get(NoticeRow.COOKIES)).doesNotContain(firewall.ours().get(0));
    assertThat(ROWS).hasSameSizeAs(NoticeRow.values());
  }

  @Test
  @DisplayName("S1 to S88 the page that shows both notices side by side is up to date")
  void pageIsUpToDate() throws IOException {
    String page = page();
    Files.writeString(Path.of("target", "notice-beside-seed.md"), page);
    assertThat(Files.readString(PAGE))
        .as("copy register-core/target/notice-beside-seed.md to docs")
        .isEqualTo(page);
  }

  private static String page() {
    Words words = Words.of(PrivacyNotice.class, "notice", Language.FI);
    String rows =
        Arrays.stream(NoticeRow.values())
            .map(row -> row(row, words))
            .filter(row -> !row.isEmpty())
            .collect(Collectors.joining());
    return PageText.HEAD + rows;
  }

  private static String row(NoticeRow row, Words words) {
    String lines =
        counterparts().stream()
            .filter(one -> one.row() == row)
            .map(SeedCounterpartsTest::line)
            .collect(Collectors.joining());
    String said = lines.isEmpty() ? PageText.NEW : PageText.COLUMNS + lines;
    return "\n## " + words.nameOf("row", row) + "\n\n" + said;
  }

  private static String line(SeedCounterpart one) {
    String ours = one.ours().isEmpty() ? "–" : String.join(" … ", one.ours());
    return "| %s | %s | %s | %s |%n"
        .formatted(one.sentence(), cell(one.seed()), cell(ours), cell(one.remark()))
        .replace(System.lineSeparator(), "\n");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  /** What stands around the rows. */
  private static final class PageText {
    static final String HEAD =
        """
        # Our notice beside the seed

        Row by row of the corrected notice: each sentence of the notice "Asiakasrekisteri", what the notice that the
        shipped definition makes says in its stead, and what was changed. `SeedCounterpartsTest` looks each of them up in
        the rendered Finnish notice, and writes this page from
        `register-core/src/test/resources/fi/rekisteri/core/notice/seed-counterparts.tsv`; do not edit it here.
        """;
    static final String COLUMNS =
        "| sentence | the seed says | our notice says | what was changed, and why |\n|---|---|---|---|\n";
    static final String NEW = "Not in the seed; the law asks for it (Art. 13(1)(a), (b)).\n";

    private PageText() {}
  }
}
