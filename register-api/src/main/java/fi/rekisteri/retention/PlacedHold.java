package fi.rekisteri.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A hold that somebody placed.
 *
 * @param id random
 * @param order what was placed
 * @param placedAt when, to the microsecond
 * @param releasedAt when it was released before its end; empty while it was not
 */
public record PlacedHold(
    UUID id, HoldOrder order, Instant placedAt, Optional<Instant> releasedAt) {}
