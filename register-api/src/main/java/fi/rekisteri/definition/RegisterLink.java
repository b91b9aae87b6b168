package fi.rekisteri.definition;

import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Purpose;
import java.util.Set;

/**
 * Another register of the same controller with which people are shared for a purpose, such as own
 * ad targeting (S6.1). It is no disclosure, since nobody else receives anything; a company of the
 * same group is somebody else (S35).
 *
 * @param to the other register's id
 * @param controller who decides on it; the same as on this one
 * @param purpose for which purpose people are shared
 * @param fields the fields that may flow, no more than the purpose binds
 */
public record RegisterLink(
    RegisterId to, Controller controller, Purpose purpose, Set<FieldKey<?>> fields) {
  /** Copies the fields. */
  public RegisterLink {
    fields = Set.copyOf(fields);
  }
}
