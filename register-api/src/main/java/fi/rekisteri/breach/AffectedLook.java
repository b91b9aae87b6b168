package fi.rekisteri.breach;

import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.List;

/**
 * That somebody looked at a person's data during a breach, as the audit trail tells.
 *
 * @param subject the person
 * @param at when
 * @param actor who looked, as the trail names them
 * @param fields the paths of the fields, and other words of the entry
 * @param place where it stands in the trail
 */
public record AffectedLook(
    CustomerId subject, Instant at, String actor, List<String> fields, AuditPlace place) {
  /** Copies the paths. */
  public AffectedLook {
    fields = List.copyOf(fields);
  }
}
