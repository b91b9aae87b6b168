package fi.rekisteri.core.notice;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RightsMatrix;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * To what rights are open that depend on the legal basis, and for whom: the basis differs by role,
 * so that what one may object to another may not (Art. 20(1), 21(1)).
 */
record Holders(Teller teller) {
  /** Purposes, labelled by the roles that may object where those are not all. */
  List<Line> objectionable() {
    List<Line> lines = new ArrayList<>();
    for (ProcessingActivity activity : pursued()) {
      Set<SubjectRole> open = open(DataSubjectRight.OBJECTION, activity);
      if (!open.isEmpty()) {
        Line line = teller.names().activity(activity);
        lines.add(open.equals(concerned(activity)) ? line : labelled(line, open));
      }
    }
    return lines;
  }

  /** Fields, those together that the same roles may have moved. */
  List<Line> portable() {
    Map<Set<SubjectRole>, List<Line>> byRoles = new LinkedHashMap<>();
    Set<SubjectRole> all = EnumSet.noneOf(SubjectRole.class);
    pursued().forEach(one -> all.addAll(concerned(one)));
    for (FieldSchema<?> schema : teller.draft().fields()) {
      Set<SubjectRole> open = schema.portable() ? carrying(schema) : Set.of();
      if (!open.isEmpty()) {
        byRoles.computeIfAbsent(open, one -> new ArrayList<>()).add(teller.names().field(schema));
      }
    }
    List<Line> lines = new ArrayList<>();
    byRoles.forEach(
        (open, fields) ->
            lines.addAll(
                open.equals(all)
                    ? fields
                    : Names.joined(fields).stream().map(one -> labelled(one, open)).toList()));
    return lines;
  }

  private Set<SubjectRole> carrying(FieldSchema<?> schema) {
    Set<SubjectRole> roles = EnumSet.noneOf(SubjectRole.class);
    pursued().stream()
        .filter(one -> one.binds(schema.key()))
        .forEach(one -> roles.addAll(open(DataSubjectRight.PORTABILITY, one)));
    return roles;
  }

  private List<ProcessingActivity> pursued() {
    return teller.draft().activities().stream().filter(Names::isPursued).toList();
  }

  private static Set<SubjectRole> open(DataSubjectRight right, ProcessingActivity activity) {
    Set<SubjectRole> roles = concerned(activity);
    roles.removeIf(
        role ->
            activity
                .basisFor(role)
                .filter(one -> RightsMatrix.opening(right, one).open())
                .isEmpty());
    return roles;
  }

  private static Set<SubjectRole> concerned(ProcessingActivity activity) {
    Set<SubjectRole> roles = EnumSet.noneOf(SubjectRole.class);
    for (SubjectRole role : SubjectRole.values()) {
      activity.basisFor(role).ifPresent(basis -> roles.add(role));
    }
    return roles;
  }

  private Line labelled(Line line, Set<SubjectRole> roles) {
    return line.labelled(teller.names().roles(roles));
  }
}
