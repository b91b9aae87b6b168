package fi.rekisteri.core.fate;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ActivityTraits;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.text.LocalizedText;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The register of the notice with rules of a host's own. */
final class OwnRules {
  static final LocalizedText TEXT = LocalizedText.of("Oma", "Egen", "Own");
  private static final Purpose OWN = new Purpose("OWN_PURPOSE");

  private OwnRules() {}

  /** Orders are limited by one more event. */
  static RegisterDefinition ordersBy(String anchor, String length) {
    return Someone.NOTICE.toBuilder()
        .retention(rule(DataCategory.ORDER_HISTORY, anchor, length))
        .build();
  }

  static RegisterDefinition ordersOnlyBy(String anchor, String length) {
    return Someone.NOTICE.toBuilder()
        .change(
            changes ->
                changes.retention(
                    DataCategory.ORDER_HISTORY, rule(DataCategory.ORDER_HISTORY, anchor, length)))
        .build();
  }

  /** A field in a category of its own with one rule, for prospects. */
  static RegisterDefinition with(FieldSchema<?> field, String anchor, String length) {
    return with(field, SubjectRole.PROSPECT, rule(field.category(), anchor, length));
  }

  /** The same for people in another role. */
  static RegisterDefinition with(FieldSchema<?> field, SubjectRole role, RetentionRule rule) {
    return Someone.NOTICE.toBuilder()
        .field(field)
        .retention(rule)
        .activity(
            new ProcessingActivity(
                OWN,
                TEXT,
                ActivityStatus.ACTIVE,
                Map.of(role, new LegalBasis.Contract()),
                Set.of(field.key()),
                ActivityTraits.PLAIN))
        .change(
            changes ->
                changes
                    .bind(field.key(), Purpose.RIGHTS)
                    .supply(field.category(), SourceKind.CONTROLLER))
        .build();
  }

  /** One period has another length. */
  static RegisterDefinition length(DataCategory category, RetentionAnchor anchor, Period length) {
    List<RetentionRule> rules = new ArrayList<>(Someone.NOTICE.retention());
    rules.replaceAll(
        rule ->
            rule.category().equals(category) && rule.anchor() == anchor
                ? new RetentionRule(category, anchor, length)
                : rule);
    return Someone.NOTICE.toBuilder()
        .change(changes -> changes.retentionPolicy(policy -> policy.withRules(rules)))
        .build();
  }

  /** The kind of a hold covers other fields. */
  static RegisterDefinition covering(String code, Set<String> fields) {
    HoldRule kind = Someone.NOTICE.retentionPolicy().hold(code).orElseThrow();
    return Someone.NOTICE.toBuilder()
        .change(changes -> changes.hold(kind.withFields(fields)))
        .build();
  }

  static RetentionRule rule(DataCategory category, String anchor, String length) {
    return new RetentionRule(category, RetentionAnchor.valueOf(anchor), Period.parse(length));
  }
}
