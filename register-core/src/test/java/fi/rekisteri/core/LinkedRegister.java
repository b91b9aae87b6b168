package fi.rekisteri.core;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.processing.Purpose;
import java.util.Set;

/** A definition with links to the same controller's club, over which customer numbers flow. */
final class LinkedRegister {
  static final RegisterId CLUB = new RegisterId("club");

  private LinkedRegister() {}

  static RegisterDefinition linked(RegisterDefinition definition, Purpose... purposes) {
    RegisterDefinitionBuilder builder = definition.toBuilder();
    for (Purpose purpose : Set.of(purposes)) {
      builder.registerLink(
          new RegisterLink(
              CLUB, definition.controller(), purpose, Set.of(CustomerFields.CUSTOMER_NUMBER)));
    }
    return builder.build();
  }
}
