package fi.rekisteri.definition;

import fi.rekisteri.manual.ManualFiling;
import fi.rekisteri.manual.PaperKind;
import fi.rekisteri.manual.StorageLocation;

/** Kinds and places of paper are told once, and what is written on paper is not kept for ever. */
final class FilingCheck {
  private FilingCheck() {}

  static void check(Draft draft, Problems problems) {
    ManualFiling filing = draft.manualFiling;
    problems.addDuplicates("manualFiling.kinds", filing.kinds(), PaperKind::code);
    problems.addDuplicates("manualFiling.locations", filing.locations(), StorageLocation::id);
    for (PaperKind kind : filing.kinds()) {
      if (!draft.keeps(kind.category())) {
        problems.add(
            "manualFiling.kinds[" + kind.code() + "].category",
            kind.category() + " has no retention rule (S38.3)");
      }
    }
  }
}
