package fi.rekisteri.samples.notice;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.notice.MissingTranslation;
import fi.rekisteri.core.notice.PrivacyNotice;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the notice of a register as a page, as Markdown, as plain text and as a PDF. */
final class NoticeFiles {
  private final PrivacyNotice notice;

  NoticeFiles(PrivacyNotice notice) {
    this.notice = notice;
  }

  /**
   * Writes the notice of the shipped definition into {@code ./rekisteri-demo/notice}.
   *
   * @param args none are needed
   * @throws IOException where files cannot be written
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    RegisterDefinition definition = CustomerRegisterNotice.definition(controller());
    LocalDate today = LocalDate.now(Clock.system(definition.zone()));
    Path folder = Files.createDirectories(Path.of("rekisteri-demo", "notice"));
    new NoticeFiles(PrivacyNotice.of(definition, today)).write(folder).forEach(out::println);
    try (var files = Files.list(folder)) {
      files.sorted().forEach(out::println);
    }
  }

  /** Somebody who decides on the register; a host names itself. */
  static Controller controller() {
    return Controller.of(
            "Esimerkki Oy",
            ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")
                .withPhone("+358 9 123 4567"),
            ContactPoint.byEmail(ContactRole.CONTACT_PERSON, "rekisteri@example.fi"),
            ContactPoint.byEmail(ContactRole.RESPONSIBLE_PERSON, "vastuu@example.fi"))
        .withBusinessId("0245974-7");
  }

  /** What nobody translated comes back, so that a build can stop at it. */
  List<MissingTranslation> write(Path folder) throws IOException {
    List<MissingTranslation> warnings = new ArrayList<>();
    for (Language language : Language.values()) {
      Path file = folder.resolve("privacy-notice-" + language.tag());
      String page = notice.html(language).text();
      Files.writeString(sibling(file, ".html"), page);
      Files.writeString(sibling(file, ".md"), notice.markdown(language).text());
      Files.writeString(sibling(file, ".txt"), notice.text(language).text());
      Files.write(sibling(file, ".pdf"), new PagePdf(page).bytes());
      warnings.addAll(notice.html(language).warnings());
    }
    return warnings;
  }

  private static Path sibling(Path file, String end) {
    return file.resolveSibling(file.getFileName() + end);
  }
}
