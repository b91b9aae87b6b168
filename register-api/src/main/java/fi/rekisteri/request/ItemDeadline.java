package fi.rekisteri.request;

import fi.rekisteri.deadline.Deadline;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.Optional;

/**
 * Until when an item is to be answered.
 *
 * @param request the number of the request
 * @param item the number of the item; 0 for a letter that nobody has read yet
 * @param right which right it uses
 * @param handler who handles it
 * @param state where it stands
 * @param deadline the dates, and how they were made
 */
public record ItemDeadline(
    long request,
    int item,
    Optional<DataSubjectRight> right,
    ContactRole handler,
    ItemState state,
    Deadline deadline) {}
