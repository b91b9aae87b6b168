package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry in words: what is hashed and exported. An action or a code that this version does not
 * know can be verified all the same.
 *
 * @param place lane and number
 * @param at when
 * @param by user id, technical interface and purpose
 * @param action what was done
 * @param subject whose data, or null
 * @param fields paths of fields
 * @param outcome how it ended
 * @param code why it was refused, or null
 * @param footing whether the actor was designated or broke the glass
 * @param reason the sealed reason, or null
 */
public record EntryFacts(
    AuditPlace place,
    Instant at,
    List<String> by,
    String action,
    @Nullable UUID subject,
    List<String> fields,
    String outcome,
    @Nullable String code,
    String footing,
    byte @Nullable [] reason) {

  public static EntryFacts of(AuditEntry entry) {
    AuditEntry.Act act = entry.act();
    return new EntryFacts(
        entry.place(),
        entry.at(),
        List.of(entry.actor(), entry.interfaceId(), entry.purpose().code()),
        act.action().name(),
        act.subject().map(CustomerId::value).orElse(null),
        act.fields(),
        act.outcome().name(),
        act.code().map(ErrorCode::name).orElse(null),
        act.footing().name(),
        entry.evidence().reason().orElse(null));
  }
}
