package fi.rekisteri.samples.ownadapter;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.samples.ownadapter.storage.MvStorage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** Runs a register on the adapter: two people come, one of them goes, and the file is reopened. */
public final class OwnAdapter {
  private static final EmailAddress ANNA = EmailAddress.of("anna.mallikas@example.fi");
  private static final EmailAddress BERTTA = EmailAddress.of("bertta.mallikas@example.fi");

  private final Path folder;
  private final PrintStream out;

  private OwnAdapter(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * Runs in {@code ./rekisteri-demo/own-adapter}.
   *
   * @param args none are needed
   * @throws IOException where files cannot be written
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    run(Path.of("rekisteri-demo", "own-adapter"), out);
  }

  static void run(Path folder, PrintStream out) throws IOException {
    Files.createDirectories(folder);
    new OwnAdapter(folder, out).run();
  }

  private void run() throws IOException {
    Path file = folder.resolve("register.mv");
    try (KeyFile keys = Shop.keys(folder)) {
      CustomerId anna;
      try (MvStorage storage = MvStorage.open(file)) {
        RegisterDesk desk = Shop.register(storage, keys, folder).actingAs(Shop.maija());
        anna = registered(desk, ANNA, "Anna");
        CustomerId bertta = registered(desk, BERTTA, "Bertta");
        out.println("read: " + show(people(desk).get(anna)));
        ErasureDemand demand =
            ErasureDemand.everything(ErasureCause.PROMISED, LocalDate.now(Shop.ZONE));
        out.println("erased: " + desk.retentionOf(anna).demand(demand).state());
        out.println("read: " + show(people(desk).get(bertta)));
      }
      long before = Files.size(file);
      MvStorage.compact(file);
      out.println("compacted to less than before: " + (Files.size(file) < before));
      try (MvStorage storage = MvStorage.open(file)) {
        reopened(Shop.register(storage, keys, folder).actingAs(Shop.maija()), anna);
      }
    }
  }

  private void reopened(RegisterDesk desk, CustomerId anna) {
    CustomerAccess people = people(desk);
    out.println("reopened, found: " + show(people.find(CustomerSearch.BY_EMAIL, BERTTA).get(0)));
    out.println(
        "reopened, found of the other: " + people.find(CustomerSearch.BY_EMAIL, ANNA).size());
    try {
      people.get(anna);
    } catch (ErasedException gone) {
      out.println("reopened, read: " + gone.code());
    }
  }

  private static CustomerAccess people(RegisterDesk desk) {
    return desk.forPurpose(Purpose.CUSTOMER_RELATIONSHIP);
  }

  /** Whoever is there already, from an earlier run, is taken. */
  private static CustomerId registered(RegisterDesk desk, EmailAddress email, String given) {
    Provenance form = Provenance.fromSubject(Channel.WEB, Instant.now());
    return people(desk).find(CustomerSearch.BY_EMAIL, email).stream()
        .findFirst()
        .orElseGet(
            () ->
                people(desk)
                    .register(
                        Customer.newcomer(SubjectRole.CUSTOMER)
                            .collect(CustomerFields.NAME, PersonName.of(given, "Mallikas"), form)
                            .collect(CustomerFields.EMAIL, email, form)))
        .id();
  }

  /** This is a demonstration on invented people: elsewhere a name is not printed. */
  private static String show(Customer customer) {
    return customer.value(CustomerFields.NAME).flatMap(PersonName::given).orElse("withheld")
        + ", version "
        + customer.version();
  }
}
