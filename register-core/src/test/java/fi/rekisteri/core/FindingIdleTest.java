package fi.rekisteri.core;

import static fi.rekisteri.core.FoundRegister.CONSENTED;
import static fi.rekisteri.core.FoundRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.Criterion;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.EndReason;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People of whom nothing comes in any more, and people whom nothing makes lawful to keep. */
class FindingIdleTest {
  private static final Criterion UNGROUNDED = new Criterion.Ungrounded();
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

  /** Helsinki is two hours ahead of UTC on that day. */
  private static final Instant FIRST_MOMENT = Instant.parse("2026-02-28T22:00:00Z");

  private static final Provenance EARLIER =
      Provenance.fromSubject(Channel.WEB, FIRST_MOMENT.minusNanos(1000)).underNotice("1");
  private static final Criterion IDLE = new Criterion.InactiveSince(SPRING);

  private final FoundRegister at = new FoundRegister(new InMemoryStorage());

  private CustomerId add(String number, Provenance when) {
    return RotatingRegister.customersOf(at.register).register(person(number, when)).id();
  }

  private static Customer person(String number, Provenance when) {
    return Customer.newcomer(SubjectRole.CUSTOMER)
        .collect(CustomerFields.NAME, PersonName.of("Kaisa", "Numero " + number), when)
        .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of(number), when)
        .collect(CustomerFields.EMAIL, EmailAddress.of(RotatingRegister.mail(number)), when)
        .collect(CustomerFields.ORDER, TestRegister.order("T-" + number), when)
        .beginCustomership(LocalDate.of(2020, 5, 15));
  }

  private void change(CustomerId id, UnaryOperator<Customer> edit) {
    RotatingRegister.customersOf(at.register).change(id, edit);
  }

  @Test
  @DisplayName(
      "Art. 5(1)(e) whoever gave something on the day or later is active, by the clock there")
  void dayBeginsInTheRegistersZone() {
    CustomerId idle = add("1001", EARLIER);
    add("1002", Provenance.fromSubject(Channel.WEB, FIRST_MOMENT).underNotice("1"));
    assertThat(at.ids(IDLE)).containsExactly(idle);
    assertThat(at.people(IDLE).count()).isEqualTo(1);
    assertThat(at.ids(new Criterion.InactiveSince(SPRING.plusDays(1)))).hasSize(2);
    assertThat(at.ids(new Criterion.InactiveSince(SPRING.minusDays(1)))).isEmpty();
  }

  @Test
  @DisplayName(
      "Art. 5(1)(e) a value, an order, a choice and the end of a customership are activity")
  void everyKindOfActivityCounts() {
    List<CustomerId> ids =
        IntStream.range(0, 5).mapToObj(i -> add(Integer.toString(1001 + i), EARLIER)).toList();
    assertThat(at.ids(IDLE)).containsExactlyInAnyOrderElementsOf(ids);
    EmailAddress mail = EmailAddress.of("uusi@example.fi");
    change(ids.get(0), one -> one.rectify(CustomerFields.EMAIL, mail, TestRegister.OWN));
    change(
        ids.get(1),
        one -> one.collect(CustomerFields.ORDER, TestRegister.order("T-9"), TestRegister.OWN));
    at.choose(ids.get(2), at.objection());
    change(ids.get(3), one -> one.endCustomership(TODAY, EndReason.ENDED_BY_CUSTOMER));
    assertThat(at.ids(IDLE)).containsExactly(ids.get(4));
    assertThat(at.people(IDLE).count()).isEqualTo(1);
  }

  @Test
  @DisplayName("S33 an order of long ago that is imported today is no activity of today")
  void importedPastIsPast() {
    CustomerId one = add("1001", EARLIER);
    for (int i = 0; i < 250; i++) {
      String number = "T-" + i;
      change(one, seen -> seen.collect(CustomerFields.ORDER, TestRegister.order(number), EARLIER));
    }
    assertThat(at.ids(IDLE)).containsExactly(one);
    change(
        one,
        seen -> seen.collect(CustomerFields.ORDER, TestRegister.order("T-0"), TestRegister.OWN));
    assertThat(at.ids(IDLE)).as("the last of many pages").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999999999-01-01", "0001-01-01", "1969-12-31", "1970-01-01"})
  @DisplayName("nobody has been idle since long before anybody was there")
  void earlyDaysFindNobody(String day) {
    add("1001", EARLIER);
    assertThat(at.ids(new Criterion.InactiveSince(LocalDate.parse(day)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2028-02-29", "+10000-01-01", "+999999999-12-31"})
  @DisplayName("everybody is idle since a day that has not come, page by page")
  void lateDaysFindEverybody(String day) {
    Set<CustomerId> all = new TreeSet<>();
    IntStream.range(0, 7).forEach(i -> all.add(at.add(Integer.toString(1001 + i), at.consent())));
    Criterion idle = new Criterion.InactiveSince(LocalDate.parse(day));
    for (int size : new int[] {1, 3, 7, 100}) {
      assertThat(at.ids(idle, size)).as("pages of %d", size).containsExactlyElementsOf(all);
    }
    assertThat(at.people(idle).page(null, 3).found()).hasSize(3);
    assertThat(at.people(idle).count()).isEqualTo(7);
  }

  @Test
  @DisplayName("Art. 17(1)(b) whom a consent alone carried is found once it is withdrawn or lapsed")
  void ungroundedAreFound() {
    FoundRegister by = new FoundRegister(new InMemoryStorage(), byConsentAlone());
    CustomerId never = by.add("1001");
    CustomerId standing = by.add("1002", by.consent());
    CustomerId leaving = by.add("1003", by.consent());
    CustomerId lapsing = by.add("1004", by.consent(Optional.of(TODAY)));
    CustomerId restricting = by.add("1005", by.consent(), by.restriction());
    assertThat(by.ids(UNGROUNDED)).containsExactly(never);
    by.clock.pass(Duration.ofSeconds(1));
    by.choose(leaving, by.withdrawal());
    assertThat(by.ids(UNGROUNDED)).containsExactlyInAnyOrder(never, leaving);
    by.clock.pass(Duration.ofDays(1));
    Set<CustomerId> found = new TreeSet<>(Set.of(never, leaving, lapsing));
    assertThat(by.ids(UNGROUNDED, 1)).containsExactlyElementsOf(found);
    assertThat(by.people(UNGROUNDED).count()).isEqualTo(3);
    assertThat(by.people(UNGROUNDED).page(null, 10).found())
        .extracting(Customer::id)
        .containsExactlyElementsOf(found)
        .doesNotContain(standing, restricting);
    assertThat(at.ids(UNGROUNDED)).as("control: where a contract carries people").isEmpty();
  }

  /** Nothing but a consent makes it lawful to keep anybody. */
  private static RegisterDefinition byConsentAlone() {
    RegisterDefinition definition = Doors.definition();
    Purpose[] others =
        definition.activities().stream()
            .map(ProcessingActivity::purpose)
            .filter(one -> !Set.of(Purpose.RIGHTS, CONSENTED).contains(one))
            .toArray(Purpose[]::new);
    return definition.toBuilder()
        .change(changes -> changes.status(ActivityStatus.SUSPENDED, others))
        .build();
  }
}
