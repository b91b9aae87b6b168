package fi.rekisteri.core.effect;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.EffectState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Restricts from the receipt (S81), and ends what was refused of it: after the person was told, and
 * never what another item restricts on the same ground (Art. 18(3), S80.4).
 */
record Restricting(Work work, Instant now) {
  Carried carryOut(Claim.Restricting claim) {
    if (!work.isDecided() || work.isGranted()) {
      work.granted(claim.fields()).ifPresent(fields -> restrict(claim, fields));
    }
    Set<String> ending = ending(claim);
    if (ending.isEmpty()) {
      return Carried.done(Carrying.noted(work.reference()));
    }
    Optional<LocalDate> told = new ToldOn(work).day();
    if (told.isEmpty()) {
      return Carried.of(Carrying.noted(work.reference()).in(EffectState.SLEEPING));
    }
    work.choices()
        .recordOnce(
            new Choice.RestrictionLifting(ending, claim.ground(), told, work.decidedAt(now)));
    return Carried.done(Carrying.noted(work.reference()));
  }

  private void restrict(Claim.Restricting claim, Set<String> fields) {
    work.choices().recordOnce(new Choice.Restriction(fields, claim.ground(), work.receipt()));
  }

  /** What the item alone restricts, and was refused. */
  private Set<String> ending(Claim.Restricting claim) {
    if (!work.isDecided() || work.isGranted() && work.leftOut().isEmpty()) {
      return Set.of();
    }
    Restrictions standing = Restrictions.on(claim.ground(), work);
    Set<String> ending = standing.of(work.reference());
    if (work.isGranted()) {
      ending.retainAll(work.leftOut());
    }
    ending.removeAll(standing.besides(work.reference()));
    return ending;
  }
}
