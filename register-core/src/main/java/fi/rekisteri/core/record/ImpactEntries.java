package fi.rekisteri.core.record;

import fi.rekisteri.core.record.Entries.Line;
import fi.rekisteri.core.record.Entries.Place;
import fi.rekisteri.definition.Accountability;
import fi.rekisteri.processing.ProcessingActivity;
import java.util.List;

/** The lines about impact assessments (Art. 35), beside what Art. 30 asks for. */
final class ImpactEntries {
  private ImpactEntries() {}

  static List<Entry> of(RecordFacts facts, Names names) {
    Entries entries = new Entries(names);
    RecordPoint point = RecordPoint.IMPACT;
    Accountability told = facts.draft().accountability();
    PurposeLines lines = new PurposeLines(facts, names);
    entries.addEach(
        new Place(point, "assessment", "impactAssessments"),
        told.impactAssessments(),
        one -> Line.of(lines.assessment(one), "impactAssessments[" + one.purpose() + "]"));
    entries.add(
        new Place(point, "largeScale", "largeScale"),
        told.largeScale(),
        text -> List.of(names.text(text)));
    for (ImpactHint hint : facts.hints().ofRegister()) {
      entries.add(point, "hint", List.of(names.of("hint", hint.kind())), hint.from());
    }
    for (ProcessingActivity activity : facts.draft().activities()) {
      for (ImpactHint hint : facts.hints().of(activity)) {
        String said = activity.purpose().code() + ": " + names.of("hint", hint.kind());
        entries.add(point, "hint", List.of(said), hint.from());
      }
    }
    return entries.all();
  }
}
