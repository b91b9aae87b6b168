package fi.rekisteri.core.processing;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.Withholding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What restrictions and holds leave of one permission (Art. 18, S80.5; S32). Many people restrict
 * the same fields, or have the same held, and each of them is decided on again and again, so it is
 * worked out once. What is remembered names fields, grounds and rules, never a person. Thread-safe.
 */
final class PartialPermissions {
  /** Few combinations are ever seen; beyond this it begins anew. */
  static final int MOST_KNOWN = 64;

  private final Permitted whole;
  private final Predicate<FieldLock> closes;
  private final Map<Taken, ProcessingDecision> known = new ConcurrentHashMap<>();

  /** What is taken from a permission. */
  private record Taken(List<FieldRestriction> restrictions, Map<String, FieldLock> locks) {}

  /** The parts of a permission for a purpose; some locks may close nothing to it. */
  PartialPermissions(Permitted whole, Predicate<FieldLock> closes) {
    this.whole = whole;
    this.closes = closes;
  }

  /** The whole permission where nothing is taken from it. */
  ProcessingDecision under(List<FieldRestriction> restrictions, Map<String, FieldLock> locks) {
    Taken taken = new Taken(restrictions, locks);
    ProcessingDecision found = known.get(taken);
    if (found != null) {
      return found;
    }
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(taken, this::workedOut);
  }

  private ProcessingDecision workedOut(Taken taken) {
    Optional<FieldRestriction> ofEverything =
        taken.restrictions.stream().filter(one -> one.fields().isEmpty()).findFirst();
    if (ofEverything.isPresent()) {
      return new Refused(ofEverything.get().ground().article(), ErrorCode.RESTRICTED);
    }
    Map<FieldKey<?>, Withholding> closed = new HashMap<>();
    for (FieldRestriction restriction : taken.restrictions) {
      whole.fields().stream()
          .filter(restriction::covers)
          .forEach(
              field -> closed.putIfAbsent(field, Withholding.restricted(restriction.ground())));
    }
    Optional<FieldLock> last = lock(closed, taken.locks);
    if (last.isPresent() && closed.size() == whole.fields().size()) {
      return new Refused(last.get().heldBy(), ErrorCode.HELD_FOR_OTHER_PURPOSE);
    }
    return closed.isEmpty() ? whole : without(closed);
  }

  /**
   * Closes what is held for other purposes. Of somebody of whom a purpose may use nothing any more
   * it does not learn that they exist, so it is told which lock decides that.
   */
  private Optional<FieldLock> lock(
      Map<FieldKey<?>, Withholding> closed, Map<String, FieldLock> locks) {
    Optional<FieldLock> decisive =
        Optional.ofNullable(locks.get(Standing.WHOLE_PERSON)).filter(closes);
    List<FieldKey<?>> inOrder =
        whole.fields().stream().sorted(Comparator.comparing(FieldKey::path)).toList();
    for (FieldKey<?> field : inOrder) {
      Optional<FieldLock> lock =
          Optional.ofNullable(locks.getOrDefault(field.path(), locks.get(Standing.WHOLE_PERSON)))
              .filter(closes);
      lock.ifPresent(one -> closed.put(field, Withholding.held(one)));
      decisive = decisive.or(() -> lock);
    }
    return decisive;
  }

  private Permitted without(Map<FieldKey<?>, Withholding> closed) {
    Set<FieldKey<?>> usable = new HashSet<>(whole.fields());
    usable.removeAll(closed.keySet());
    Map<FieldKey<?>, Withholding> withheld = new HashMap<>(whole.withheld());
    withheld.putAll(closed);
    return new Permitted(whole.decidedBy(), usable, withheld);
  }
}
