package fi.rekisteri.samples.quickstart;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.ReplayReport;
import fi.rekisteri.Retention;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.core.retention.CertificateVerdict;
import fi.rekisteri.core.retention.ErasureCertificateVerifier;
import fi.rekisteri.core.retention.RetentionChart;
import fi.rekisteri.core.retention.RetentionPlanPage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Ten years pass: what is due is planned, approved and erased, what an open invoice needs stays,
 * and a restored backup brings nobody back (S32, S33).
 */
final class LaterStory {
  private static final int PEOPLE = 24;

  private final YearsClock clock = new YearsClock();
  private final LaterShop shop;
  private final PrintStream out;

  LaterStory(Path folder, KeyFile keys, PrintStream out) throws IOException {
    this.shop = LaterShop.anew(folder, keys, clock);
    this.out = out;
  }

  void tell() throws IOException {
    out.println();
    out.println("14. Ten years later: what is due leaves, what is needed stays, nobody comes back");
    open(this::begin);
    shop.backUp();
    clock.pass(10);
    open(this::night);
    shop.restore();
    replay();
    open(register -> out.println("   found by e-mail: " + found(register)));
    open(this::letter);
  }

  /** Somebody who is a customer again, and owes an invoice. */
  private void letter(CustomerRegister register) throws IOException {
    CustomerId writer = register(register, PEOPLE + 1, shop.today(register).minusMonths(1));
    shop.unpaid().put(writer, shop.today(register).minusMonths(2));
    new LetterStory(shop, register, out).tell(writer);
  }

  private interface Work {
    void in(CustomerRegister register) throws IOException;
  }

  private void open(Work work) throws IOException {
    JdbcConnectionPool database = shop.database();
    try (CustomerRegister register = shop.builder(database).build()) {
      work.in(register);
    } finally {
      database.dispose();
    }
  }

  private void begin(CustomerRegister register) {
    LocalDate today = shop.today(register);
    for (int number = 1; number <= PEOPLE; number++) {
      CustomerId id = register(register, number, today.minusMonths(5L * number + 1));
      if (number == 7) {
        shop.unpaid().put(id, today.minusYears(3));
      }
    }
    out.println("   " + PEOPLE + " customerships have ended; the invoice of one is open");
    out.println("   found by e-mail: " + found(register) + "; a backup is made");
  }

  private CustomerId register(CustomerRegister register, int number, LocalDate ended) {
    Provenance form = Provenance.fromSubject(Channel.WEB, clock.instant());
    return shop.desk(register)
        .forPurpose(Purpose.CUSTOMER_RELATIONSHIP)
        .register(
            Customer.newcomer(SubjectRole.CUSTOMER)
                .beginCustomership(ended.minusYears(2))
                .endCustomership(ended, EndReason.ENDED_BY_CUSTOMER)
                .collect(CustomerFields.NAME, PersonName.of("Entinen", "Asiakas"), form)
                .collect(CustomerFields.EMAIL, mail(number), form)
                .collect(
                    CustomerFields.POSTAL_ADDRESS,
                    PostalAddress.of("Kuusikkopolku " + number, "00530", "Helsinki", "FI"),
                    form))
        .id();
  }

  /** Planned, looked at, approved by its digest, carried out, certified. */
  private void night(CustomerRegister register) throws IOException {
    Retention retention = shop.desk(register).retention();
    RetentionPlan plan = retention.plan();
    out.printf(
        "   plan for %s: %d people, %d wholly, %s%n",
        plan.asOf(),
        plan.counts().people(),
        plan.counts().whole(),
        new TreeMap<>(plan.counts().values()));
    show(register, retention, plan);
    retention.approve(plan.id(), plan.digest());
    ErasureReport report = retention.execute(plan.id());
    out.println("   approved and carried out: " + new TreeMap<>(report.outcomes()));
    out.println("   its certificate, verified with the public key: " + certify(register, plan));
    out.println("   found by e-mail: " + found(register));
  }

  private void show(CustomerRegister register, Retention retention, RetentionPlan plan)
      throws IOException {
    Path page = shop.folder().resolve("retention-plan.html");
    try (Writer file = Files.newBufferedWriter(page)) {
      RetentionPlanPage.of(register.definition())
          .write(
              plan, (after, limit) -> retention.items(plan.id(), after, limit), Language.FI, file);
    }
    Files.writeString(
        shop.folder().resolve("retention-chart.svg"),
        RetentionChart.in(Language.FI).svg(plan.counts()));
    out.println("   with a chart, to be looked at: " + page.toAbsolutePath().toUri());
  }

  private String certify(CustomerRegister register, RetentionPlan plan) throws IOException {
    Path file = shop.folder().resolve("erasures.certificate");
    try (OutputStream certificate = Files.newOutputStream(file)) {
      shop.desk(register).retention().certificate(plan.id(), certificate);
    }
    String key = shop.desk(register).audit().publicKey();
    try (InputStream certificate = Files.newInputStream(file)) {
      return ErasureCertificateVerifier.trusting(key)
          .verify(certificate)
          .fold(
              new CertificateVerdict.Cases<>(
                  facts -> "complete", facts -> "not complete", broken -> "BROKEN"));
    }
  }

  /** A register whose storage lies behind its ledger does not open. */
  private void replay() {
    JdbcConnectionPool database = shop.database();
    try {
      try {
        shop.builder(database).build().close();
      } catch (RegisterException refused) {
        out.println("   the backup is restored, and the register does not open: " + refused.code());
      }
      ReplayReport replayed = shop.builder(database).restored().replayErasures(shop.officer());
      out.printf(
          "   replayed: %d people erased again, %d in part%n", replayed.people(), replayed.parts());
    } finally {
      database.dispose();
    }
  }

  private String found(CustomerRegister register) {
    CustomerAccess people = shop.desk(register).forPurpose(Purpose.RIGHTS);
    long found =
        IntStream.rangeClosed(1, PEOPLE)
            .filter(number -> !people.find(CustomerSearch.BY_EMAIL, mail(number)).isEmpty())
            .count();
    return found + " of " + PEOPLE;
  }

  private static EmailAddress mail(int number) {
    return EmailAddress.of("asiakas." + number + "@example.fi");
  }
}
