package fi.rekisteri.retention;

import fi.rekisteri.processing.RuleId;
import java.time.Instant;

/**
 * The verdict that the beginning of the audit trail may go, since it was exported and the export
 * was verified: what the storage port asks for before it removes an entry.
 *
 * @param through the number of the last checkpoint whose entries go
 * @param export the SHA-256 of the verified export, in hexadecimal digits
 * @param decidedBy the rule that decided
 * @param decidedAt when, to the microsecond
 */
public record PruneVerdict(long through, String export, RuleId decidedBy, Instant decidedAt) {}
