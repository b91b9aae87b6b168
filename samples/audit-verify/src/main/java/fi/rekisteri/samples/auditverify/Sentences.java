package fi.rekisteri.samples.auditverify;

import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.core.audit.Defect;
import fi.rekisteri.core.audit.ExportVerdict;
import fi.rekisteri.core.audit.ExportVerdict.Broken;
import fi.rekisteri.core.audit.ExportVerdict.Whole;
import java.util.List;

/** A verdict as sentences for people. What a file says of itself is told once it is proved. */
final class Sentences {
  private Sentences() {}

  static List<String> of(ExportVerdict verdict) {
    return verdict.fold(Sentences::whole, Sentences::broken);
  }

  private static List<String> whole(Whole whole) {
    return List.of(
        "whole: %d entries of register %s, under checkpoints %d to %d"
            .formatted(whole.entries(), whole.register(), whole.from(), whole.through()),
        "goes on from   " + whole.hashes().previous(),
        "ends with      " + whole.hashes().last(),
        "next signed by " + whole.hashes().nextSigner(),
        "Compare the hash it ends with with one that was kept elsewhere: two histories may be whole.");
  }

  private static List<String> broken(Broken broken) {
    String entry = broken.place().map(AuditPlace::toString).map(at -> "entry " + at).orElse("");
    String checkpoint = broken.checkpoint() == 0 ? "" : "after checkpoint " + broken.checkpoint();
    return List.of(
        ("broken at line %d: " + sentence(broken.defect())).formatted(broken.line()),
        "  "
            + String.join(
                ", ", List.of(entry, checkpoint).stream().filter(t -> !t.isEmpty()).toList()),
        "What comes after it was not looked at.");
  }

  private static String sentence(Defect defect) {
    return switch (defect) {
      case NOT_AN_EXPORT -> "this is no export of an audit trail.";
      case LINE_MALFORMED -> "the line is not one that a register writes.";
      case CHECKPOINT_NOT_SIGNED -> "the checkpoint is not what was signed by the trusted key.";
      case CHECKPOINT_OUT_OF_PLACE ->
          "the checkpoint does not follow the one before it, or one is missing.";
      case FOUND_BROKEN_BY_REGISTER ->
          "the register itself found this entry altered or missing before it signed.";
      case ENTRY_ALTERED -> "the entry is not what was written.";
      case ENTRY_MISSING -> "the entry that belongs here is gone.";
      case ENTRY_STRAY -> "an entry stands where the checkpoint covers none.";
      case ENTRIES_DIFFER -> "the entries before it are not those that the checkpoint covers.";
      case CUT_OFF -> "the file ends too early.";
      case END_ALTERED -> "the last line is not that of this file, or more comes after it.";
    };
  }
}
