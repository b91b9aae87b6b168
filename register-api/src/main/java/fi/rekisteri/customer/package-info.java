/**
 * Who is registered? Floor 2 (Art. 4).
 *
 * <p>The {@link fi.rekisteri.customer.Customer} aggregate, its values and the origin of each of
 * them. Values are canonical when they exist, and never print the person. Uses {@code processing},
 * {@code error} and {@code text}; never meets {@code crypto}. Proof: {@code CustomerTest} and a
 * test for each value.
 */
@NullMarked
package fi.rekisteri.customer;

import org.jspecify.annotations.NullMarked;
