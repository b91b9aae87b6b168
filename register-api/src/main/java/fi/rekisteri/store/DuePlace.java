package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import java.time.LocalDate;

/**
 * A place among customers in the order of the days on which they are to be looked at. Whether
 * anybody stands there any more does not matter to what comes behind it.
 *
 * @param lookOn the day
 * @param customer who stood there
 */
public record DuePlace(LocalDate lookOn, CustomerId customer) {}
