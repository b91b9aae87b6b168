package fi.rekisteri.deadline;

import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;

/**
 * One step of a computed date.
 *
 * @param kind what it does
 * @param rule the rule that asks for it
 * @param from the day before the step
 * @param to the day after it; the same day where it moves nothing
 */
public record DeadlineStep(StepKind kind, RuleId rule, LocalDate from, LocalDate to) {}
