package fi.rekisteri.core.definition;

import fi.rekisteri.definition.DefinitionChanges;
import fi.rekisteri.processing.BalancingTest;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SubjectRole;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The weighings of a shipped definition are proposals: its controller makes them its own on the day
 * on which it adopts them, and looks at them again within two years (S5.2, Art. 6(1)(f)).
 *
 * @param activities those of the shipped definition
 * @param day the day of adoption
 */
record Adoption(List<ProcessingActivity> activities, LocalDate day) {
  private static final Period REVIEWED_WITHIN = Period.ofYears(2);

  void applyTo(DefinitionChanges changes) {
    activities.forEach(one -> changes.activity(one.purpose(), this::adopted));
  }

  private ProcessingActivity adopted(ProcessingActivity proposed) {
    Map<SubjectRole, LegalBasis> bases = new EnumMap<>(SubjectRole.class);
    proposed.bases().forEach((role, basis) -> bases.put(role, adopted(basis)));
    return new ProcessingActivity(
        proposed.purpose(),
        proposed.description(),
        proposed.status(),
        bases,
        proposed.fields(),
        proposed.traits());
  }

  private LegalBasis adopted(LegalBasis basis) {
    return basis instanceof LegalBasis.LegitimateInterest weighed
        ? new LegalBasis.LegitimateInterest(weighed.interest(), adopted(weighed.balancing()))
        : basis;
  }

  private BalancingTest adopted(BalancingTest proposed) {
    return new BalancingTest(proposed.conclusion(), day, day.plus(REVIEWED_WITHIN));
  }
}
