package fi.rekisteri.core.notice;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.text.LocalizedText;

/** A definition in which the ground of collecting debts is told in other words. */
record RewrittenGround(String words) {
  RegisterDraft in(RegisterDefinition definition) {
    return definition.toBuilder()
        .change(changes -> changes.disclosureRule(DisclosureGround.DEBT_COLLECTION, this::retold))
        .draft();
  }

  private DisclosureRule retold(DisclosureRule rule) {
    return new DisclosureRule(
        rule.ground(),
        rule.purpose(),
        rule.recipients(),
        rule.fields(),
        rule.evidence(),
        LocalizedText.finnish(words));
  }
}
