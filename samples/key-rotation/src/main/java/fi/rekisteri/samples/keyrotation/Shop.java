package fi.rekisteri.samples.keyrotation;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.KeyManagement;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * The host: a web shop with a database and two employees.
 *
 * @param settling how long a rotation keeps old keys
 * @param clock what the register takes for now
 */
record Shop(DataSource database, Duration settling, Clock clock) {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  Shop {
    JdbcSchema.migrate(database);
  }

  CustomerRegister open(KeyProvider keys, RegisterDefinition definition) {
    return open(JdbcStorage.on(database), keys, definition);
  }

  CustomerRegister open(RegisterStorage storage, KeyProvider keys, RegisterDefinition definition) {
    return EmbeddedRegister.builder()
        .definition(definition)
        .storage(storage)
        .keys(keys)
        .staff(
            StaffSource.of(
                StaffMember.of("clerk", LONG_AGO, Operation.READ, Operation.MAINTAIN)
                    .signed("1", LONG_AGO),
                StaffMember.of("administrator", LONG_AGO, Operation.ADMIN).signed("1", LONG_AGO)))
        .settling(settling)
        .clock(clock)
        .build();
  }

  static RegisterDefinition definition() {
    return CustomerRegisterNotice.definition(
        Controller.of(
            "Keksitty Kauppa Oy",
            ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")));
  }

  /** The definition of a later release, which finds people in one more way. */
  static RegisterDefinition laterDefinition() {
    return definition().toBuilder().searchKey(CustomerSearch.BY_NAME_AND_POSTAL_CODE).build();
  }

  static RegisterDesk clerk(CustomerRegister register) {
    return register.actingAs(person("clerk"));
  }

  static CustomerAccess customers(CustomerRegister register) {
    return clerk(register).forPurpose(Purpose.ORDER_MANAGEMENT);
  }

  static KeyManagement keys(CustomerRegister register) {
    return register.actingAs(person("administrator")).keys();
  }

  private static Actor person(String userId) {
    return Actor.person(userId, Instant.now(), "password+otp", "key-rotation");
  }
}
