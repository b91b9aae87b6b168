package fi.rekisteri.core.plan;

import fi.rekisteri.core.erasure.Going;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan.PlanCounts;
import fi.rekisteri.retention.ValueFate;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what is planned. Not thread-safe. */
final class PlanTally {
  private static final Fate.Cases<String> NAMES =
      new Fate.Cases<>(
          keep -> "KEEP",
          hold -> "HOLD",
          restrict -> "RESTRICT",
          anonymise -> "ANONYMISE",
          erase -> "ERASE");

  private final Map<String, Long> values = new HashMap<>();
  private final Map<String, Long> rules = new HashMap<>();
  private final Map<PlanFinding, Integer> findings = new EnumMap<>(PlanFinding.class);
  private final Map<Integer, Integer> dueYears = new HashMap<>();
  private int people;
  private int whole;

  void add(PlannedErasure one) {
    people++;
    whole += one.whole() ? 1 : 0;
    one.findings().forEach(finding -> findings.merge(finding, 1, Integer::sum));
    Optional<LocalDate> first = Optional.empty();
    for (ValueFate value : one.fates()) {
      values.merge(value.fate().fold(NAMES), 1L, Long::sum);
      Optional<LocalDate> due = Going.dueSince(value);
      if (due.isPresent()) {
        rules.merge(value.fate().decidedBy().reference(), 1L, Long::sum);
        first = first.filter(due.get()::isAfter).or(() -> due);
      }
    }
    first.ifPresent(since -> dueYears.merge(since.getYear(), 1, Integer::sum));
  }

  int people() {
    return people;
  }

  PlanCounts counts() {
    return new PlanCounts(people, whole, values, rules, findings, dueYears);
  }
}
