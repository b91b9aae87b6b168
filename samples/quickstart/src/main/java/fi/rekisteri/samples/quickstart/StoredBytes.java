package fi.rekisteri.samples.quickstart;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.processing.Purpose;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for a person in the bytes of the database, as a thief would. */
record StoredBytes(Path database, PrintStream out) {
  void show(EmailAddress email, Customer person) throws IOException {
    byte[] bytes = Files.readAllBytes(database);
    String family = person.value(CustomerFields.NAME).flatMap(PersonName::family).orElseThrow();
    out.println();
    out.printf(
        "13. Looking for her in the %,d bytes of %s%n", bytes.length, database.getFileName());
    long found = count(bytes, email.value()) + count(bytes, family);
    long control = count(bytes, Purpose.CUSTOMER_RELATIONSHIP.code());
    boolean sealed = found == 0 && control > 0;
    out.println(
        sealed
            ? "   She is not there; the purpose of looking at her, which is no secret, is."
            : "   That is wrong: she should be nowhere, and the purpose should be found.");
  }

  private long count(byte[] bytes, String text) {
    long times =
        count(bytes, text, StandardCharsets.UTF_8) + count(bytes, text, StandardCharsets.UTF_16BE);
    out.printf("   %-32s %d times%n", text, times);
    return times;
  }

  /** In Latin-1 each byte is a character, so that texts can be searched for as bytes. */
  private static long count(byte[] bytes, String text, Charset charset) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    String sought = new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    long times = 0;
    for (int at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + 1)) {
      times++;
    }
    return times;
  }
}
