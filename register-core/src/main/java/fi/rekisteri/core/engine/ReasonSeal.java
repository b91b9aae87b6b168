package fi.rekisteri.core.engine;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.sealing.AuditKeys;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.core.trail.SealedReason;
import fi.rekisteri.store.SealedCustomer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Seals the reasons of acts, and opens them for whoever may read the trail. A reason is sealed
 * under the key of the person whom the act concerns, in its own place, and is gone with that key;
 * where there is no such person, under the register's audit key.
 */
public record ReasonSeal(Transaction tx) {
  /** A reason, ready for its place; the record is looked for where it is not at hand. */
  public SealedReason of(Deed deed, Optional<SealedCustomer> known) {
    byte[] text = deed.reason().orElseThrow().getBytes(StandardCharsets.UTF_8);
    Optional<SealedCustomer> subject =
        known.or(() -> deed.act().subject().flatMap(tx.customers()::find));
    return subject.isPresent()
        ? place -> Sealer.sealReason(tx.ring(), subject.get(), place, text)
        : place -> tx.ring().auditKeys().seal(text, place.toString());
  }

  /** The reason of an entry; empty where none was given, or the person's key is destroyed. */
  public Optional<String> open(AuditEntry entry) {
    return entry
        .evidence()
        .reason()
        .flatMap(
            blob ->
                AuditKeys.isReason(blob)
                    ? tx.ring().openAudited(blob, entry.place().toString())
                    : theirs(entry))
        .map(text -> new String(text, StandardCharsets.UTF_8));
  }

  private Optional<byte[]> theirs(AuditEntry entry) {
    return entry
        .act()
        .subject()
        .flatMap(tx.customers()::find)
        .flatMap(subject -> Records.openReason(tx.ring(), subject, entry));
  }
}
