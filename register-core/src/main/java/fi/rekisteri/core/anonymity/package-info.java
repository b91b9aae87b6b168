/**
 * What remains of people as numbers, with nobody behind them? Floor 4 (S88.2); it is not exported.
 *
 * <p>{@link fi.rekisteri.core.anonymity.Anonymising} makes the combinations of those who go, counts
 * those that enough of them share, and says what became of each value. It adds in the transaction
 * that destroys their keys, so nobody is both counted and there.
 *
 * <p>What is added is added for so many people at once, never for one beside others who were added
 * before: of two readings of the counts, one before and one after somebody went, the difference
 * tells of nobody or of that many. Proof: {@code AnonymisingTest}, {@code KCheckTest}.
 */
@NullMarked
package fi.rekisteri.core.anonymity;

import org.jspecify.annotations.NullMarked;
