package fi.rekisteri.core.request;

import fi.rekisteri.customer.Provenance;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Corrects, completes or erases one value (S73.1), and changes nothing that is right already. */
record Rectifying(Work work, Instant now) {
  Carried carryOut(Correction correction) {
    if (correction.isErasure()) {
      return new Erasing(work).carryOut(erasure(correction));
    }
    Proposed<?> proposed = Proposed.of(work.definition(), correction);
    work.desk()
        .forPurpose(Purpose.RIGHTS)
        .change(work.subject(), person -> proposed.in(person, provenance()));
    Effect effect =
        new Effect(EffectState.DONE, List.of(), Set.of(correction.field()), List.of(), List.of());
    return Carried.of(effect);
  }

  private ErasureDemand erasure(Correction correction) {
    Set<String> elements = correction.element().isEmpty() ? Set.of() : Set.of(correction.element());
    return new ErasureDemand(
        ErasureCause.NO_LONGER_NEEDED,
        Set.of(correction.field()),
        elements,
        work.file().receivedOn());
  }

  private Provenance provenance() {
    return Provenance.fromSubject(work.file().letter().arrival().channel(), now);
  }
}
