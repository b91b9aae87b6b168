package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.Disclosed;
import fi.rekisteri.RegisterDesk;
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
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference.Case;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.text.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody restricts their data while it is being disclosed: they come before, or after. */
@Timeout(120)
class DisclosureRaceTest {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private static final LocalizedText TEXT = LocalizedText.finnish("syy");
  private static final DisclosureRequest INVOICING =
      DisclosureRequest.of(
          CustomerRegisterNotice.FINANCE_PARTNER,
          DisclosureGround.INVOICING,
          new Case("Lasku 7"),
          CustomerFields.NAME);

  private final InMemoryKeys keys = InMemoryKeys.random();
  private final ExecutorService second = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    second.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "A36 S80.2 who restricts during a disclosure waits for it, and is heeded from then on")
  void restrictionWaitsForTheDisclosure(Product product) throws Exception {
    DataSource source = product.migrated();
    RegisterDesk plain = desk(JdbcStorage.on(source));
    CustomerId anna = anna(plain);
    List<Future<?>> restricting = new ArrayList<>();
    RegisterStorage interrupted =
        MeanwhileStorage.after(
            "hold",
            JdbcStorage.on(source),
            tx -> {
              restricting.add(second.submit(() -> restrict(plain, anna)));
              awaitWaiting(product, source);
              assertThat(restricting.get(0).isDone()).isFalse();
            });
    Disclosed out = desk(interrupted).disclosures().disclose(anna, INVOICING);
    assertThat(out.value(CustomerFields.NAME)).isPresent();
    restricting.get(0).get(60, TimeUnit.SECONDS);
    assertRefused(plain, anna);
    assertThat(Sql.counts(source)).contains("rekisteri_disclosure 1");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A36 S80.2 a disclosure waits for whoever is restricting, and is refused then")
  void disclosureWaitsForTheRestriction(Product product) throws Exception {
    DataSource source = product.migrated();
    RegisterDesk plain = desk(JdbcStorage.on(source));
    CustomerId anna = anna(plain);
    List<Future<?>> disclosing = new ArrayList<>();
    RegisterStorage interrupted =
        MeanwhileStorage.after(
            "save",
            JdbcStorage.on(source),
            tx -> {
              tx.customers().tombstone(anna); // what waited to be written is written now
              disclosing.add(second.submit(() -> assertRefused(plain, anna)));
              awaitWaiting(product, source);
            });
    restrict(desk(interrupted), anna);
    disclosing.get(0).get(60, TimeUnit.SECONDS);
    assertThat(Sql.counts(source)).contains("rekisteri_disclosure 0");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "control: where nothing is held, the restriction is durable before the disclosure is")
  void withoutHoldingTheRestrictionOvertakes(Product product) {
    DataSource source = product.migrated();
    RegisterDesk plain = desk(JdbcStorage.on(source));
    CustomerId anna = anna(plain);
    RegisterStorage careless =
        new MeanwhileStorage(
            JdbcStorage.on(source),
            MeanwhileStorage::looking,
            "hold",
            new AtomicReference<>(tx -> restrict(plain, anna)));
    desk(careless).disclosures().disclose(anna, INVOICING);
    assertThat(Sql.counts(source)).contains("rekisteri_disclosure 1");
    assertRefused(plain, anna);
  }

  private static void assertRefused(RegisterDesk desk, CustomerId anna) {
    assertThatThrownBy(() -> desk.disclosures().disclose(anna, INVOICING))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("RESTRICTED");
  }

  private static void restrict(RegisterDesk desk, CustomerId anna) {
    desk.choicesOf(anna)
        .record(
            new Choice.Restriction(
                Set.of(),
                RestrictionGround.ACCURACY_CONTESTED,
                Receipt.of(NOW.minusSeconds(1), Channel.PHONE)));
  }

  private static void awaitWaiting(Product product, DataSource source) {
    String waiting =
        product == Product.H2
            ? "select count(*) from information_schema.sessions where blocker_id is not null"
            : "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (Sql.rows(source, waiting).get(0).equals("0")) {
      assertThat(System.nanoTime()).as("the other should wait by now").isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private static CustomerId anna(RegisterDesk desk) {
    return desk.forPurpose(Purpose.RIGHTS)
        .register(
            Customer.newcomer(SubjectRole.CUSTOMER)
                .collect(
                    CustomerFields.NAME,
                    PersonName.of("Anna", "Virtanen"),
                    Provenance.fromSubject(Channel.WEB, NOW).underNotice("1")))
        .id();
  }

  private RegisterDesk desk(RegisterStorage storage) {
    Instant past = NOW.minusSeconds(60);
    CustomerRegister register =
        EmbeddedRegister.builder()
            .definition(definition())
            .storage(storage)
            .keys(keys)
            .staff(
                StaffSource.of(
                    StaffMember.of(
                            "clerk", past, Operation.READ, Operation.MAINTAIN, Operation.DISCLOSE)
                        .signed("1", past)))
            .build();
    return register.actingAs(Actor.person("clerk", NOW, "password+otp", "back-office"));
  }

  private static RegisterDefinition definition() {
    ProcessingAgreement agreement =
        new ProcessingAgreement("DPA-1", LocalDate.EPOCH, Optional.empty(), TEXT, List.of());
    NamedParty accountant = NamedParty.of("Tilitoimisto Oy", CountryCode.FINLAND).under(agreement);
    ContactPoint contact = ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "palvelu@example.fi");
    return CustomerRegisterNotice.definition(Controller.of("Esimerkkikauppa Oy", contact))
        .toBuilder()
        .change(
            changes ->
                changes.recipient(
                    CustomerRegisterNotice.FINANCE_PARTNER, one -> one.named(accountant)))
        .build();
  }
}
