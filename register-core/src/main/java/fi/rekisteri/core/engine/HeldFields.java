package fi.rekisteri.core.engine;

import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.ValueFate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which fields are locked, by the fates of a person's values (S32, Art. 5(1)(b)). Pure.
 *
 * <p>A field is locked when a value of it would have gone and is held, and none of it may be kept
 * as it was: decisions are made on fields, and a value that is not due must stay in use. Of
 * somebody of whom everything is due, and only holds keep the rest, every field is locked: no other
 * purpose meets that person again.
 *
 * @param definition the register's definition
 * @param rules the declared kinds of holds; what an unknown one holds is locked to no purpose
 */
public record HeldFields(List<HoldRule> rules) {
  /**
   * The locks.
   *
   * @param fates the fate of each value
   * @param holds the holds that last today; besides the one that a fate names, each that covers the
   *     value adds its purposes
   * @return by the paths of the fields
   */
  public Map<String, FieldLock> locks(List<ValueFate> fates, List<LegalHold> holds) {
    Map<String, FieldLock> locks = new TreeMap<>();
    for (ValueFate one : fates) {
      if (one.fate() instanceof Fate.Hold held && !isKept(one.field(), fates)) {
        FieldLock lock = new FieldLock(held.decidedBy(), purposes(one, held, holds));
        locks.merge(one.field(), lock, HeldFields::both);
      }
    }
    if (fates.stream().noneMatch(HeldFields::stays)) {
      locks.values().stream()
          .reduce(HeldFields::both)
          .ifPresent(any -> locks.put(Standing.WHOLE_PERSON, any));
    }
    return locks;
  }

  private static boolean isKept(String field, List<ValueFate> fates) {
    return fates.stream().anyMatch(one -> one.field().equals(field) && stays(one));
  }

  private static boolean stays(ValueFate one) {
    return one.fate() instanceof Fate.Keep || one.fate() instanceof Fate.Restrict;
  }

  private Set<Purpose> purposes(ValueFate one, Fate.Hold held, List<LegalHold> holds) {
    Set<Purpose> purposes = new HashSet<>();
    Stream.concat(
            Stream.of(held.hold()),
            holds.stream().filter(hold -> hold.scope().covers(one.field(), one.element())))
        .forEach(
            hold ->
                rules.stream()
                    .filter(rule -> rule.code().equals(hold.code()))
                    .forEach(rule -> purposes.addAll(rule.purposes())));
    return purposes;
  }

  /** Several values of a field may be held by several rules: the first one is told. */
  private static FieldLock both(FieldLock one, FieldLock other) {
    Set<Purpose> purposes = new HashSet<>(one.purposes());
    purposes.addAll(other.purposes());
    return new FieldLock(one.heldBy(), purposes);
  }
}
