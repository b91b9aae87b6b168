/**
 * For which purpose, on which legal basis, which fields? Floor 1 (Art. 5(1)(b), 6, 9).
 *
 * <p>A {@link fi.rekisteri.processing.ProcessingActivity} binds a {@link
 * fi.rekisteri.processing.Purpose} to its legal basis and its fields; a {@link
 * fi.rekisteri.processing.ProcessingDecision} says what a concrete access may touch, and by which
 * rule. Uses {@code error} and {@code text} only. Proof: {@code CodesTest}, {@code FloorsTest}.
 */
@NullMarked
package fi.rekisteri.processing;

import org.jspecify.annotations.NullMarked;
