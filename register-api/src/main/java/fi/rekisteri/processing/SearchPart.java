package fi.rekisteri.processing;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a search key takes from one field.
 *
 * @param <T> the type of the field's values
 * @param <Q> the type of what is searched for
 * @param field the field that is indexed; no collection
 * @param normalisation which differences in writing are overlooked
 * @param termOfValue the term of a stored value, or empty where the value has none
 * @param termOfQuery the term of what is searched for
 */
public record SearchPart<T, Q>(
    FieldKey<T> field,
    Normalisation normalisation,
    Function<T, Optional<String>> termOfValue,
    Function<Q, String> termOfQuery) {

  /**
   * The term of a stored value whose type is known to the field only.
   *
   * @param value a value of the field's type
   * @return the term, or empty where the value has none
   * @throws ClassCastException for a value of another type
   */
  public Optional<String> termOf(Object value) {
    return termOfValue.apply(field.type().javaType().cast(value));
  }

  @Override
  public String toString() {
    return "SearchPart[" + field + ", " + normalisation + "]";
  }
}
