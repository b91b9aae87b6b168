package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.DeliveryReport;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.Delivery;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.PartyNotice;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.text.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Notices on real rows: what locks do, and several deliverers. */
class NoticesOnRowsTest {
  private static final String BANK = "BANK";
  private static final String WAITING =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private static final Provenance OWN = Provenance.fromSubject(Channel.WEB, NOW).underNotice("1");

  private static CustomerRegister over(JdbcStorage storage) {
    Instant past = NOW.minusSeconds(60);
    Operation[] all = {Operation.READ, Operation.MAINTAIN, Operation.DISCLOSE};
    return EmbeddedRegister.builder()
        .definition(definition())
        .storage(storage)
        .keys(InMemoryKeys.random())
        .staff(StaffSource.of(StaffMember.of("clerk", past, all).signed("1", past)))
        .build();
  }

  private static RegisterDefinition definition() {
    LocalizedText text = LocalizedText.of("pankki", "bank", "bank");
    Recipient bank =
        Recipient.category(
                BANK, text, Recipient.Role.SEPARATE_CONTROLLER, Set.of(CustomerFields.EMAIL))
            .named(NamedParty.of("Pankki Oyj", new CountryCode("FI")));
    return CustomerRegisterNotice.definition(
            Controller.of(
                "Esimerkkikauppa Oy",
                ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")))
        .toBuilder()
        .recipient(bank)
        .build();
  }

  private static Actor clerk() {
    return Actor.person("clerk", NOW, "password+otp", "back-office");
  }

  private static CustomerAccess customers(CustomerRegister register) {
    return register.actingAs(clerk()).forPurpose(Purpose.REGISTER_MAINTENANCE);
  }

  private static CustomerId person(CustomerRegister register, int number) {
    EmailAddress mail = EmailAddress.of("customer" + number + "@example.fi");
    return customers(register)
        .register(
            Customer.newcomer(SubjectRole.CUSTOMER)
                .collect(CustomerFields.NAME, PersonName.of("Anna", "Virtanen"), OWN)
                .collect(CustomerFields.EMAIL, mail, OWN))
        .id();
  }

  private static void rectify(CustomerRegister register, CustomerId id) {
    EmailAddress right = EmailAddress.of("oikea" + id.value().hashCode() + "@example.fi");
    customers(register).change(id, one -> one.rectify(CustomerFields.EMAIL, right, OWN));
  }

  private static void disclose(StorageTransaction tx, CustomerId subject) {
    DisclosureFacts facts =
        new DisclosureFacts(
            DisclosureId.at(NOW),
            subject,
            BANK,
            DisclosureGround.INVOICING,
            Purpose.ORDER_MANAGEMENT,
            List.of("email"),
            "back-office",
            Optional.empty());
    tx.disclosures().append(List.of(new DisclosureLine(facts, new byte[40])));
  }

  @Test
  @Timeout(60)
  @DisplayName(
      "S77.1 of a disclosure under way the recipient is told, though it ends after the look")
  void disclosureUnderWayIsTold() throws Exception {
    DataSource source = Product.POSTGRESQL.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    CustomerRegister register = over(storage);
    CustomerId anna = person(register, 1);
    ExecutorService second = Executors.newSingleThreadExecutor();
    Future<?> rectifying =
        storage.inTransaction(
            tx -> {
              tx.customers().hold(List.of(anna)); // the old value is about to leave
              Future<?> other = second.submit(() -> rectify(register, anna));
              awaitWaiting(source);
              disclose(tx, anna);
              return other;
            });
    rectifying.get(30, TimeUnit.SECONDS);
    second.shutdownNow();
    List<PartyNotice> planned = storage.inTransaction(tx -> tx.partyNotices().of(anna, null, 10));
    assertThat(planned).extracting(PartyNotice::party).containsExactly(BANK);
  }

  private static void awaitWaiting(DataSource source) {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (Sql.rows(source, WAITING).get(0).equals("0")) {
      assertThat(System.nanoTime()).as("the rectification should wait").isLessThan(until);
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(120)
  @DisplayName("S77 several deliverers on one database hand each notice over exactly once")
  void severalDeliverersShare(Product product) throws Exception {
    JdbcStorage storage = JdbcStorage.on(product.migrated());
    CustomerRegister register = over(storage);
    for (int number = 0; number < 120; number++) {
      plan(storage, register, number);
    }
    Collection<NoticeId> handed = new ConcurrentLinkedQueue<>();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<DeliveryReport>> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(threads.submit(() -> deliver(register, handed)));
    }
    long sent = 0;
    for (Future<DeliveryReport> run : runs) {
      sent += run.get(90, TimeUnit.SECONDS).sent();
    }
    threads.shutdownNow();
    sent += deliver(register, handed).sent();
    assertThat(sent).isEqualTo(120);
    assertThat(handed).hasSize(120).doesNotHaveDuplicates();
  }

  private static void plan(JdbcStorage storage, CustomerRegister register, int number) {
    CustomerId id = person(register, number);
    storage.inTransaction(
        tx -> {
          disclose(tx, id);
          return id;
        });
    rectify(register, id);
  }

  private static DeliveryReport deliver(CustomerRegister register, Collection<NoticeId> handed) {
    return register
        .actingAs(clerk())
        .partyNotices()
        .deliver(
            message -> {
              handed.add(message.id());
              return new Delivery.Accepted();
            });
  }
}
