package fi.rekisteri.retention;

import java.time.LocalDate;

/**
 * The day from which a retention period is counted for something that is held.
 *
 * @param anchor which event it was
 * @param day the day of the event, in the register's zone
 */
public record RetentionStart(RetentionAnchor anchor, LocalDate day) {}
