package fi.rekisteri.access;

import fi.rekisteri.processing.RuleId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How long one value is kept (Art. 15(1)(d)), as the register's own records tell it on the day of
 * the answer. Holds that a host's sources tell, and those that were placed, may keep it longer.
 *
 * @param decidedBy the rule
 * @param lastDay the last day in the register's zone; empty while the event from which it is
 *     counted, or with which it ends, has not come
 */
public record KeptUntil(RuleId decidedBy, Optional<LocalDate> lastDay) {}
