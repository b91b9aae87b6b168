package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;

/**
 * A customer and their wrapped key, without the record.
 *
 * @param id the customer
 * @param key the key
 */
public record KeyHolder(CustomerId id, SealedKey key) {}
