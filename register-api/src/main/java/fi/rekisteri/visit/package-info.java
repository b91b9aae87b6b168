/**
 * What is kept and read on a visitor's device, and what is observed there? Floor 5 (Act 917/2014 s.
 * 205; S46 to S65).
 *
 * <p>A {@link fi.rekisteri.visit.CookieDefinition} declares a cookie or a similar technique with
 * its purpose, its life and the data it collects. What is not strictly necessary needs consent
 * first ({@link fi.rekisteri.visit.CookieConsent}); browser settings are none (L19). A {@link
 * fi.rekisteri.visit.CookieObservation} is what a site saw, as it came; a {@link
 * fi.rekisteri.visit.Visit} is what is kept of it, cleaned. A visitor is a subject like any other,
 * under a one-way hash of their {@link fi.rekisteri.visit.VisitorId}, and becomes a customer's by
 * an {@link fi.rekisteri.visit.IdentityLink}. Proof: {@code CookieDefinitionTest}, {@code
 * CookieCheckTest}, {@code PagePathTest}, {@code VisitTest}, {@code VisitsTest}.
 */
@NullMarked
package fi.rekisteri.visit;

import org.jspecify.annotations.NullMarked;
