package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a customer is to be looked at next.
 *
 * @param customer whom
 * @param version the version of the record that was looked at; another one keeps its day
 * @param before the day that stood there, so that one that was set meanwhile stays
 * @param on the day; empty for never, until something changes
 */
public record NextLook(
    CustomerId customer, long version, LocalDate before, Optional<LocalDate> on) {}
