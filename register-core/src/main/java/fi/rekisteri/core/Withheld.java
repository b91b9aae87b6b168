package fi.rekisteri.core;

import fi.rekisteri.access.Redaction;
import fi.rekisteri.access.RedactionReason;
import fi.rekisteri.access.WithheldPart;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.portability.Excluded;
import fi.rekisteri.portability.ExclusionReason;
import fi.rekisteri.portability.PortableValue.Place;
import fi.rekisteri.processing.RuleId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was cut before it was sorted: it stays, and the list says so, without a number (Art. 20(4)).
 */
record Withheld(RegisterDefinition definition) {
  void sort(Redaction redaction, PortableHeap heap) {
    redaction.fold(told -> sort(told, heap), untold -> silence(heap));
  }

  private Void sort(Redaction.Told told, PortableHeap heap) {
    switch (told.what().holder()) {
      case FIELD -> heap.leave(excluded(told, Place.field(told.what().name())));
      case SOURCE -> heap.leave(excluded(told, Place.source(told.what().name())));
      case RECIPIENT -> {
        // Who received data is no value, and is taken along by nobody.
      }
    }
    return null;
  }

  private static Void silence(PortableHeap heap) {
    heap.leaveInSilence();
    return null;
  }

  private Excluded excluded(Redaction.Told told, Place place) {
    WithheldPart what = told.what();
    ExclusionReason why =
        tellsOfOthers(told.reason()) ? ExclusionReason.CONCERNS_OTHERS : ExclusionReason.WITHHELD;
    boolean usual = told.rule().equals(told.reason().rule());
    RuleId rule = usual && why == ExclusionReason.CONCERNS_OTHERS ? why.rule() : told.rule();
    return new Excluded(
        place,
        told.label(),
        place.elsewhere()
            ? Optional.empty()
            : definition.field(what.name()).map(FieldSchema::category),
        what.part(),
        why,
        rule,
        OptionalLong.empty());
  }

  /** A secret of somebody's trade is a right of others too. */
  private static boolean tellsOfOthers(RedactionReason reason) {
    return reason == RedactionReason.OTHER_PERSON || reason == RedactionReason.TRADE_SECRET;
  }
}
