package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A prohibition and a registration at once: whichever order, the prohibition wins. */
class SuppressionRaceTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Provenance OWN = Provenance.fromSubject(Channel.WEB, NOW).underNotice("1");
  private static final EmailAddress MAIL = EmailAddress.of("anna@example.fi");
  private static final Actor CLERK = Actor.person("clerk", NOW, "password+otp", "back-office");
  private static final RegisterDefinition DEFINITION =
      CustomerRegisterNotice.definition(
              Controller.of(
                  "Esimerkkikauppa Oy",
                  ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")))
          .toBuilder()
          .change(changes -> changes.status(ActivityStatus.ACTIVE, Purpose.DIRECT_MARKETING))
          .build();

  private final InMemoryKeys keys = InMemoryKeys.random();

  @ParameterizedTest
  @EnumSource
  @DisplayName("S70.2 a prohibition that commits between an import's look and its insert wins")
  void prohibitionDuringAnImportWins(Product product) {
    Customer anna = anna();
    assertSuppressed(
        product,
        anna.id(),
        register ->
            register
                .actingAs(CLERK)
                .forPurpose(Purpose.REGISTER_MAINTENANCE)
                .importAll(
                    List.<ImportCandidate>of(new ImportCandidate.Readable(1, anna)).iterator(),
                    ImportListener.SILENT));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S70.2 a prohibition that commits between a registration's look and its insert wins")
  void prohibitionDuringARegistrationWins(Product product) {
    Customer anna = anna();
    assertSuppressed(
        product,
        anna.id(),
        register ->
            register.actingAs(CLERK).forPurpose(Purpose.REGISTER_MAINTENANCE).register(anna));
  }

  /** Lets the prohibition happen, whole, just before the work's first write. */
  private void assertSuppressed(Product product, CustomerId id, Consumer<CustomerRegister> work) {
    DataSource source = product.migrated();
    CustomerRegister other = opened(source);
    AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    CustomerRegister slower =
        opened(
            new Intercepted(
                source,
                method -> {
                  if (method.getName().equals("executeUpdate")) {
                    meanwhile.getAndSet(() -> {}).run();
                  }
                }));
    List<List<CustomerId>> found = new ArrayList<>();
    meanwhile.set(() -> found.add(forbidden(other)));
    work.accept(slower);
    assertThat(found).as("control: nobody was there yet").containsExactly(List.of());
    assertThat(read(other, Purpose.ORDER_MANAGEMENT, id).id()).isEqualTo(id);
    assertThatThrownBy(() -> read(other, Purpose.DIRECT_MARKETING, id))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(other.actingAs(CLERK).choicesOf(id).history(null, 10)).hasSize(1);
    assertThat(Sql.counts(source)).contains("rekisteri_suppression 1");
  }

  private static List<CustomerId> forbidden(CustomerRegister register) {
    Choice.Prohibition all = Choice.Prohibition.ofEverything(Receipt.of(NOW, Channel.EMAIL));
    return register.actingAs(CLERK).prohibitByTerm(CustomerSearch.BY_EMAIL, MAIL, all);
  }

  private static Customer read(CustomerRegister register, Purpose purpose, CustomerId id) {
    return register.actingAs(CLERK).forPurpose(purpose).get(id);
  }

  private CustomerRegister opened(DataSource source) {
    return EmbeddedRegister.builder()
        .definition(DEFINITION)
        .storage(JdbcStorage.on(source))
        .keys(keys)
        .staff(
            StaffSource.of(
                StaffMember.of("clerk", NOW.minusSeconds(1), Operation.READ, Operation.MAINTAIN)
                    .signed("1", NOW.minusSeconds(1))))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .build();
  }

  private static Customer anna() {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, PersonName.of("Anna", "Virtaläinen"), OWN)
        .collect(CustomerFields.EMAIL, MAIL, OWN);
  }
}
