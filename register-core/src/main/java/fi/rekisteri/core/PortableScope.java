package fi.rekisteri.core;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.core.AccessAnswers.Holder;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.portability.PackageId;
import fi.rekisteri.portability.PortableData;
import java.time.Instant;
import java.util.List;

/**
 * What of everything held moves with the person, and why the rest does not (Art. 20, S71.1). Each
 * value goes into one of the two heaps: provided or observed × on consent or contract × by
 * automated means, and nothing of anybody else.
 *
 * <p>A value that several purposes use goes where one of them rests on consent or contract for the
 * person's role. Restrictions do not keep it back: storing it is still processing on the same
 * basis, and moving it is the person's own wish (Art. 18(2)). What would have been erased and is
 * held goes only for the purposes of the hold.
 */
record PortableScope(RegisterDefinition definition, ProcessingDecisions decisions, Instant now) {
  PortableData of(AccessAnswer held, List<Holder> holders) {
    PortableHeap heap = new PortableHeap();
    RecordScope records = new RecordScope(this, holders);
    for (HeldValue value : held.data()) {
      records.sort(value, heap);
    }
    SourceScope elsewhere = new SourceScope(this, holders);
    for (SourceAnswer source : held.elsewhere()) {
      for (SourceValue value : source.values()) {
        elsewhere.sort(source, value, heap);
      }
    }
    Withheld withheld = new Withheld(definition);
    held.redactions().forEach(one -> withheld.sort(one, heap));
    return new PortableData(
        PackageId.random(),
        held.subject(),
        held.generatedAt(),
        held.role(),
        heap.values(),
        heap.excluded(),
        heap.isSilent());
  }

  /** What carries values in a record, by the person's role and choices there. */
  Carriers carriers(Holder holder) {
    return new Carriers(this, holder);
  }
}
