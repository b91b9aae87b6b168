/**
 * What in a text was never finished? Floor 1 (L05, L25).
 *
 * <p>Two questions to a text for people: which placeholders did nobody fill in ({@link
 * fi.rekisteri.core.spelling.Placeholders}), and what did a template or a slip of the finger leave
 * in it ({@link fi.rekisteri.core.spelling.Remnants}). Patterns and the terms of the field are
 * files of data, one for each language. Says nothing of grammar or style, and rather leaves a
 * mistake unseen than calls a right word wrong. Proof: {@code PlaceholdersTest}, {@code
 * RemnantsTest}.
 */
@NullMarked
package fi.rekisteri.core.spelling;

import org.jspecify.annotations.NullMarked;
