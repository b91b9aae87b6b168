package fi.rekisteri.core.informing;

import static fi.rekisteri.core.informing.InformationPoint.RETENTION;

import fi.rekisteri.core.page.Line;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How long the data is kept for people in the role, and what may keep it longer (S32, S33). */
record Keeping(Scope scope, Speech speech) {
  Item retention() {
    List<Line> lines = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    for (DataCategory category : scope.categories()) {
      List<RetentionRule> rules = rules(category);
      rules.forEach(rule -> lines.add(period(rule).labelled(speech.nameOf(category))));
      if (rules.isEmpty()) {
        lines.add(Line.of(speech.notStated()).labelled(speech.nameOf(category)));
        gaps.add("retention[" + category.code() + "]");
      }
    }
    addHolds(lines);
    if (scope.isNarrowed()) {
      lines.add(Line.of(speech.text("retention.whole")));
    }
    return Item.of(RETENTION, lines, gaps);
  }

  /** Those that are counted from something that comes to people in the role. */
  private List<RetentionRule> rules(DataCategory category) {
    List<RetentionRule> all =
        scope.draft().retentionPolicy().rules().stream()
            .filter(rule -> rule.category().equals(category))
            .toList();
    Set<RetentionAnchor> anchors =
        all.stream().map(RetentionRule::anchor).collect(Collectors.toSet());
    return all.stream().filter(rule -> concerns(rule.anchor(), anchors)).toList();
  }

  /** A contact person's own end counts before that of the customership (S33.4). */
  private boolean concerns(RetentionAnchor anchor, Set<RetentionAnchor> all) {
    SubjectRole role = scope.point().role();
    return switch (anchor) {
      case CUSTOMERSHIP_END ->
          role == SubjectRole.CUSTOMER
              || role == SubjectRole.ORG_CONTACT_PERSON
                  && !all.contains(RetentionAnchor.AFFILIATION_END);
      case AFFILIATION_END -> role == SubjectRole.ORG_CONTACT_PERSON;
      case LAST_CONTACT -> role == SubjectRole.PROSPECT || role == SubjectRole.VISITOR;
      case FINANCIAL_YEAR_END, OBSERVATION, LAST_VISIT, DOCUMENT_DATE -> true;
    };
  }

  private Line period(RetentionRule rule) {
    return Line.of(
        speech.period(rule.length())
            + ", "
            + speech.text("retention.from")
            + " "
            + lowered(speech.nameOf("anchor", rule.anchor())));
  }

  /** A name by itself begins with a capital letter; within a sentence it does not. */
  private static String lowered(String name) {
    int second = name.offsetByCodePoints(0, 1);
    return name.substring(0, second).toLowerCase(Locale.ROOT) + name.substring(second);
  }

  private void addHolds(List<Line> lines) {
    List<HoldRule> holds =
        scope.draft().retentionPolicy().holds().stream().filter(this::touches).toList();
    if (!holds.isEmpty()) {
      lines.add(Line.of(speech.text("retention.holds")));
      holds.forEach(one -> lines.add(speech.said("holds[" + one.code() + "].label", one.label())));
    }
  }

  /** A hold without fields is one on everything (S32.4). */
  private boolean touches(HoldRule hold) {
    boolean ofAnother =
        hold.code().equals(HoldRule.CONTACT_PERSON_ROLE)
            && scope.point().role() != SubjectRole.ORG_CONTACT_PERSON;
    return !ofAnother
        && (hold.fields().isEmpty()
            || hold.fields().stream().anyMatch(scope.point().fields()::contains));
  }
}
