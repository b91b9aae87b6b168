package fi.rekisteri.retention;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.RuleId;
import java.time.Instant;

/**
 * The verdict that a customer is to be erased: what every erasing call of the storage port asks
 * for, so that there is no second door to destruction. Adapters only carry it out and keep it as
 * the tombstone.
 *
 * @param subject whose data
 * @param decidedBy the rule that decided
 * @param decidedAt when, to the microsecond
 */
public record ErasureVerdict(CustomerId subject, RuleId decidedBy, Instant decidedAt) {}
