package fi.rekisteri.core.definition;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;

/** The definition as it is shipped, for a controller with a customer service only. */
final class Shipped {
  static final Controller CONTROLLER =
      Controller.of(
          "Esimerkki Oy",
          ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"));
  static final RegisterDefinition DEFINITION = CustomerRegisterNotice.definition(CONTROLLER);

  private Shipped() {}

  static ProcessingActivity activity(Purpose purpose) {
    return DEFINITION.activity(purpose).orElseThrow();
  }
}
