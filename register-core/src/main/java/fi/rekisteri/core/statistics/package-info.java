/**
 * Which counts tell of somebody? Mirrors the room {@code statistics} (floor 3; S4.2, Art. 89); it
 * is not exported.
 *
 * <p>{@link fi.rekisteri.core.statistics.Tally} adds people up and makes the table; it knows
 * numbers only. Proof: {@code CellSuppressionTest}.
 */
@NullMarked
package fi.rekisteri.core.statistics;

import org.jspecify.annotations.NullMarked;
