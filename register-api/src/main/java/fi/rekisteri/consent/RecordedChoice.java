package fi.rekisteri.consent;

import java.time.Instant;

/**
 * A choice as the ledger keeps it; it is never changed.
 *
 * @param id its id; later ones are greater
 * @param recordedAt when it was recorded
 * @param recordedBy the user id of who recorded it
 * @param choice what was chosen
 */
public record RecordedChoice(String id, Instant recordedAt, String recordedBy, Choice choice) {}
