/**
 * What did people type? The doors to the libraries that know phone numbers and form validation; the
 * engine side of the room {@code customer}, floor 2.
 *
 * <p>Outside libraries stay behind {@link fi.rekisteri.core.customer.PhoneNumbers} and {@link
 * fi.rekisteri.core.customer.FormValidation}: what comes out is values and coded problems, never
 * what was typed. Proof: {@code PhoneNumbersTest}, {@code FormValidationTest}.
 */
@NullMarked
package fi.rekisteri.core.customer;

import org.jspecify.annotations.NullMarked;
