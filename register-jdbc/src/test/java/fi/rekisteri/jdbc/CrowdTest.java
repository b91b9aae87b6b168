package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A thousand threads at once on one database, over eight connections. */
class CrowdTest {
  private static final int SIZE = 1000;
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Provenance OWN = Provenance.fromSubject(Channel.WEB, NOW).underNotice("1");
  private static final EmailAddress MAIL = EmailAddress.of("anna@example.fi");
  private static final Actor CLERK = Actor.person("clerk", NOW, "password+otp", "back-office");
  private static final RegisterDefinition DEFINITION =
      CustomerRegisterNotice.definition(
          Controller.of(
              "Esimerkkikauppa Oy",
              ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")));

  private final DataSource database = new FewConnections(Databases.migrated(Databases.h2()), 8);
  private final InMemoryKeys keys = InMemoryKeys.random();

  @Test
  @DisplayName("A15 a thousand who open a new register at once end with the same keys")
  void firstOpenersShareTheirKeys() throws Exception {
    List<CustomerAccess> registers = new ArrayList<>();
    for (Future<CustomerAccess> opened : crowd(this::opened)) {
      registers.add(opened.get());
    }
    List<RegisterKey> rows =
        JdbcStorage.on(database)
            .inTransaction(tx -> tx.keys().ring(DEFINITION.id().value()).keys());
    assertThat(rows).hasSameSizeAs(KeyPurpose.values());
    Customer anna = registers.get(0).register(anna());
    for (CustomerAccess other : registers) {
      assertThat(other.find(CustomerSearch.BY_EMAIL, MAIL))
          .singleElement()
          .satisfies(found -> assertThat(found.fields()).containsAllEntriesOf(anna.fields()));
    }
  }

  @Test
  @DisplayName("A6 of a thousand who register one person at once one wins, and what is kept opens")
  void oneOfAThousandWins() throws Exception {
    CustomerAccess register = opened();
    Customer anna = anna();
    List<Customer> winners = new ArrayList<>();
    List<ErrorCode> refusals = new ArrayList<>();
    for (Future<Customer> one : crowd(() -> register.register(anna))) {
      try {
        winners.add(one.get());
      } catch (ExecutionException refused) {
        refusals.add(((RegisterException) refused.getCause()).code());
      }
    }
    assertThat(refusals).hasSize(SIZE - 1).containsOnly(ErrorCode.DUPLICATE_CUSTOMER);
    assertThat(winners).hasSize(1);
    assertThat(opened().get(anna.id()).fields()).containsAllEntriesOf(winners.get(0).fields());
    assertThat(register.page(null, 10).customers()).hasSize(1);
  }

  private CustomerAccess opened() {
    return EmbeddedRegister.builder()
        .definition(DEFINITION)
        .storage(JdbcStorage.on(database))
        .keys(keys)
        .staff(
            StaffSource.of(
                StaffMember.of("clerk", NOW.minusSeconds(1), Operation.READ, Operation.MAINTAIN)
                    .signed("1", NOW.minusSeconds(1))))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .build()
        .actingAs(CLERK)
        .forPurpose(Purpose.REGISTER_MAINTENANCE);
  }

  private static Customer anna() {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, PersonName.of("Anna", "Virtaläinen"), OWN)
        .collect(CustomerFields.EMAIL, MAIL, OWN);
  }

  private static <T> List<Future<T>> crowd(Callable<T> work) throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(SIZE);
    ExecutorService threads = Executors.newFixedThreadPool(SIZE);
    try {
      List<Future<T>> all = new ArrayList<>();
      for (int i = 0; i < SIZE; i++) {
        all.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return work.call();
                }));
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).as("all came to an end").isTrue();
      return all;
    } finally {
      threads.shutdownNow();
    }
  }
}
