package fi.rekisteri.samples.benchmarks.people;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.crypto.KeyProvider;
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
import java.time.Instant;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/**
 * The shipped register over one database, under one root key: once as it is, and once without the
 * audit entries of reads.
 */
public record Registers(CustomerRegister audited, CustomerRegister unaudited) {
  public static final String CLERK = "clerk";
  public static final String CONTROLLER = "controller";
  public static final RegisterDefinition DEFINITION =
      CustomerRegisterNotice.definition(
          Controller.of(
              "Esimerkki Oy",
              ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")));

  public static Registers over(DataSource pool, Executor importing) {
    JdbcSchema.migrate(pool);
    RegisterStorage storage = JdbcStorage.on(pool);
    KeyProvider keys = InMemoryKeys.random();
    return new Registers(
        open(storage, keys, importing), open(new UnauditedReads(storage), keys, importing));
  }

  /** A clerk who cares for customer relationships. */
  public static CustomerAccess clerk(CustomerRegister register) {
    return desk(register).forPurpose(Purpose.CUSTOMER_RELATIONSHIP);
  }

  /** The desk of the same clerk. */
  public static RegisterDesk desk(CustomerRegister register) {
    return register.actingAs(Actor.person(CLERK, Instant.now(), "password+otp", "back-office"));
  }

  /** Who answers for the trail. */
  public static AuditTrail trail(CustomerRegister register) {
    return register
        .actingAs(Actor.person(CONTROLLER, Instant.now(), "password+otp", "back-office"))
        .audit();
  }

  private static CustomerRegister open(
      RegisterStorage storage, KeyProvider keys, Executor importing) {
    return builder(storage, keys).importing(importing).build();
  }

  public static EmbeddedRegister.Builder builder(RegisterStorage storage, KeyProvider keys) {
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    return EmbeddedRegister.builder()
        .definition(DEFINITION)
        .storage(storage)
        .keys(keys)
        .staff(
            StaffSource.of(
                StaffMember.of(CLERK, past, Operation.READ, Operation.MAINTAIN).signed("1", past),
                StaffMember.of(CONTROLLER, past, Operation.ADMIN).signed("1", past)));
  }
}
