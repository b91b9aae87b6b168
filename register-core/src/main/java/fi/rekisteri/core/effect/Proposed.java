package fi.rekisteri.core.effect;

import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Defect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The value that a correction proposes. Parts that it does not name stay as they are, so that an
 * incomplete value is completed.
 *
 * @param <T> the type of the values
 * @param key the field
 * @param correction what is proposed
 */
public record Proposed<T>(FieldKey<T> key, Correction correction) {
  /** Refuses a field that is not declared, and parts that it does not have (S75 edge). */
  public static Proposed<?> of(RegisterDefinition definition, Correction correction) {
    FieldKey<?> key =
        definition
            .field(correction.field())
            .orElseThrow(
                () ->
                    new InvalidValueException(
                        ErrorCode.UNDECLARED_FIELD,
                        "the definition declares no such field as the correction names",
                        "ask the person which data is meant, and amend the item"))
            .key();
    List<String> names = key.type().partNames();
    if (!names.containsAll(correction.proposed().keySet())) {
      throw new InvalidValueException(
          ErrorCode.CORRECTION_INVALID,
          "a correction of field " + key + " has parts that the field does not have",
          "name its parts " + names);
    }
    if (correction.proposed().values().stream().anyMatch(Proposed::separates)) {
      throw invalid(key, "proposes a part with a control character", "read the letter again");
    }
    return new Proposed<>(key, correction);
  }

  /** A part that smuggles in another one. */
  private static boolean separates(String part) {
    return part.indexOf(FieldType.SEPARATOR) >= 0;
  }

  private static InvalidValueException invalid(FieldKey<?> key, String what, String remedy) {
    return new InvalidValueException(
        ErrorCode.CORRECTION_INVALID, "a correction of field " + key + " " + what, remedy);
  }

  /** The person with the right value; the same person where it is right already. */
  Customer in(Customer person, Provenance provenance) {
    Optional<Entry<T>> wrong = wrong(person);
    T value = read(wrong.map(entry -> key.type().parts(entry.value())).orElse(Map.of()));
    if (wrong
        .map(entry -> entry.value().equals(value))
        .orElse(person.values(key).contains(value))) {
      return person;
    } else if (wrong.isEmpty()) {
      requireClear(person);
      return person.collect(key, value, provenance);
    }
    return person.rectify(key, wrong.get().element(), value, provenance);
  }

  /** Nobody guesses which of several values is wrong, or what became of one that is not there. */
  private void requireClear(Customer person) {
    boolean several = !person.values(key).isEmpty() && correction.defect() != Defect.INCOMPLETE;
    if (several || !correction.element().isEmpty()) {
      throw invalid(
          key,
          "means one of several values, and none of those that are held",
          "ask the person which value is meant, and amend the item");
    }
  }

  /** The one that is named, or the only one that there is. */
  private Optional<Entry<T>> wrong(Customer person) {
    List<Entry<T>> held =
        person.field(key) instanceof Field.Held<T> some ? some.entries() : List.of();
    boolean only = correction.element().isEmpty() && held.size() == 1;
    return held.stream()
        .filter(entry -> only || entry.element().equals(correction.element()))
        .findFirst();
  }

  /** Refuses what the field cannot hold; a value's own refusal says why. */
  private T read(Map<String, String> before) {
    String text =
        key.type().partNames().stream()
            .map(name -> correction.proposed().getOrDefault(name, before.getOrDefault(name, "")))
            .collect(Collectors.joining(String.valueOf(FieldType.SEPARATOR)));
    try {
      return key.type().read(text);
    } catch (InvalidValueException explained) {
      throw explained;
    } catch (RuntimeException unreadable) {
      throw new InvalidValueException(
          ErrorCode.CORRECTION_INVALID,
          "a correction proposes what field " + key + " cannot hold",
          "ask the person for a value of the form that the field has");
    }
  }
}
