package fi.rekisteri.samples.quickstart;

import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Purpose;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Imports customers and orders, finds one of them, shows her for two purposes, lets her choose,
 * hands some of it over, tells who has looked and what is held, proves it to an outsider, and looks
 * for her in the bytes of the database. Then ten years pass. A second run doubles nobody.
 */
public final class Quickstart {
  private static final EmailAddress SOUGHT = EmailAddress.of("hilla.kuiskevaara@example.fi");

  private Quickstart() {}

  /**
   * Runs in {@code ./rekisteri-demo}.
   *
   * @param args none are needed
   * @throws IOException where files cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    run(Path.of("rekisteri-demo"), DemoPassword.fromEnvironment(), out);
  }

  static void run(Path folder, DemoPassword password, PrintStream out) throws IOException {
    Customer seen;
    try (Demo demo = Demo.open(folder, password, out)) {
      new ImportStory(demo, out).run();
      new OrderStory(demo, out).run();
      seen = find(demo, out);
      new TwoPurposes(demo, out).show(seen.id());
      new ChoicesStory(demo, out).tell(seen.id());
      new DisclosureStory(demo, out).tell(seen.id(), folder);
      AccessStory access = new AccessStory(demo, out);
      access.showTrail(seen.id());
      new VisitStory(demo, out).tell(seen.id());
      new PaperStory(demo, out).tell(seen.id());
      access.writeAnswer(seen.id(), folder);
      new TrailStory(demo, out).prove(folder);
    }
    new StoredBytes(folder.resolve(Demo.DATABASE_FILE), out).show(SOUGHT, seen);
    try (KeyFile keys = Demo.keys(folder, password)) {
      new LaterStory(folder, keys, out).tell();
    }
    RegisterDefinition definition = Shop.definition();
    new NoticeStory(folder, LocalDate.now(definition.zone()), out).tell(definition);
  }

  private static Customer find(Demo demo, PrintStream out) {
    out.println();
    out.println("4. Finding a customer by e-mail address, although every field is sealed");
    Customer found =
        demo.clerk()
            .forPurpose(Purpose.CUSTOMER_RELATIONSHIP)
            .find(CustomerSearch.BY_EMAIL, SOUGHT)
            .get(0);
    out.println("   " + SOUGHT.value() + " is customer " + found.id());
    return found;
  }
}
