package fi.rekisteri.definition;

import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.HoldRule;

/**
 * Kinds of holds: each once, over declared fields, for declared purposes. One that names no purpose
 * would keep what nobody may use, and one of a mistyped field would hold nothing (S32.4).
 */
final class HoldCheck {
  private HoldCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates("holds", draft.retention.holds(), HoldRule::code);
    for (HoldRule rule : draft.retention.holds()) {
      String path = "holds[" + rule.code() + "]";
      for (String field : rule.fields()) {
        if (draft.schemaAt(field).isEmpty()) {
          problems.add(path + ".fields[" + field + "]", "is not declared; name a field (S32.4)");
        }
      }
      for (Purpose purpose : rule.purposes()) {
        if (draft.activityFor(purpose).isEmpty()) {
          problems.add(
              path + ".purposes[" + purpose + "]", "is not declared; name a purpose (S32.4)");
        }
      }
      if (rule.purposes().isEmpty()) {
        problems.add(
            path + ".purposes", "are none, so what is held could not be used; name one (S32.4)");
      }
    }
    if (draft.retention.hold(HoldRule.ACCOUNTING_VOUCHER).isPresent()
        && draft.retention.bookkeeping().isEmpty()) {
      problems.add(
          "holds[" + HoldRule.ACCOUNTING_VOUCHER + "]",
          "has no law that says how long; give the periods of bookkeeping (F10)");
    }
  }
}
