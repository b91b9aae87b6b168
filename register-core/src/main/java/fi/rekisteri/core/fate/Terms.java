package fi.rekisteri.core.fate;

import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The periods of the definition. Each rule that concerns a value is a limit, so of several the one
 * that ends first decides.
 */
final class Terms {
  private static final RuleId NO_RULE = new RuleId("G5.1e");

  private final Map<String, List<RetentionRule>> rules = new HashMap<>();

  Terms(RegisterDefinition definition) {
    Map<DataCategory, List<RetentionRule>> byCategory =
        definition.retention().stream().collect(Collectors.groupingBy(RetentionRule::category));
    for (FieldSchema<?> field : definition.fields()) {
      rules.put(field.key().path(), byCategory.getOrDefault(field.category(), List.of()));
    }
  }

  Term of(HeldValue held, Life life) {
    List<RetentionRule> concerning = concerning(held.field(), life);
    if (concerning.isEmpty()) {
      return Term.unknown(NO_RULE, PlanFinding.NO_RULE);
    }
    boolean recorded = false;
    @Nullable LocalDate first = null;
    RuleId decidedBy = rule(concerning.get(0).anchor());
    for (RetentionRule rule : concerning) {
      Event event = life.of(rule.anchor(), held);
      recorded |= event.recorded();
      Optional<LocalDate> through = event.through(rule.length());
      if (through.isPresent() && (first == null || through.get().isBefore(first))) {
        first = through.get();
        decidedBy = rule(rule.anchor());
      }
    }
    if (first != null) {
      return Term.through(decidedBy, first);
    }
    return recorded ? Term.open(decidedBy) : Term.unknown(decidedBy, PlanFinding.ANCHOR_MISSING);
  }

  private List<RetentionRule> concerning(FieldKey<?> field, Life life) {
    List<RetentionRule> declared = rules.getOrDefault(field.path(), List.of());
    List<RetentionAnchor> anchors = declared.stream().map(RetentionRule::anchor).toList();
    return declared.stream().filter(rule -> life.has(rule.anchor(), anchors)).toList();
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
