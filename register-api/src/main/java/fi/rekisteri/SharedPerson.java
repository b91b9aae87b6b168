package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SubjectRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What flows of one person to another register of the controller: the fields of the link. Printing
 * it shows id, role and the paths of the fields.
 *
 * @param id the person, by the id in this register
 * @param role the person's role
 * @param fields the values by field; a field that holds none is not there
 */
public record SharedPerson(
    CustomerId id, SubjectRole role, Map<FieldKey<?>, ? extends List<?>> fields) {
  /** Copies the values. */
  public SharedPerson {
    fields =
        fields.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /**
   * The values of a field.
   *
   * @param <T> the type of the values
   * @param field a field of the link
   * @return empty where the person holds none
   */
  public <T> List<T> values(FieldKey<T> field) {
    List<?> held = fields.get(field);
    return held == null ? List.of() : held.stream().map(field.type().javaType()::cast).toList();
  }

  @Override
  public String toString() {
    return "SharedPerson["
        + id
        + ", "
        + role
        + ", "
        + fields.keySet().stream().map(FieldKey::path).sorted().toList()
        + "]";
  }
}
