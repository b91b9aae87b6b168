package fi.rekisteri.samples.hosttransaction;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.jdbc.ConnectionSource;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * One register, opened twice over the same tables and keys.
 *
 * @param own ends its transactions itself: it shows, sends and erases
 * @param joined works inside the shop's transactions
 */
record Registers(CustomerRegister own, CustomerRegister joined) implements AutoCloseable {
  /** The own one first: it makes the keys of a new register, which no rollback may take back. */
  static Registers open(DataSource database, ConnectionSource transactions, KeyProvider keys) {
    CustomerRegister own = open(JdbcStorage.on(database), keys);
    return new Registers(own, open(JdbcStorage.joining(transactions), keys));
  }

  static CustomerRegister open(RegisterStorage storage, KeyProvider keys) {
    return EmbeddedRegister.builder()
        .definition(
            CustomerRegisterNotice.definition(
                Controller.of(
                    "Keksitty Kauppa Oy",
                    ContactPoint.byEmail(
                        ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"))))
        .storage(storage)
        .keys(keys)
        .staff(
            StaffSource.of(
                StaffMember.of("maija", Instant.EPOCH, Operation.values())
                    .signed("1", Instant.EPOCH)))
        .build();
  }

  /** The keys are the host's to close. */
  @Override
  public void close() {
    joined.close();
    own.close();
  }
}
