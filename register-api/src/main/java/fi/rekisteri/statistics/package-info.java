/**
 * How many people are there of each kind? Floor 3 (Art. 89, S4.2, F08).
 *
 * <p>A {@link fi.rekisteri.statistics.CountQuery} names one or two {@link
 * fi.rekisteri.statistics.Dimension}s and the smallest number of people that may be told; a {@link
 * fi.rekisteri.statistics.CountTable} answers with counts, of which the small ones are suppressed
 * together with what would give them away. No id and no value of a person is part of either. {@code
 * docs/statistics.md} says what is promised and what is not. Proof: {@code StatisticsTest}, {@code
 * CellSuppressionTest}.
 */
@NullMarked
package fi.rekisteri.statistics;

import org.jspecify.annotations.NullMarked;
