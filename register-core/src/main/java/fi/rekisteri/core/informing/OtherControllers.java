package fi.rekisteri.core.informing;

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
  List<Said> lines() {
    List<Said> lines = new ArrayList<>();
    List<JointController> others = declared.jointControllers().toOptional().orElse(List.of());
    others.forEach(other -> lines.addAll(lines(other)));
    if (!others.isEmpty()) {
      lines.add(Said.of(speech.text("joint.each")));
    }
    declared.representative().toOptional().map(this::lines).ifPresent(lines::addAll);
    return lines;
  }

  private List<Said> lines(JointController other) {
    List<Said> lines = new ArrayList<>();
    lines.add(Said.of(other.controller().name()).labelled(speech.text("joint")));
    lines.add(
        speech
            .said("jointControllers[" + other.code() + "].share", other.share())
            .labelled(speech.text("column.share")));
    other.controller().contacts().forEach(contact -> lines.addAll(speech.said(contact)));
    return lines;
  }

  private List<Said> lines(Representative one) {
    List<Said> lines = new ArrayList<>();
    String name = one.name() + ", " + speech.country(one.country().value());
    lines.add(Said.of(name).labelled(speech.text("representative")));
    one.contacts().forEach(contact -> lines.addAll(speech.said(contact)));
    return lines;
  }
}
