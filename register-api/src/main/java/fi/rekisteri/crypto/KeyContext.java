package fi.rekisteri.crypto;

/**
 * Where a wrapped key belongs. Providers bind it to the wrapped bytes, so that a key moved to
 * another register, purpose or epoch does not unwrap.
 *
 * @param registerId the register's technical id
 * @param purpose what the key is for
 * @param epoch its epoch, from 1
 */
public record KeyContext(String registerId, KeyPurpose purpose, int epoch) {}
