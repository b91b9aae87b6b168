package fi.rekisteri.core.informing;

import static fi.rekisteri.core.informing.InformationPoint.OBJECTION;
import static fi.rekisteri.core.informing.InformationPoint.RIGHTS;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.ArrayList;
import java.util.List;

/** The rights, and apart from them the right to object (Art. 21(4)). */
record WhichRights(Scope scope, Speech speech) {
  /** Those of Art. 13(2)(b); the others are points of their own. */
  private static final List<DataSubjectRight> TOLD =
      List.of(
          DataSubjectRight.ACCESS,
          DataSubjectRight.RECTIFICATION,
          DataSubjectRight.ERASURE,
          DataSubjectRight.RESTRICTION,
          DataSubjectRight.PORTABILITY);

  Item rights() {
    List<Line> lines = new ArrayList<>();
    for (DataSubjectRight right : TOLD) {
      if (scope.isOpen(right)) {
        String key = "right." + right.name();
        lines.add(Line.of(meaning(right)).labelled(speech.named(key)));
      }
    }
    if (isObjectionOpen()) {
      lines.add(Line.of(speech.text("rights.objection")).labelled(speech.named("right.OBJECTION")));
    }
    List<Line> to = handler(DataSubjectRight.ACCESS);
    List<String> gaps = new ArrayList<>();
    if (lines.isEmpty()) {
      lines.add(Line.of(speech.notStated()));
      gaps.add("activities");
    }
    if (to.isEmpty()) {
      gaps.add("controller.contacts");
      to = List.of(Line.of(speech.notStated()));
    }
    lines.add(Line.of(speech.text("rights.how")));
    lines.addAll(to);
    return Item.of(RIGHTS, lines, gaps);
  }

  private String meaning(DataSubjectRight right) {
    return right == DataSubjectRight.ACCESS
        ? speech.text("right.ACCESS.text")
        : speech.named("right." + right.name() + ".text");
  }

  private boolean isObjectionOpen() {
    return !scope.objectionable().isEmpty() || !scope.marketing().isEmpty();
  }

  /** What stands in a part of its own; it does not apply where there is nothing to object to. */
  Item objection() {
    if (!scope.isDescribed()) {
      return Item.notStated(OBJECTION, speech.notStated(), "activities");
    }
    if (!isObjectionOpen()) {
      return Item.notApplicable(OBJECTION, speech.text("objection.none"));
    }
    List<Line> lines = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    addMarketing(lines);
    scope.marketing().stream()
        .filter(one -> one.traits().prohibitedBy().isEmpty())
        .forEach(one -> gaps.add("activities[" + one.purpose().code() + "].traits.prohibitedBy"));
    addSituation(lines);
    List<Line> to =
        handler(
            scope.marketing().isEmpty()
                ? DataSubjectRight.OBJECTION
                : DataSubjectRight.MARKETING_OBJECTION);
    lines.add(Line.of(speech.text("objection.how")));
    if (scope.point().isFromSubject()) {
      lines.add(
          Line.of(speech.nameOf("channel", scope.point().channel()))
              .labelled(speech.text("objection.sameWay")));
    }
    if (to.isEmpty()) {
      gaps.add("controller.contacts");
      lines.add(Line.of(speech.notStated()));
    }
    lines.addAll(to);
    return Item.of(OBJECTION, lines, gaps);
  }

  private void addMarketing(List<Line> lines) {
    if (!scope.marketing().isEmpty()) {
      lines.add(Line.of(speech.text("objection.marketing")));
      scope.marketing().forEach(one -> lines.add(described(one)));
      scope
          .point()
          .optOut()
          .map(address -> Line.of(speech.text("objection.optOut")).leadingTo(address))
          .ifPresent(lines::add);
    }
  }

  private void addSituation(List<Line> lines) {
    if (!scope.objectionable().isEmpty()) {
      lines.add(Line.of(speech.text("objection.situation")));
      scope.objectionable().forEach(one -> lines.add(described(one)));
    }
  }

  private Line described(ProcessingActivity activity) {
    return new WhatFor(scope, speech).described(activity);
  }

  private List<Line> handler(DataSubjectRight right) {
    return scope.handler(right).map(speech::said).orElse(List.of());
  }
}
