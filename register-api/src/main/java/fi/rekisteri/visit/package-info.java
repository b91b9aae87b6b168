/**
 * What is kept and read on a visitor's device? Floor 5 (Act 917/2014 s. 205; S46 to S65).
 *
 * <p>A {@link fi.rekisteri.visit.CookieDefinition} declares a cookie or a similar technique with
 * its purpose, its life and the data it collects. What is not strictly necessary needs consent
 * first; browser settings are none (L19). Proof: {@code CookieDefinitionTest}, {@code
 * CookieCheckTest}.
 */
@NullMarked
package fi.rekisteri.visit;

import org.jspecify.annotations.NullMarked;
