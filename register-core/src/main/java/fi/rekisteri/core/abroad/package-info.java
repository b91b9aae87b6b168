/**
 * What leaves the register, and what does nobody speak of? Floor 4; hidden, and shared by the
 * privacy notice and the record of processing, so that both say the same where a draft is silent.
 * Proof: {@code AbroadTest}.
 */
@NullMarked
package fi.rekisteri.core.abroad;

import org.jspecify.annotations.NullMarked;
