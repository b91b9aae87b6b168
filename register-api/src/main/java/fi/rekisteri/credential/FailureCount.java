package fi.rekisteri.credential;

import java.time.Instant;

/**
 * How often guessing failed.
 *
 * @param failures how often, 0 or more
 * @param lastAt when it was counted last, in whole microseconds
 */
public record FailureCount(int failures, Instant lastAt) {}
