package fi.rekisteri.processing;

import java.util.regex.Pattern;

/**
 * The typed name of a field. Its path is a stable id: it is sealed into every value of the field,
 * so renaming it would make them unreadable. Keys are equal when their paths are.
 *
 * <p>A host adds a field of its own with {@link #of} and declares it in its definition.
 *
 * @param <T> the type of the field's values
 */
public final class FieldKey<T> {
  private static final Pattern PATH = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

  private final String path;
  private final Cardinality cardinality;
  private final FieldType<T> type;

  private FieldKey(String path, Cardinality cardinality, FieldType<T> type) {
    this.path = path;
    this.cardinality = cardinality;
    this.type = type;
  }

  /**
   * Names a field.
   *
   * @param <T> the type of the field's values
   * @param path a stable id of 1 to 40 ASCII letters and digits that begins with a small letter
   * @param cardinality how many values a person may have
   * @param type how values are written and read
   * @return the key
   * @throws IllegalArgumentException for a path of another form
   */
  public static <T> FieldKey<T> of(String path, Cardinality cardinality, FieldType<T> type) {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "a field path is 1 to 40 letters and digits, beginning with a small letter");
    }
    return new FieldKey<>(path, cardinality, type);
  }

  /**
   * The stable id.
   *
   * @return the path
   */
  public String path() {
    return path;
  }

  /**
   * How many values a person may have.
   *
   * @return the cardinality
   */
  public Cardinality cardinality() {
    return cardinality;
  }

  /**
   * How values are written and read.
   *
   * @return the type
   */
  public FieldType<T> type() {
    return type;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldKey<?> key && key.path.equals(path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}
