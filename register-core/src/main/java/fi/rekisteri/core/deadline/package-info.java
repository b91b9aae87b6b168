/**
 * How is a date of the law computed? Mirrors the room {@code deadline} (floor 2; Art. 12(3), Reg.
 * 1182/71).
 *
 * <p>{@link fi.rekisteri.core.deadline.ResponseClock} makes the dates, {@link
 * fi.rekisteri.core.deadline.FinnishHolidays} tells the working days of Finland by two profiles,
 * and {@link fi.rekisteri.core.deadline.DeadlineFeed} writes dates for calendar programs. {@code
 * docs/deadlines.md} follows one date through it. Proof: {@code ClockCasesTest}, {@code
 * ClockPropertyTest}, {@code FinnishHolidaysTest}, {@code DeadlineFeedTest}.
 */
@NullMarked
package fi.rekisteri.core.deadline;

import org.jspecify.annotations.NullMarked;
