package fi.rekisteri.core.request;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.request.Correction;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The value that a correction proposes, read as the field's own type (S75 edge).
 *
 * @param <T> the type of the values
 * @param key the field
 * @param element which of several values; empty for the only one
 * @param value the right value
 */
record Proposed<T>(FieldKey<T> key, String element, T value) {
  /** Refuses a field that is not declared, and a value that the field cannot hold. */
  static Proposed<?> of(RegisterDefinition definition, Correction correction) {
    FieldSchema<?> schema =
        definition
            .field(correction.field())
            .orElseThrow(
                () ->
                    new InvalidValueException(
                        ErrorCode.UNDECLARED_FIELD,
                        "the definition declares no such field as the correction names",
                        "ask the person which data is meant, and amend the item"));
    return read(schema.key(), correction);
  }

  private static <T> Proposed<T> read(FieldKey<T> key, Correction correction) {
    List<String> names = key.type().partNames();
    if (!names.containsAll(correction.proposed().keySet())) {
      throw new InvalidValueException(
          ErrorCode.CORRECTION_INVALID,
          "a correction of field " + key + " has parts that the field does not have",
          "name its parts " + names);
    }
    String text =
        names.stream()
            .map(name -> correction.proposed().getOrDefault(name, ""))
            .collect(Collectors.joining(String.valueOf(FieldType.SEPARATOR)));
    try {
      return new Proposed<>(key, correction.element(), key.type().read(text));
    } catch (InvalidValueException explained) {
      throw explained;
    } catch (RuntimeException unreadable) {
      throw new InvalidValueException(
          ErrorCode.CORRECTION_INVALID,
          "a correction proposes what field " + key + " cannot hold",
          "ask the person for a value of the form that the field has");
    }
  }

  /** The person with the right value; the same person where it is right already. */
  Customer in(Customer person, Provenance provenance) {
    if (person.values(key).isEmpty()) {
      return person.collect(key, value, provenance);
    } else if (person.values(key).contains(value)) {
      return person;
    }
    return element.isEmpty()
        ? person.rectify(key, value, provenance)
        : person.rectify(key, element, value, provenance);
  }
}
