package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.BasisName;
import fi.rekisteri.core.page.Line;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SubjectRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** On which legal basis something is done, for whom (Art. 13(1)(c)). */
record Bases(Teller teller) {
  /** One line for each basis, labelled by the roles that it holds for. */
  List<Line> of(ProcessingActivity activity) {
    Map<LegalBasis, List<SubjectRole>> roles = new LinkedHashMap<>();
    for (SubjectRole role : SubjectRole.values()) {
      activity
          .basisFor(role)
          .ifPresent(basis -> roles.computeIfAbsent(basis, one -> new ArrayList<>()).add(role));
    }
    List<Line> lines = new ArrayList<>();
    roles.forEach(
        (basis, holders) -> {
          lines.add(Line.of(told(basis)).labelled(teller.names().roles(holders)));
          task(activity, basis, holders.get(0), lines);
        });
    return lines.isEmpty() ? List.of(teller.word("declared.notStated")) : lines;
  }

  private String told(LegalBasis basis) {
    String key = "basis." + BasisName.of(basis);
    String told = teller.words().text(key) + " (" + teller.words().text(key + ".article") + ")";
    return basis instanceof LegalBasis.LegalObligation duty ? told + ": " + duty.statute() : told;
  }

  private void task(
      ProcessingActivity activity, LegalBasis basis, SubjectRole role, List<Line> lines) {
    if (basis instanceof LegalBasis.PublicTask task) {
      String path = "activities[" + activity.purpose() + "].bases[" + role + "].task";
      lines.add(teller.say(path, task.task()));
    }
  }
}
