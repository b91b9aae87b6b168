package fi.rekisteri.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A lane of the trail.
 *
 * @param id random
 * @param epoch the epoch of the register's audit key that its links are made with
 * @param openedAt when its first entry was made
 * @param once whether a single transaction writes all of it, as inside a host's own transaction,
 *     whose end the register does not see
 */
public record AuditLane(UUID id, int epoch, Instant openedAt, boolean once) {}
