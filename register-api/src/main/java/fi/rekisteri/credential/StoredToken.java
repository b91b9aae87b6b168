package fi.rekisteri.credential;

import java.time.Instant;

/**
 * An open token as it is stored.
 *
 * @param hash keyed hash of its secret part, 64 hexadecimal digits
 * @param issuedAt when it was made, in whole microseconds
 * @param expiresAt the first instant at which it does not hold any more, in whole microseconds
 */
public record StoredToken(String hash, Instant issuedAt, Instant expiresAt) {}
