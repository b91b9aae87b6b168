package fi.rekisteri.processing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * By what a customer can be found although fields are sealed: an exact term of one field's value,
 * or of two to four fields' values together. Only search keys that the definition declares are
 * indexed and searched. People who were stored before a key was declared or changed are not found
 * by it until they are changed, or until {@code Rotation.SEARCH_TAGS} has passed them.
 *
 * <h2>Security</h2>
 *
 * A stored tag tells equality to whoever reads the storage: {@code docs/search-keys.md} says how
 * much that is. {@link #withBits} shortens the tags, so that strangers share them; what is found
 * stays exact, since candidates are compared before anybody is shown.
 *
 * @param <Q> the type of what is searched for
 * @param id a stable id; it is part of the index key
 * @param parts the fields that are indexed together, each with its own term: 1 to 4
 * @param uniqueness whether two customers may share a term
 * @param bits the length of a tag, 8 to {@value #ALL_BITS}
 */
public record SearchKey<Q>(
    String id, List<SearchPart<?, Q>> parts, Uniqueness uniqueness, int bits) {
  /** The length of a tag that two different terms never share. */
  public static final int ALL_BITS = 128;

  /** The most customers that may share a shortened tag: each of them is opened and compared. */
  public static final int MOST_CANDIDATES = 2000;

  private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
  private static final int FEWEST_BITS = 8;
  private static final int MOST_PARTS = 4;

  /** Whether two customers may share a term. */
  public enum Uniqueness {
    /** They may: spouses share an e-mail address. */
    SHARED,
    /** They may not: a second customer with the same term is refused. */
    UNIQUE
  }

  /**
   * Refuses an id of another form, too many parts, a field named twice, and a length that is out of
   * range or cannot be unique.
   */
  public SearchKey {
    parts = List.copyOf(parts);
    require(ID.matcher(id).matches(), "an id of 1 to 40 letters and digits, the first one small");
    require(!parts.isEmpty() && parts.size() <= MOST_PARTS, "1 to " + MOST_PARTS + " fields");
    require(
        parts.stream().map(SearchPart::field).distinct().count() == parts.size(),
        "each of its fields once");
    require(
        bits >= FEWEST_BITS && bits <= ALL_BITS, FEWEST_BITS + " to " + ALL_BITS + " bits of tag");
    require(
        bits == ALL_BITS || uniqueness == Uniqueness.SHARED,
        "whole tags where they are unique: strangers share shortened ones");
  }

  /**
   * A key over one field.
   *
   * @param <T> the type of the field's values
   * @param id a stable id
   * @param field the field that is indexed; no collection
   * @param normalisation which differences in writing are overlooked
   * @param uniqueness whether two customers may share a term
   * @param termOfValue the term of a stored value, or empty where the value has none
   * @param termOfQuery the term of what is searched for
   */
  public <T> SearchKey(
      String id,
      FieldKey<T> field,
      Normalisation normalisation,
      Uniqueness uniqueness,
      Function<T, Optional<String>> termOfValue,
      Function<Q, String> termOfQuery) {
    this(
        id,
        List.of(new SearchPart<>(field, normalisation, termOfValue, termOfQuery)),
        uniqueness,
        ALL_BITS);
  }

  /**
   * A key over several fields together, which customers may share: whoever lacks one of them is not
   * found by it.
   *
   * @param <Q> the type of what is searched for
   * @param id a stable id
   * @param parts two to four fields, each with its own term
   * @return the key
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the parts are copied at once
  public static <Q> SearchKey<Q> compound(String id, SearchPart<?, Q>... parts) {
    require(parts.length > 1, "two fields at least where it is compound");
    return new SearchKey<>(id, List.of(parts), Uniqueness.SHARED, ALL_BITS);
  }

  /**
   * A copy with shorter tags, which strangers share. Another length is another index.
   *
   * @param length 8 to 128; {@code IndexPlanner} recommends one
   * @return the copy
   */
  public SearchKey<Q> withBits(int length) {
    return new SearchKey<>(id, parts, uniqueness, length);
  }

  /**
   * Whether strangers may share a tag.
   *
   * @return true for less than 128 bits
   */
  public boolean isTruncated() {
    return bits < ALL_BITS;
  }

  /**
   * Whether a field is one of those that are indexed.
   *
   * @param field any field
   * @return true where a part names it
   */
  public boolean names(FieldKey<?> field) {
    return parts.stream().anyMatch(part -> part.field().equals(field));
  }

  /**
   * The fields that are indexed, as the audit trail names them.
   *
   * @return their paths, in order
   */
  public List<String> paths() {
    return parts.stream().map(part -> part.field().path()).toList();
  }

  @Override
  public String toString() {
    return id;
  }

  private static void require(boolean kept, String what) {
    if (!kept) {
      throw new IllegalArgumentException("a search key has " + what);
    }
  }
}
