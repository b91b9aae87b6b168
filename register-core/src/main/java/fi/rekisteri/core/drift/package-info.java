/**
 * What is another in a definition than before, and what does that ask of the controller? Floor 6
 * (Art. 5(1)(a), 6(4), 7, 13(3), 14(4), 35; G5.1b, G6, G7, G13).
 *
 * <p>{@code DefinitionDrift} compares two drafts part by part; {@code DriftPage} and {@code
 * DriftText} write it for people, grouped by what it requires, in Finnish, Swedish and English.
 * What each kind of change requires is one table, {@code DutyTable}; {@code docs/notice-drift.md}
 * gives it with its sources. Proof: {@code DefinitionDriftTest}, {@code DutyTableTest}, {@code
 * PurposeDutiesTest}, {@code PartyDutiesTest}, {@code DriftPropertyTest}, {@code DriftWritersTest},
 * {@code DriftWordsTest}.
 */
@NullMarked
package fi.rekisteri.core.drift;

import org.jspecify.annotations.NullMarked;
