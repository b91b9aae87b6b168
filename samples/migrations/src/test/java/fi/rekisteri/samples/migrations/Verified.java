package fi.rekisteri.samples.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import java.time.Instant;
import javax.sql.DataSource;

/** What the library says of tables, and whether a register works on them. */
final class Verified {
  private Verified() {}

  static void missing(DataSource database) {
    StorageException refusal =
        catchThrowableOfType(StorageException.class, () -> JdbcSchema.verify(database));
    assertThat(refusal.code()).isEqualTo(ErrorCode.SCHEMA_MISSING);
  }

  static void working(DataSource database) {
    JdbcSchema.verify(database);
    Provenance form = Provenance.fromSubject(Channel.WEB, Instant.now());
    try (CustomerRegister register = opened(database)) {
      CustomerAccess customers =
          register
              .actingAs(Actor.person("maija", Instant.now(), "password+otp", "web-shop"))
              .forPurpose(Purpose.ORDER_MANAGEMENT);
      Customer one =
          customers.register(
              Customer.newcomer(SubjectRole.CUSTOMER)
                  .collect(CustomerFields.NAME, PersonName.of("Aino", "Mallikas"), form)
                  .collect(CustomerFields.EMAIL, EmailAddress.of("aino@example.fi"), form));
      assertThat(customers.get(one.id()).value(CustomerFields.NAME)).isPresent();
    }
  }

  private static CustomerRegister opened(DataSource database) {
    return EmbeddedRegister.builder()
        .definition(
            CustomerRegisterNotice.definition(
                Controller.of(
                    "Keksitty Kauppa Oy",
                    ContactPoint.byEmail(
                        ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"))))
        .storage(JdbcStorage.on(database))
        .keys(InMemoryKeys.random())
        .staff(
            StaffSource.of(
                StaffMember.of("maija", Instant.EPOCH, Operation.values())
                    .signed("1", Instant.EPOCH)))
        .build();
  }
}
