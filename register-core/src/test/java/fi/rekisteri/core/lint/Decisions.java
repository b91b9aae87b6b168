package fi.rekisteri.core.lint;

import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.processing.Purpose;
import java.util.List;

/** What the corrected notice tells of profiling, with something left out. */
final class Decisions {
  private Decisions() {}

  static Declared<List<AutomatedDecision>> without(Purpose purpose) {
    return Clean.DEFINITION
        .automatedDecisions()
        .map(all -> all.stream().filter(one -> !one.purpose().equals(purpose)).toList());
  }
}
