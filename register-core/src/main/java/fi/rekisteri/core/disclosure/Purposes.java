package fi.rekisteri.core.disclosure;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.processing.Purpose;

/** For which purpose a disclosure is, as the trail tells it even where it is refused. */
final class Purposes {
  private Purposes() {}

  /** That of the rule which would allow it; where there is none, it is plain maintenance. */
  static Purpose of(RegisterDefinition definition, DisclosureRequest request) {
    return definition.disclosureRules().stream()
        .filter(rule -> rule.ground().equals(request.ground()))
        .filter(rule -> rule.recipients().contains(request.recipient()))
        .findFirst()
        .map(DisclosureRule::purpose)
        .orElse(Purpose.REGISTER_MAINTENANCE);
  }
}
