package fi.rekisteri.core.effect;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.retention.ErasureCause;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Corrects, completes or erases one value (S73.1), and keeps what the person states beside it
 * (S73.3). What is right already is not changed, and what was refused neither: a statement stands
 * all the same.
 */
record Rectifying(Work work, Instant now) {
  Carried carryOut(Correction correction) {
    boolean leftOut = work.leftOut().contains(correction.field());
    if (correction.isErasure()) {
      return new Erasing(work)
          .carryOut(
              ErasureCause.NO_LONGER_NEEDED, Set.of(correction.field()), elements(correction));
    }
    if (!correction.proposed().isEmpty() && !leftOut) {
      correct(correction);
    }
    if (!correction.statement().isBlank()) {
      state(correction);
    }
    Set<String> changed = leftOut ? Set.of() : Set.of(correction.field());
    return Carried.of(
        new Effect(EffectState.DONE, List.of(work.reference()), changed, List.of(), List.of()));
  }

  private static Set<String> elements(Correction correction) {
    return correction.element().isEmpty() ? Set.of() : Set.of(correction.element());
  }

  private void correct(Correction correction) {
    Proposed<?> proposed = Proposed.of(work.definition(), correction);
    work.desk()
        .forPurpose(Purpose.RIGHTS)
        .change(work.subject(), person -> proposed.in(person, provenance()));
  }

  private void state(Correction correction) {
    work.choices()
        .recordOnce(
            new Choice.SupplementaryStatement(
                correction.field(), correction.element(), correction.statement(), work.receipt()));
  }

  private Provenance provenance() {
    return Provenance.fromSubject(work.file().letter().arrival().channel(), now);
  }
}
