package fi.rekisteri.manual;

import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;

/**
 * That a piece of paper is to be destroyed (S38.3).
 *
 * @param due by which day, in the register's zone
 * @param why the rule that decided
 */
public record DestructionOrder(LocalDate due, RuleId why) {}
