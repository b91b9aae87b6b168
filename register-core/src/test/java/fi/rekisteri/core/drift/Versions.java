package fi.rekisteri.core.drift;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.definition.DefinitionChanges;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.notice.DefinitionChange;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The shipped definition, and versions that differ from it in one thing. */
final class Versions {
  static final Controller CONTROLLER =
      Controller.of(
          "Esimerkki Oy",
          ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"));
  static final RegisterDraft SHIPPED = CustomerRegisterNotice.definition(CONTROLLER).draft();

  private Versions() {}

  static RegisterDraft with(UnaryOperator<RegisterDefinitionBuilder> change) {
    return with(SHIPPED, change);
  }

  static RegisterDraft with(RegisterDraft draft, UnaryOperator<RegisterDefinitionBuilder> change) {
    return change.apply(draft.toBuilder()).draft();
  }

  static RegisterDraft changed(Consumer<DefinitionChanges> change) {
    return changed(SHIPPED, change);
  }

  static RegisterDraft changed(RegisterDraft draft, Consumer<DefinitionChanges> change) {
    return draft.toBuilder().change(change).draft();
  }

  /** The one change at a path. */
  static DefinitionChange at(List<DefinitionChange> changes, String path) {
    return changes.stream()
        .filter(change -> change.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing at " + path + " but " + changes));
  }
}
