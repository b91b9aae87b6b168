package fi.rekisteri.core.file;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import java.util.Optional;
import java.util.stream.Stream;

/** Who handles which item (S72, S81, S83). */
public record Routing(RegisterDefinition definition) {
  /** Whoever it was passed on to, or else the first role that is not vacant. */
  ContactRole handler(RightsRequest file, Optional<DataSubjectRight> right) {
    return file.forwardedTo()
        .or(() -> right.flatMap(one -> roles(one).findFirst()))
        .orElse(file.letter().arrival().addressee());
  }

  /** Whether the notice sends a right to a role. */
  public boolean names(ContactRole role, DataSubjectRight right) {
    return definition.routing().rolesFor(right).contains(role);
  }

  private Stream<ContactRole> roles(DataSubjectRight right) {
    return definition.routing().rolesFor(right).stream()
        .filter(role -> definition.controller().contact(role).isPresent());
  }
}
