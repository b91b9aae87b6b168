package fi.rekisteri.core.fate;

import fi.rekisteri.retention.AnonymisationRule;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import java.util.List;

/**
 * Which values may remain as numbers (S88.2): those that a rule makes coarse, of somebody of whom
 * everything goes. They go because their time is over, or because the person asked for just that:
 * whoever demands erasure wants to be gone, and is not counted. Whether those who go by themselves
 * may be counted the decision on {@code STATISTICS} says, where they are.
 */
record Countable(List<AnonymisationRule> rules) {
  /** The fate of a value that goes, provided that the person goes with it. */
  Fate fateOf(HeldValue held, Fate fate, List<Reason> reasons) {
    return fate instanceof Fate.Erase erase
            && rules.stream().anyMatch(rule -> rule.names(held.field().path()))
            && reasons.stream().allMatch(Reason::leavesNumbers)
        ? new Fate.Anonymise(erase.decidedBy(), erase.dueSince())
        : fate;
  }

  /** Of somebody who stays nothing is counted: it could be told apart in what is left. */
  static ValueFate ofOneWhoStays(ValueFate one) {
    return one.fate() instanceof Fate.Anonymise planned
        ? new ValueFate(
            one.field(), one.element(), new Fate.Erase(planned.decidedBy(), planned.dueSince()))
        : one;
  }
}
