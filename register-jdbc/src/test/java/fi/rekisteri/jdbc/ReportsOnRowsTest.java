package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.AuditReports;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.BurstRule;
import fi.rekisteri.audit.ReviewVerdict;
import fi.rekisteri.audit.SubjectLook;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers from a trail of rows, also for the longest time that can be asked for. */
class ReportsOnRowsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final TimeSpan EVER = new TimeSpan(Instant.MIN, Instant.MAX);

  private static CustomerRegister opened(DataSource database) {
    Instant from = NOW.minusSeconds(1);
    return EmbeddedRegister.builder()
        .definition(
            CustomerRegisterNotice.definition(
                Controller.of(
                    "Esimerkkikauppa Oy",
                    ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "palvelu@example.fi"))))
        .storage(JdbcStorage.on(database))
        .keys(InMemoryKeys.random())
        .staff(
            StaffSource.of(
                StaffMember.of("clerk", from, Operation.READ, Operation.MAINTAIN).signed("1", from),
                StaffMember.of("admin", from, Operation.ADMIN).signed("1", from)))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .build();
  }

  private static Actor actor(String userId) {
    return Actor.person(userId, NOW, "password+otp", "back-office");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("S42.3 a trail of rows answers as one in memory does, over all time")
  void rowsAnswer(boolean postgres) {
    try (CustomerRegister register =
        opened(Databases.migrated(postgres ? Databases.postgres() : Databases.h2()))) {
      var access = register.actingAs(actor("clerk")).forPurpose(Purpose.REGISTER_MAINTENANCE);
      Customer anna =
          access.register(
              Customer.newcomer(SubjectRole.CUSTOMER)
                  .collect(
                      CustomerFields.NAME,
                      PersonName.of("Anna", "Virtaläinen"),
                      Provenance.fromSubject(Channel.WEB, NOW).underNotice("1")));
      for (int i = 0; i < 1200; i++) {
        access.get(anna.id());
      }
      register
          .actingAs(actor("clerk"))
          .breakingGlass("she fainted")
          .forPurpose(Purpose.REGISTER_MAINTENANCE)
          .get(anna.id());
      AuditReports reports = register.actingAs(actor("admin")).audit().reports();
      List<SubjectLook> looks = reports.looksAt(anna.id(), EVER).rows().toList();
      assertThat(looks).hasSize(1 + 1200 + 1 + 1);
      assertThat(reports.actsOf(StaffId.of("clerk"), EVER).rows()).hasSize(1202);
      assertThat(
              reports
                  .looksAt(anna.id(), new TimeSpan(NOW.plusSeconds(1), NOW.plusSeconds(9)))
                  .rows())
          .isEmpty();
      reviewAll(reports);
      assertThat(reports.denials(EVER).rows()).isEmpty();
      assertThat(reports.securityEvents(EVER, BurstRule.USUAL, List.of()).rows()).isEmpty();
      assertThat(reports.unreadFields(1).rows()).isNotEmpty();
    }
  }

  private static void reviewAll(AuditReports reports) {
    List<AuditEntry> awaiting = reports.emergencies(EVER).rows().toList();
    assertThat(awaiting).hasSize(1);
    reports.review(List.of(awaiting.get(0).place()), ReviewVerdict.JUSTIFIED, "needed");
    assertThat(reports.emergencies(EVER).rows()).isEmpty();
  }
}
