package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.PublicationList;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.text.LocalizedText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prohibitions and releases at once: what is on a list was allowed when the list went out. */
class ListRaceTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Provenance OWN = Provenance.fromSubject(Channel.WEB, NOW).underNotice("1");
  private static final Actor CLERK = Actor.person("clerk", NOW, "password+otp", "back-office");
  private static final int GLANCE_MILLIS = 300;
  private static final int QUERIES = 8;

  private static final RegisterDefinition DEFINITION =
      CustomerRegisterNotice.definition(
              Controller.of(
                  "Esimerkkikauppa Oy",
                  ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")))
          .toBuilder()
          .change(changes -> changes.status(ActivityStatus.ACTIVE, Purpose.DIRECT_MARKETING))
          .list(PublicationList.labels("LABELS", LocalizedText.of("Tarrat", "Etiketter", "Labels")))
          .build();

  private final InMemoryKeys keys = InMemoryKeys.random();
  private final ExecutorService second = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    second.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "S9.4, S70.2 a prohibition during a release comes first and counts, or waits for its end")
  void prohibitionCountsOrWaits(Product product) throws Exception {
    Set<Boolean> seen = new HashSet<>();
    for (int query = 1; query <= QUERIES; query++) {
      seen.add(prohibitedAtQuery(product.migrated(), query));
    }
    assertThat(seen).as("control: both happened").containsExactlyInAnyOrder(true, false);
  }

  /** Whether the prohibition waited. */
  private boolean prohibitedAtQuery(DataSource source, int query) throws Exception {
    CustomerRegister other = opened(source);
    CustomerId anna = registered(other);
    List<Future<?>> prohibiting = new ArrayList<>();
    AtomicInteger queries = new AtomicInteger(Integer.MIN_VALUE);
    CustomerRegister releasing =
        opened(
            new Intercepted(
                source,
                method -> {
                  if (method.getName().equals("executeQuery")
                      && queries.incrementAndGet() == query) {
                    prohibiting.add(second.submit(() -> prohibit(other, anna)));
                    glance(prohibiting.get(0));
                  }
                }));
    ListRun frozen = frozen(releasing);
    queries.set(0);
    ReleasedList released = releasing.actingAs(CLERK).lists().release(frozen.id(), 2);
    boolean waited = !released.entries().isEmpty();
    if (prohibiting.isEmpty()) {
      prohibit(other, anna);
    } else {
      prohibiting.get(0).get(30, TimeUnit.SECONDS);
    }
    assertThat(releasing.actingAs(CLERK).lists().release(frozen.id(), 3).entries()).isEmpty();
    return waited;
  }

  private static void glance(Future<?> work) {
    try {
      work.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException waiting) {
      // It waits for the release: that is one of the two lawful ends.
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void prohibit(CustomerRegister register, CustomerId person) {
    Choice all = Choice.Prohibition.ofEverything(Receipt.of(NOW, Channel.EMAIL));
    for (int attempt = 1; ; attempt++) {
      try {
        register.actingAs(CLERK).choicesOf(person).record(all);
        return;
      } catch (RegisterException passing) {
        if (!passing.isRetryable() || attempt == 20) {
          throw passing;
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S9.4 of releases of one version at once exactly one comes through")
  void oneReleaseComesThrough(Product product) throws Exception {
    CustomerRegister register = opened(product.migrated());
    registered(register);
    ListRun frozen = frozen(register);
    Callable<Boolean> release = () -> comesThrough(register, frozen);
    List<Boolean> ends = new ArrayList<>();
    for (Future<Boolean> one : second.invokeAll(List.of(release, release, release))) {
      ends.add(one.get());
    }
    assertThat(ends).containsExactlyInAnyOrder(true, false, false);
    assertThat(register.actingAs(CLERK).lists().get(frozen.id()).version()).isEqualTo(3);
  }

  private static boolean comesThrough(CustomerRegister register, ListRun frozen) {
    try {
      register.actingAs(CLERK).lists().release(frozen.id(), frozen.version());
      return true;
    } catch (ConflictException stale) {
      assertThat(stale.code()).isEqualTo(ErrorCode.LIST_VERSION_CONFLICT);
      return false;
    }
  }

  private static ListRun frozen(CustomerRegister register) {
    ListRun selected = register.actingAs(CLERK).lists().select("LABELS");
    return register.actingAs(CLERK).lists().freeze(selected.id(), selected.version());
  }

  private CustomerRegister opened(DataSource source) {
    return EmbeddedRegister.builder()
        .definition(DEFINITION)
        .storage(JdbcStorage.on(source))
        .keys(keys)
        .staff(
            StaffSource.of(
                StaffMember.of("clerk", NOW, Operation.READ, Operation.MAINTAIN, Operation.DISCLOSE)
                    .signed("1", NOW)))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .build();
  }

  private static CustomerId registered(CustomerRegister register) {
    Customer anna =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.NAME, PersonName.of("Anna", "Virtaläinen"), OWN)
            .collect(
                CustomerFields.POSTAL_ADDRESS,
                PostalAddress.of("Koivukuja 3", "00530", "Helsinki", "FI"),
                OWN)
            .beginCustomership(LocalDate.of(2020, 5, 15));
    return register.actingAs(CLERK).forPurpose(Purpose.REGISTER_MAINTENANCE).register(anna).id();
  }
}
