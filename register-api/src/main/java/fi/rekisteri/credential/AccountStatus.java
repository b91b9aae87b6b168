package fi.rekisteri.credential;

/**
 * How an account stands.
 *
 * @param credentialVersion one more with each password set, reset or taken away; sessions of an
 *     older one are over
 * @param hasPassword whether a password is set
 * @param retired whether the person has left; that is for ever
 */
public record AccountStatus(long credentialVersion, boolean hasPassword, boolean retired) {}
