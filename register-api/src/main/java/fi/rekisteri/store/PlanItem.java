package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * One person of a plan. What is planned never changes; what was done is written once.
 *
 * @param number its place in the plan, from 1, without a gap
 * @param customer whom
 * @param version the version of the record that was looked at
 * @param planned what is to happen: paths, ids of values, fates, rules and days, as a text of the
 *     register's own
 * @param outcome what was done, as a text of the register's own; empty while nothing was
 * @param endedAt when it was done, to the microsecond
 */
public record PlanItem(
    int number,
    CustomerId customer,
    long version,
    String planned,
    Optional<String> outcome,
    Optional<Instant> endedAt) {}
