package fi.rekisteri.core.informing;

import static fi.rekisteri.core.informing.InformationPoint.CATEGORIES;
import static fi.rekisteri.core.informing.InformationPoint.PROVISION;
import static fi.rekisteri.core.informing.InformationPoint.SOURCE;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.Provision;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.processing.DataCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The data itself: which it is, where from, whether it must be given, how long it is kept. */
record WhichData(Scope scope, Speech speech) {
  /** Field by field under the name of its category. */
  Item categories() {
    List<Line> lines = new ArrayList<>();
    for (DataCategory category : scope.categories()) {
      List<Line> labels = new ArrayList<>();
      for (FieldSchema<?> schema : scope.fields()) {
        if (schema.category().equals(category)) {
          labels.add(speech.said("fields[" + schema.key().path() + "].label", schema.label()));
        }
      }
      String all = labels.stream().map(Line::text).collect(Collectors.joining(", "));
      boolean foreign = labels.stream().anyMatch(label -> !label.lang().isEmpty());
      Line line = foreign ? new Line("", all, labels.get(0).lang(), "") : Line.of(all);
      lines.add(line.labelled(speech.nameOf(category)));
    }
    return Item.told(CATEGORIES, lines);
  }

  Item source() {
    if (scope.point().isFromSubject()) {
      return Item.notApplicable(SOURCE, speech.text("source.own"));
    }
    Optional<SourceDeclaration> declared =
        scope.draft().sources().stream()
            .filter(one -> one.kind() == scope.point().source())
            .findFirst();
    Line kind = Line.of(speech.nameOf("source", scope.point().source()));
    String path = "sources[" + scope.point().source() + "]";
    return declared
        .map(
            one ->
                Item.told(
                    SOURCE, List.of(kind, speech.said(path + ".description", one.description()))))
        .orElseGet(
            () -> Item.of(SOURCE, List.of(kind, Line.of(speech.notStated())), List.of(path)));
  }

  Item provision() {
    if (!scope.point().isFromSubject()) {
      return Item.notApplicable(PROVISION, speech.text("provision.others"));
    }
    return scope
        .draft()
        .provision()
        .fold(
            this::provision,
            () -> Item.none(PROVISION, speech.text("provision.none")),
            () -> Item.notStated(PROVISION, speech.notStated(), "provision"));
  }

  private Item provision(Map<DataCategory, Provision> declared) {
    List<Line> lines = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    for (DataCategory category : scope.categories()) {
      String path = "provision[" + category.code() + "]";
      Provision one = declared.get(category);
      if (one == null) {
        lines.add(Line.of(speech.notStated()).labelled(speech.nameOf(category)));
        gaps.add(path);
      } else {
        lines.add(
            Line.of(speech.text("provision." + one.requirement().name()))
                .labelled(speech.nameOf(category)));
        addConsequence(lines, gaps, path + ".consequence", one);
      }
    }
    return Item.of(PROVISION, lines, gaps);
  }

  private void addConsequence(
      List<Line> lines, List<String> gaps, String path, Provision provision) {
    if (provision.consequence().isPresent()) {
      lines.add(
          speech
              .said(path, provision.consequence().get())
              .labelled(speech.text("provision.consequence")));
    } else if (provision.requirement() != Provision.Requirement.VOLUNTARY) {
      lines.add(Line.of(speech.notStated()).labelled(speech.text("provision.consequence")));
      gaps.add(path);
    }
  }
}
