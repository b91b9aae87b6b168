package fi.rekisteri.retention;

import fi.rekisteri.processing.RuleId;
import java.time.Instant;

/**
 * The verdict that the file of a request may go, since it is needed as evidence no more (Art.
 * 5(1)(e)): what the storage port asks for before it removes one.
 *
 * @param request the number of the request
 * @param decidedBy the rule that decided
 * @param decidedAt when, to the microsecond
 */
public record EvidenceVerdict(long request, RuleId decidedBy, Instant decidedAt) {}
