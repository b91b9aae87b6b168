package fi.rekisteri.core.erasure;

import fi.rekisteri.core.fate.Judgement;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.ValueFate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a person may go at most: what a plan lets go, or what a demand covers, whatever is due by
 * now (law 5).
 *
 * @param whole whether everything may, and the person with it
 * @param values the values that may
 */
public record Allowance(boolean whole, Set<Place> values) {
  public static final Allowance NOTHING = new Allowance(false, Set.of());

  /** Where a value stands. */
  public record Place(String field, String element) {
    public static Place of(ValueFate value) {
      return new Place(value.field(), value.element());
    }
  }

  public static Allowance of(PlannedErasure planned) {
    return new Allowance(
        planned.whole(),
        Going.of(planned.fates()).stream().map(Place::of).collect(Collectors.toSet()));
  }

  /** What goes of a person and is covered by a demand: what is due besides is for a plan. */
  public static Allowance of(Examined person, ErasureDemand demand) {
    return new Allowance(
        person.judgement().whole() && isForEverything(demand),
        person.going().stream()
            .filter(one -> demand.covers(one.field(), one.element()))
            .map(Place::of)
            .collect(Collectors.toSet()));
  }

  /** Whether a demand means the person, and not merely values of theirs. */
  public static boolean isForEverything(ErasureDemand demand) {
    return demand.fields().isEmpty() && demand.elements().isEmpty();
  }

  /** Whether a value stays anyway, or may go. */
  public boolean covers(ValueFate value) {
    return !Going.goes(value) || values.contains(Place.of(value));
  }

  public boolean covers(Judgement judgement) {
    return (whole || !judgement.whole()) && judgement.fates().stream().allMatch(this::covers);
  }
}
