package fi.rekisteri;

import fi.rekisteri.crypto.KeyPurpose;

/**
 * One of the register's few keys, as an inventory names it.
 *
 * @param purpose what it is for
 * @param epoch its epoch, from 1; the greatest of a purpose is in use
 * @param providerId the provider that wrapped it
 * @param rootKey the provider's name for the root key; a root key that none names any more opens
 *     nothing in the storage
 */
public record HeldKey(KeyPurpose purpose, int epoch, String providerId, String rootKey) {}
