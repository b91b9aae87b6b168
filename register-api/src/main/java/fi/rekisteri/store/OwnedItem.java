package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;

/**
 * A value of a collection, with whose it is.
 *
 * @param owner the customer
 * @param item the value
 */
public record OwnedItem(CustomerId owner, SealedItem item) {}
