package fi.rekisteri.samples.quickstart;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.access.AccessAnswerJson;
import fi.rekisteri.core.access.AccessAnswerPage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;

/** Who has looked, and what is held (Art. 15). */
record AccessStory(Demo demo, PrintStream out) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final int SHOWN = 15;

  void showTrail(CustomerId id) {
    out.println();
    out.println("8. Who has looked, newest first; and who tried, without an undertaking");
    try {
      demo.trainee().forPurpose(Purpose.INVOICING).get(id);
    } catch (AccessDeniedException refused) {
      out.println("   trainee-3 is refused: " + refused.code());
    }
    for (AuditEntry entry : demo.dataProtectionOfficer().audit().ofSubject(id, null, SHOWN)) {
      out.printf(
          "   %s  %-10s %-22s %-16s %s%n",
          TIME.format(entry.at().atZone(demo.register().definition().zone())),
          entry.actor(),
          entry.purpose(),
          entry.act().action(),
          entry
              .act()
              .code()
              .map(code -> "denied: " + code)
              .orElse(String.join(" ", entry.act().fields())));
    }
  }

  void writeAnswer(CustomerId id, Path folder) throws IOException {
    RegisterDefinition definition = demo.register().definition();
    AccessAnswer answer = demo.dataProtectionOfficer().answerAccess(id);
    Path json = folder.resolve("answer.json");
    Path page = folder.resolve("answer.html");
    Files.writeString(json, AccessAnswerJson.of(definition).write(answer));
    Files.writeString(page, AccessAnswerPage.of(definition).html(answer, Language.FI));
    out.println();
    out.println(
        "11. What do you hold about me? " + answer.data().size() + " values, each with its origin");
    out.println("   for programs  " + json);
    out.println("   for people    " + page.toAbsolutePath().toUri());
  }
}
