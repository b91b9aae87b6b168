package fi.rekisteri.core.fate;

import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.PlanFinding;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a value may be kept.
 *
 * @param decidedBy by which rule
 * @param through the last day; empty while the event has not come, or is not known
 * @param finding why it has no end, where somebody has to look into it
 */
record Term(RuleId decidedBy, Optional<LocalDate> through, Optional<PlanFinding> finding) {
  static Term through(RuleId rule, LocalDate last) {
    return new Term(rule, Optional.of(last), Optional.empty());
  }

  static Term open(RuleId rule) {
    return new Term(rule, Optional.empty(), Optional.empty());
  }

  static Term unknown(RuleId rule, PlanFinding finding) {
    return new Term(rule, Optional.empty(), Optional.of(finding));
  }

  /** The first day on which it may not be kept any more: the day after the last. */
  Optional<LocalDate> dueOn() {
    return through.flatMap(NextDay::after);
  }
}
