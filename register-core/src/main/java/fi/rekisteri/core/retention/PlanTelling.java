package fi.rekisteri.core.retention;

import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.retention.ValueFate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What text and page tell of a plan. */
final class PlanTelling {
  private final RetentionWords words;
  private final FateTelling fates;

  PlanTelling(RetentionWords words) {
    this.words = words;
    this.fates = FateTelling.planned(words);
  }

  List<Line> facts(RetentionPlan plan) {
    List<Line> facts = new ArrayList<>();
    facts.add(words.line(words.definition().name()).labelled(words.text("fact.register")));
    facts.add(words.fact("plan", plan.id().toString()));
    facts.add(words.fact("asOf", words.day(plan.asOf())));
    facts.add(words.fact("made", by(plan.madeBy(), words.instant(plan.madeAt()))));
    facts.add(words.fact("digest", plan.digest()));
    if (plan.approvals().isEmpty()) {
      facts.add(words.fact("approved", words.text("approved.none")));
    }
    for (RetentionPlan.Approval one : plan.approvals()) {
      facts.add(words.fact("approved", by(one.by(), words.instant(one.at()))));
    }
    facts.add(words.fact("people", words.number(plan.counts().people())));
    facts.add(words.fact("whole", words.number(plan.counts().whole())));
    return facts;
  }

  private static String by(String who, String when) {
    return when + ", " + who;
  }

  /** How many values have each fate, in the order of the words: what goes comes first. */
  List<Line> fates(RetentionPlan plan) {
    List<Line> lines = new ArrayList<>();
    for (String fate : List.of("ERASE", "ANONYMISE", "HOLD", "RESTRICT", "KEEP")) {
      Long values = plan.counts().values().get(fate);
      if (values != null) {
        lines.add(counted(words.name("fate", fate), values));
      }
    }
    return lines;
  }

  List<Line> rules(RetentionPlan plan) {
    List<Line> lines = new ArrayList<>();
    new TreeMap<>(plan.counts().rules()).forEach((rule, n) -> lines.add(counted(rule, n)));
    return lines;
  }

  List<Line> findings(RetentionPlan plan) {
    return new TreeMap<>(plan.counts().findings())
        .entrySet().stream()
            .map(one -> counted(words.name("finding", one.getKey()), one.getValue()))
            .toList();
  }

  List<Line> years(RetentionPlan plan) {
    return new TreeMap<>(plan.counts().dueYears())
        .entrySet().stream()
            .map(one -> counted(String.valueOf(one.getKey()), one.getValue()))
            .toList();
  }

  private Line counted(String what, long number) {
    return Line.of(words.number(number)).labelled(what);
  }

  ToldPerson person(PlannedErasure person) {
    List<Line> head = new ArrayList<>();
    head.add(Line.of(person.customer().toString()).labelled(words.number(person.number())));
    head.add(words.line("planned." + extent(person)));
    head.add(words.fact("version", words.number(person.version())));
    person.findings().stream()
        .sorted(Comparator.comparingInt(PlanFinding::ordinal))
        .map(one -> Line.of(words.name("finding", one)).labelled(words.text("fact.finding")))
        .forEach(head::add);
    return new ToldPerson(head, person.fates().stream().map(this::value).toList());
  }

  private static String extent(PlannedErasure person) {
    boolean any =
        person.fates().stream()
            .map(ValueFate::fate)
            .anyMatch(fate -> fate instanceof Fate.Erase || fate instanceof Fate.Anonymise);
    return person.whole() ? "whole" : any ? "parts" : "nothing";
  }

  private ToldValue value(ValueFate value) {
    return fates.told(named(value), value.fate());
  }

  /** One of several values is told by its id, since the plan may mean only some of them. */
  private Line named(ValueFate value) {
    Line field = words.field(value.field());
    return value.element().isEmpty()
        ? field
        : field.saying(words.text("value", Map.of("field", field.text(), "id", value.element())));
  }
}
