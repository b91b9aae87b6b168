package fi.rekisteri.request;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.party.ContactRole;
import java.time.Instant;

/**
 * Where and when a request first reached the controller or its processor. Its time runs from there,
 * also outside of office hours and at a wrong address (S68.3, G12.3f).
 *
 * @param at when
 * @param channel by which way
 * @param addressee to whom it was addressed
 */
public record Arrival(Instant at, Channel channel, ContactRole addressee) {}
