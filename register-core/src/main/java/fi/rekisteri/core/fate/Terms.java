package fi.rekisteri.core.fate;

import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The periods of the definition. Each rule that concerns a value is a limit, so of several the one
 * that ends first decides.
 */
final class Terms {
  private static final RuleId NO_RULE = new RuleId("G5.1e");

  private final Map<String, Declared> rules = new HashMap<>();

  Terms(RegisterDefinition definition) {
    Map<DataCategory, List<RetentionRule>> byCategory =
        definition.retention().stream().collect(Collectors.groupingBy(RetentionRule::category));
    for (FieldSchema<?> field : definition.fields()) {
      List<RetentionRule> declared = byCategory.getOrDefault(field.category(), List.of());
      rules.put(field.key().path(), Declared.of(declared));
    }
  }

  /** The rules of a field, and from what they count. */
  private record Declared(List<Limit> limits, List<RetentionAnchor> anchors) {
    static final Declared NOTHING = of(List.of());

    static Declared of(List<RetentionRule> rules) {
      List<RetentionAnchor> anchors = rules.stream().map(RetentionRule::anchor).toList();
      return new Declared(rules.stream().map(Limit::of).toList(), anchors);
    }
  }

  /** A rule, and as what it is told where it decides. */
  private record Limit(RetentionAnchor anchor, Period length, RuleId told) {
    static Limit of(RetentionRule rule) {
      return new Limit(rule.anchor(), rule.length(), rule(rule.anchor()));
    }
  }

  Term of(HeldValue held, Life life) {
    Declared declared = rules.getOrDefault(held.field().path(), Declared.NOTHING);
    boolean recorded = false;
    @Nullable LocalDate first = null;
    @Nullable RuleId decidedBy = null;
    for (Limit limit : declared.limits) {
      if (life.has(limit.anchor, declared.anchors)) {
        Event event = life.of(limit.anchor, held);
        recorded |= event.recorded();
        LocalDate through = event.through(limit.length).orElse(LocalDate.MAX);
        boolean sooner = through.isBefore(first == null ? LocalDate.MAX : first);
        first = sooner ? through : first;
        decidedBy = sooner || decidedBy == null ? limit.told : decidedBy;
      }
    }
    if (decidedBy == null) {
      return Term.unknown(NO_RULE, PlanFinding.NO_RULE);
    }
    if (first != null) {
      return Term.through(decidedBy, first);
    }
    return recorded ? Term.open(decidedBy) : Term.unknown(decidedBy, PlanFinding.ANCHOR_MISSING);
  }

  /** The sentence of the notice, or the article, by which a period runs from an event. */
  static RuleId rule(RetentionAnchor anchor) {
    return new RuleId(
        switch (anchor) {
          case CUSTOMERSHIP_END -> "S33.1";
          case AFFILIATION_END -> "S33.4";
          case OBSERVATION -> "S23";
          case DOCUMENT_DATE -> "S38";
          case FINANCIAL_YEAR_END, LAST_CONTACT, LAST_VISIT -> "Art. 5(1)(e)";
        });
  }
}
