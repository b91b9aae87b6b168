/**
 * By when must an answer be given? Floor 2 (Art. 12(3), 12(6); Reg. (EEC, Euratom) 1182/71).
 *
 * <p>{@link fi.rekisteri.deadline.DeadlineInputs} is all that a date depends on, and {@link
 * fi.rekisteri.deadline.Deadline} what comes of it: each date with the steps and rules that made
 * it. Which days are working days a {@link fi.rekisteri.deadline.HolidayCalendar} tells. The room
 * knows nothing of cases, and reads no clock. Proof: {@code ClockCasesTest}, {@code
 * ClockPropertyTest}, {@code FinnishHolidaysTest}.
 */
@NullMarked
package fi.rekisteri.deadline;

import org.jspecify.annotations.NullMarked;
