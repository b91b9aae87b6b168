package fi.rekisteri;

import fi.rekisteri.audit.AuditMoment;
import fi.rekisteri.customer.CustomerId;

/**
 * That something of a person was written or erased; what it was, the register tells when it is
 * asked for the person.
 *
 * @param moment when, and where in the trail: what the next page goes on from
 * @param id the person, who may be gone
 * @param kind what was done
 */
public record PersonChange(AuditMoment moment, CustomerId id, Kind kind) {
  /** What was done. */
  public enum Kind {
    /** The person was registered. */
    REGISTERED,
    /** Values, customerships or links came or changed. */
    CHANGED,
    /** The person chose something, such as an objection. */
    CHOSE,
    /** A part of the data was erased: whoever has a copy erases it too (Art. 19). */
    ERASED_IN_PART,
    /** All of the data was erased: whoever has a copy erases it too (Art. 19). */
    ERASED
  }
}
