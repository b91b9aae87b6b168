package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.RegisterKey;
import java.time.Instant;
import java.util.List;

/** Records whose content does not matter. */
final class TestRecords {
  private TestRecords() {}

  static RegisterKey key() {
    return new RegisterKey(
        new KeyContext("contract", KeyPurpose.CUSTOMER_KEYS, 1),
        new WrappedKey("key-file", "root-1", new byte[] {1}),
        new byte[] {2});
  }

  static AuditEntry entry() {
    AuditEntry.Act act = AuditEntry.Act.done(AuditAction.READ, CustomerId.random(), List.of());
    Instant at = Instant.parse("2026-03-01T08:00:00Z");
    return new AuditEntry(
        Evidence.at(AuditPlace.first()), at, "clerk-7", "back-office", Purpose.RIGHTS, act);
  }
}
