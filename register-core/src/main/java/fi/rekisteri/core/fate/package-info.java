/**
 * What must happen to each value of a person today, and by which rule? The one decision that
 * everything that destroys asks (law 4). Mirrors the room {@code retention} (floor 3; S32, S33,
 * S84, F10 to F12); it is not exported.
 *
 * <p>{@link fi.rekisteri.core.fate.Fates} judges, and knows neither clock nor storage; {@link
 * fi.rekisteri.core.fate.Verdicts} alone turns a judgement into what the storage port asks for.
 * Proof: {@code DatedFatesTest}, {@code FatesPropertyTest}, {@code OneDoorTest}.
 */
@NullMarked
package fi.rekisteri.core.fate;

import org.jspecify.annotations.NullMarked;
