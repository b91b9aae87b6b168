package fi.rekisteri.core.fate;

import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.ValueFate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must happen to a person's data on a day.
 *
 * @param fates one for each value, in the order of fields and elements
 * @param findings what needs somebody to look
 * @param whole whether everything goes, and the person with it
 * @param nextLook the day on which somebody is to look again: today where something is due, or ends
 *     by an event; empty where time alone changes nothing
 */
public record Judgement(
    List<ValueFate> fates, Set<PlanFinding> findings, boolean whole, Optional<LocalDate> nextLook) {
  /** Copies the collections. */
  public Judgement {
    fates = List.copyOf(fates);
    findings = Set.copyOf(findings);
  }
}
