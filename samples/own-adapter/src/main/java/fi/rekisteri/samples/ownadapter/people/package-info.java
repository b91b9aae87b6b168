/**
 * Customers, their keys, and what outlives them: A4 to A11, A14 to A27, A31, A36, A44, A48, A49.
 */
@NullMarked
package fi.rekisteri.samples.ownadapter.people;

import org.jspecify.annotations.NullMarked;
