package fi.rekisteri.core.fate;

import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.LegalHold;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a value that is due and its end. A hold comes first, whatever the reason;
 * then what a wish is weighed against; then restrictions. What no reason is left for does not go.
 *
 * @param holds those that last today
 * @param contactRole what a wish is weighed against
 * @param restrictions what the person has restricted
 */
record Obstacles(
    List<LegalHold> holds, Optional<LegalHold> contactRole, List<FieldRestriction> restrictions) {
  private static final Comparator<LegalHold> BY_LAST_DAY =
      Comparator.<LegalHold, LocalDate>comparing(hold -> hold.until().orElse(LocalDate.MAX))
          .thenComparing(LegalHold::code)
          .thenComparing(LegalHold::source);

  private static final Comparator<Reason> EARLIEST = Comparator.comparing(Reason::since);

  /** The fate of a value for which there is a reason, or more. */
  Fate fateOf(HeldValue held, List<Reason> reasons) {
    @Nullable LegalHold hold = null;
    for (LegalHold one : holds) {
      if (covers(one, held) && (hold == null || BY_LAST_DAY.compare(one, hold) > 0)) {
        hold = one;
      }
    }
    if (hold != null) {
      return held(hold, reasons);
    }
    Optional<LegalHold> role = contactRole.filter(one -> covers(one, held));
    if (role.isEmpty()) {
      return restrictedOrErased(held, reasons);
    }
    List<Reason> left = reasons.stream().filter(reason -> !reason.isWish()).toList();
    return left.isEmpty() ? held(role.get(), reasons) : restrictedOrErased(held, left);
  }

  private static Fate held(LegalHold hold, List<Reason> reasons) {
    return new Fate.Hold(hold.basis(), hold, Collections.min(reasons, EARLIEST).since());
  }

  private Fate restrictedOrErased(HeldValue held, List<Reason> reasons) {
    Reason first = Collections.min(reasons, EARLIEST);
    if (restrictions.isEmpty()) {
      return new Fate.Erase(first.decidedBy(), first.since());
    }
    List<FieldRestriction> covering =
        restrictions.stream()
            .filter(restriction -> restriction.covers(held.field()))
            .sorted(Comparator.comparing(FieldRestriction::ground))
            .toList();
    Optional<Reason> going =
        reasons.stream()
            .filter(reason -> covering.stream().noneMatch(one -> reason.yieldsTo(one.ground())))
            .min(EARLIEST);
    if (going.isPresent()) {
      return new Fate.Erase(going.get().decidedBy(), going.get().since());
    }
    FieldRestriction decisive =
        covering.stream().filter(one -> first.yieldsTo(one.ground())).findFirst().orElseThrow();
    return new Fate.Restrict(decisive.ground().article(), first.since());
  }

  private static boolean covers(LegalHold hold, HeldValue held) {
    return hold.scope().covers(held.field().path(), held.element());
  }
}
