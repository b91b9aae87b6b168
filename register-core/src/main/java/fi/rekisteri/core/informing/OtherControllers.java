package fi.rekisteri.core.informing;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.definition.Accountability;
import fi.rekisteri.party.JointController;
import fi.rekisteri.party.Representative;
import java.util.ArrayList;
import java.util.List;

/**
 * Who else decides, with the essence of the arrangement, and who stands for the controller in the
 * Union (Art. 13(1)(a), 26, 27). Where none is declared, nothing is said and nothing is missing.
 */
record OtherControllers(Accountability declared, Speech speech) {
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    List<JointController> others = declared.jointControllers().toOptional().orElse(List.of());
    others.forEach(other -> lines.addAll(lines(other)));
    if (!others.isEmpty()) {
      lines.add(Line.of(speech.text("joint.each")));
    }
    declared.representative().toOptional().map(this::lines).ifPresent(lines::addAll);
    return lines;
  }

  private List<Line> lines(JointController other) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(other.controller().name()).labelled(speech.text("joint")));
    lines.add(
        speech
            .said("jointControllers[" + other.code() + "].share", other.share())
            .labelled(speech.text("column.share")));
    other.controller().contacts().forEach(contact -> lines.addAll(speech.said(contact)));
    return lines;
  }

  private List<Line> lines(Representative one) {
    List<Line> lines = new ArrayList<>();
    String name = one.name() + ", " + speech.country(one.country().value());
    lines.add(Line.of(name).labelled(speech.text("representative")));
    one.contacts().forEach(contact -> lines.addAll(speech.said(contact)));
    return lines;
  }
}
