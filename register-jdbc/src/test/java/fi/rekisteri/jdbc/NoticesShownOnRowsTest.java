package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.PrivacyNotices;
import fi.rekisteri.consent.NoticeShowing;
import fi.rekisteri.consent.ShownNotice;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.notice.PracticeFinding;
import fi.rekisteri.notice.PracticePart;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.text.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Showings of the notice on real rows: kept with the person, counted and listed page by page. */
class NoticesShownOnRowsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");

  private static CustomerRegister opened(Product product) {
    Instant from = NOW.minusSeconds(1);
    return EmbeddedRegister.builder()
        .definition(
            CustomerRegisterNotice.definition(
                Controller.of(
                    "Esimerkkikauppa Oy",
                    ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "palvelu@example.fi"))))
        .storage(JdbcStorage.on(product.migrated()))
        .keys(InMemoryKeys.random())
        .staff(
            StaffSource.of(
                StaffMember.of("clerk", from, Operation.READ, Operation.MAINTAIN).signed("1", from),
                StaffMember.of("officer", from, Operation.ADMIN).signed("1", from)))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .build();
  }

  private static PrivacyNotices notices(CustomerRegister register, String userId) {
    return register
        .actingAs(Actor.person(userId, NOW, "password+otp", "back-office"))
        .privacyNotices();
  }

  private static CustomerId person(CustomerRegister register) {
    return register
        .actingAs(Actor.person("clerk", NOW, "password+otp", "back-office"))
        .forPurpose(Purpose.REGISTER_MAINTENANCE)
        .register(
            Customer.newcomer(SubjectRole.CUSTOMER)
                .collect(
                    CustomerFields.NAME,
                    PersonName.of("Anna", "Virta"),
                    Provenance.fromSubject(Channel.WEB, NOW)))
        .id();
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  @DisplayName("G13, G21.2 a showing is read back as it was, and whoever lacks one is listed once")
  void rowsKeepShowings(Product product) {
    try (CustomerRegister register = opened(product)) {
      List<CustomerId> people =
          IntStream.range(0, 120).mapToObj(i -> person(register)).sorted().toList();
      NoticeShowing showing =
          new NoticeShowing(
              register.definition().version(), Language.SV, Channel.INVITE_LINK, NOW, true);
      List<CustomerId> lacking = new ArrayList<>(people);
      for (int i = 0; i < people.size(); i += 3) {
        notices(register, "clerk").shown(people.get(i), showing);
        notices(register, "clerk").shown(people.get(i), showing);
        lacking.remove(people.get(i));
      }
      assertThat(notices(register, "clerk").shownTo(people.get(0)).showings())
          .containsExactly(ShownNotice.of(showing));
      assertThat(listed(register, 7)).containsExactlyElementsOf(lacking);
      assertThat(notices(register, "officer").reach().informed()).isEqualTo(40);
      assertThat(notices(register, "officer").reach().untold()).isEqualTo(80);
      assertComparison(register);
    }
  }

  private static List<CustomerId> listed(CustomerRegister register, int limit) {
    List<CustomerId> all = new ArrayList<>();
    Optional<CustomerId> after = Optional.empty();
    do {
      var page = notices(register, "officer").uninformed(after.orElse(null), limit);
      page.people().forEach(one -> all.add(one.id()));
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  /** The whole of time, since storages differ in which years they can be asked for. */
  private static void assertComparison(CustomerRegister register) {
    for (LocalDate since : List.of(LocalDate.MIN, LocalDate.of(2026, 11, 22))) {
      var compared = notices(register, "officer").compare(since);
      assertThat(compared.isTrue()).as("%s", compared.findings()).isTrue();
      assertThat(compared.people()).isEqualTo(120);
      assertThat(compared.findings())
          .filteredOn(one -> one.part() == PracticePart.RECIPIENT)
          .extracting(PracticeFinding::code)
          .contains(CustomerRegisterNotice.FINANCE_PARTNER);
    }
  }
}
