package fi.rekisteri.definition;

import fi.rekisteri.party.ContactRole;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.List;
import java.util.Objects;

/** Every right has somebody who handles it and whom people can reach (S72.1). */
final class RoutingCheck {
  private RoutingCheck() {}

  static void check(Draft draft, Problems problems) {
    if (draft.routing == null) {
      return;
    }
    for (DataSubjectRight right : DataSubjectRight.values()) {
      List<ContactRole> roles = Objects.requireNonNull(draft.routing).rolesFor(right);
      if (roles.isEmpty()) {
        problems.add("routing[" + right + "]", "has no role; name one and a stand-in (S72.1)");
      } else if (draft.controller != null && nobodyReached(draft, roles)) {
        problems.add(
            "routing[" + right + "]",
            "the controller has a contact point for none of " + roles + "; add one (S72.1, L05)");
      }
    }
  }

  private static boolean nobodyReached(Draft draft, List<ContactRole> roles) {
    return roles.stream()
        .allMatch(role -> Objects.requireNonNull(draft.controller).contact(role).isEmpty());
  }
}
