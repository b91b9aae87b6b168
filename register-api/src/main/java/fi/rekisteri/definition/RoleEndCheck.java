package fi.rekisteri.definition;

import fi.rekisteri.customer.OrderSummary;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.RetentionAnchor;
import java.util.Set;

/**
 * Whoever is processed has an end: each role in which a purpose needs a field has a rule for it
 * that is counted from an event that comes to people in that role. A rule for customers says
 * nothing of a prospect, who would be kept for ever (S33, G5.1e).
 */
final class RoleEndCheck {
  private RoleEndCheck() {}

  static void check(Draft draft, Problems problems) {
    for (FieldSchema<?> schema : draft.fields) {
      Set<RetentionAnchor> declared = draft.anchorsOf(schema.category());
      // What has no rule at all is told by FieldCheck.
      for (SubjectRole role :
          declared.isEmpty() ? Set.<SubjectRole>of() : draft.rolesOf(schema.key())) {
        if (declared.stream().noneMatch(anchor -> comesTo(role, anchor, schema.key()))) {
          problems.add(
              "fields[" + schema.key() + "].category",
              schema.category()
                  + " has no retention rule that ends for "
                  + role
                  + "; add one counted from "
                  + usual(role)
                  + " (S33, G5.1e)");
        }
      }
    }
  }

  private static boolean comesTo(SubjectRole role, RetentionAnchor anchor, FieldKey<?> field) {
    return switch (anchor) {
      case CUSTOMERSHIP_END ->
          role == SubjectRole.CUSTOMER || role == SubjectRole.ORG_CONTACT_PERSON;
      case AFFILIATION_END -> role == SubjectRole.ORG_CONTACT_PERSON;
      case LAST_CONTACT -> role == SubjectRole.PROSPECT || role == SubjectRole.VISITOR;
      case OBSERVATION, LAST_VISIT -> true;
      case FINANCIAL_YEAR_END, DOCUMENT_DATE -> field.type().javaType() == OrderSummary.class;
    };
  }

  private static RetentionAnchor usual(SubjectRole role) {
    return switch (role) {
      case CUSTOMER -> RetentionAnchor.CUSTOMERSHIP_END;
      case ORG_CONTACT_PERSON -> RetentionAnchor.AFFILIATION_END;
      case PROSPECT -> RetentionAnchor.LAST_CONTACT;
      case VISITOR -> RetentionAnchor.LAST_VISIT;
    };
  }
}
