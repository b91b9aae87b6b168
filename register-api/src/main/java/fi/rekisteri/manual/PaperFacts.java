package fi.rekisteri.manual;

import fi.rekisteri.customer.CustomerId;
import java.time.LocalDate;

/**
 * What never changes about a piece of paper; nothing that is written on it.
 *
 * @param subject of whom it tells
 * @param kind the code of its kind
 * @param documentDate the date of the document, from which its retention is counted
 * @param receivedOn the day on which it came in
 */
public record PaperFacts(
    CustomerId subject, String kind, LocalDate documentDate, LocalDate receivedOn) {}
