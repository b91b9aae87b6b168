package fi.rekisteri.samples.ownadapter;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.ledger.ErasureLedgerFile;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.RegisterStorage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/** The shop whose register it is: the storage is one line among others. */
final class Shop {
  private static final char[] PASSWORD = "only for this sample".toCharArray();
  private static final RegisterDefinition DEFINITION =
      CustomerRegisterNotice.definition(
          Controller.of(
              "Keksitty Kauppa Oy",
              ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")));

  static final ZoneId ZONE = DEFINITION.zone();

  private Shop() {}

  static KeyFile keys(Path folder) {
    return KeyFile.openOrCreate(folder.resolve("keys.rekisteri"), PASSWORD.clone());
  }

  /** The ledger of erasures lies beside the storage, so that a restored backup can be told. */
  static CustomerRegister register(RegisterStorage storage, KeyFile keys, Path folder) {
    return EmbeddedRegister.builder()
        .definition(DEFINITION)
        .storage(storage)
        .keys(keys)
        .erasureLedger(ErasureLedgerFile.openOrCreate(folder.resolve("erasures.ledger")))
        .staff(
            StaffSource.of(
                StaffMember.of("maija", Instant.EPOCH, Operation.values())
                    .signed("1", Instant.EPOCH)))
        .build();
  }

  static Actor maija() {
    return Actor.person("maija", Instant.now(), "password+otp", "back-office");
  }
}
