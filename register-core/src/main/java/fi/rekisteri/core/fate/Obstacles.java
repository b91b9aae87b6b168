package fi.rekisteri.core.fate;

import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.LegalHold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
    LocalDate since = reasons.stream().map(Reason::since).min(LocalDate::compareTo).orElseThrow();
    Optional<LegalHold> hold = holds.stream().filter(one -> covers(one, held)).max(BY_LAST_DAY);
    if (hold.isPresent()) {
      return new Fate.Hold(hold.get().basis(), hold.get(), since);
    }
    List<Reason> left = new ArrayList<>(reasons);
    Optional<LegalHold> role = contactRole.filter(one -> covers(one, held));
    if (role.isPresent()) {
      left.removeIf(Reason::isWish);
      if (left.isEmpty()) {
        return new Fate.Hold(role.get().basis(), role.get(), since);
      }
    }
    return restrictedOrErased(held, left);
  }

  private Fate restrictedOrErased(HeldValue held, List<Reason> reasons) {
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
    Reason first = reasons.stream().min(EARLIEST).orElseThrow();
    FieldRestriction decisive =
        covering.stream().filter(one -> first.yieldsTo(one.ground())).findFirst().orElseThrow();
    return new Fate.Restrict(decisive.ground().article(), first.since());
  }

  private static boolean covers(LegalHold hold, HeldValue held) {
    return hold.scope().covers(held.field().path(), held.element());
  }
}
