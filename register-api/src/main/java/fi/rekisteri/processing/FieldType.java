package fi.rekisteri.processing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How values of one Java type are written to text before sealing, and read back. Writing and
 * reading are inverse to each other for every valid value. Instances are stateless and thread-safe.
 *
 * @param <T> the Java type of the values
 */
public interface FieldType<T> {
  /**
   * The Java type of the values.
   *
   * @return the class
   */
  Class<T> javaType();

  /**
   * Writes a value to text. Parts are separated by {@link #SEPARATOR}, which no value may contain.
   *
   * @param value a valid value
   * @return text that {@link #read} turns back into an equal value
   */
  String write(T value);

  /**
   * Reads a text that {@link #write} made.
   *
   * @param text the written form
   * @return the value
   * @throws fi.rekisteri.error.InvalidValueException for a text that {@link #write} never makes
   */
  T read(String text);

  /**
   * The names of a value's parts, in the order in which {@link #write} joins them.
   *
   * @return one name for a value of one part
   */
  default List<String> partNames() {
    return List.of("value");
  }

  /**
   * The parts of a value under their names, as answers to people and exports show them.
   *
   * @param value a valid value
   * @return texts by part name, in order; absent parts are left out
   */
  default Map<String, String> parts(T value) {
    String[] texts = write(value).split(String.valueOf(SEPARATOR), -1);
    List<String> names = partNames();
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty() || names.size() == 1) {
        parts.put(names.get(i), texts[i]);
      }
    }
    return parts;
  }

  /** Separates the parts of a value in its written form: U+001F, a control character. */
  char SEPARATOR = '\u001F';

  /**
   * A type from its two functions.
   *
   * @param <T> the Java type of the values
   * @param javaType the class
   * @param write writes a value
   * @param read reads it back
   * @param partNames the names of the parts; none for a value of one part
   * @return the type
   */
  static <T> FieldType<T> of(
      Class<T> javaType, Function<T, String> write, Function<String, T> read, String... partNames) {
    List<String> names = partNames.length == 0 ? List.of("value") : List.of(partNames);
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("each part has a name of its own");
    }
    return new FieldType<>() {
      @Override
      public Class<T> javaType() {
        return javaType;
      }

      @Override
      public String write(T value) {
        return write.apply(value);
      }

      @Override
      public T read(String text) {
        return read.apply(text);
      }

      @Override
      public List<String> partNames() {
        return names;
      }
    };
  }
}
