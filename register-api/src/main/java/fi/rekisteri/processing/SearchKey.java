package fi.rekisteri.processing;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * By what a customer can be found although fields are sealed: an exact term of a field's value.
 * Only search keys that the definition declares are indexed and searched. People who were stored
 * before a key was declared are not found by it until they are changed: indexes are not rebuilt
 * yet.
 *
 * @param <T> the type of the field's values
 * @param <Q> the type of what is searched for
 * @param id a stable id; it is part of the index key
 * @param field the field that is indexed
 * @param normalisation which differences in writing are overlooked
 * @param uniqueness whether two customers may share a term
 * @param termOfValue the term of a stored value, or empty where the value has none
 * @param termOfQuery the term of what is searched for
 */
public record SearchKey<T, Q>(
    String id,
    FieldKey<T> field,
    Normalisation normalisation,
    Uniqueness uniqueness,
    Function<T, Optional<String>> termOfValue,
    Function<Q, String> termOfQuery) {
  private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

  /** Whether two customers may share a term. */
  public enum Uniqueness {
    /** They may: spouses share an e-mail address. */
    SHARED,
    /** They may not: a second customer with the same term is refused. */
    UNIQUE
  }

  /** Refuses an id of another form. */
  public SearchKey {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "a search key id is 1 to 40 letters and digits, beginning with a small letter");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
