package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A hold that somebody placed on a person's data.
 *
 * @param id random
 * @param subject whose data
 * @param code the code of its rule in the definition
 * @param placedAt when, to the microsecond
 * @param from the first day
 * @param until the last day, where it is known
 * @param untilEvent the code of the event that ends it, where no day is known
 * @param releasedAt when it was released before its end; empty while it was not
 */
public record HoldLine(
    UUID id,
    CustomerId subject,
    String code,
    Instant placedAt,
    LocalDate from,
    Optional<LocalDate> until,
    Optional<String> untilEvent,
    Optional<Instant> releasedAt) {}
