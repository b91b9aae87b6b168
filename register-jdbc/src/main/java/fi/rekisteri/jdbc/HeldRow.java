package fi.rekisteri.jdbc;

import fi.rekisteri.store.SealedCustomer;

/**
 * A record whose row is locked, as it was read.
 *
 * @param customer the record
 * @param place what the adapter itself compares
 */
record HeldRow(SealedCustomer customer, ItemAdditions.Place place) {}
