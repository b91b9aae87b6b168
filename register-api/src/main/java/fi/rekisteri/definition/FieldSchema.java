package fi.rekisteri.definition;

import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.text.LocalizedText;

/**
 * One field that the register may hold (S16.1).
 *
 * @param <T> the type of the field's values
 * @param key the field
 * @param category the one category that it belongs to (S13.1)
 * @param required whether nobody is registered without it
 * @param portable whether it can be data that the person provided, or that was observed of them
 *     (Art. 20(1), S71.1)
 * @param label its name for people
 */
public record FieldSchema<T>(
    FieldKey<T> key,
    DataCategory category,
    boolean required,
    boolean portable,
    LocalizedText label) {
  /**
   * A field without which nobody is registered; not portable, unless {@link #asPortable} says so.
   *
   * @param <T> the type of the field's values
   * @param key the field
   * @param category the one category that it belongs to
   * @param label its name for people
   * @return the schema
   */
  public static <T> FieldSchema<T> required(
      FieldKey<T> key, DataCategory category, LocalizedText label) {
    return new FieldSchema<>(key, category, true, false, label);
  }

  /**
   * A field that may be left out; not portable, unless {@link #asPortable} says so.
   *
   * @param <T> the type of the field's values
   * @param key the field
   * @param category the one category that it belongs to
   * @param label its name for people
   * @return the schema
   */
  public static <T> FieldSchema<T> optional(
      FieldKey<T> key, DataCategory category, LocalizedText label) {
    return new FieldSchema<>(key, category, false, false, label);
  }

  /**
   * The same field as one that people provide, or give rise to by what they do (Art. 20(1), S71.1).
   *
   * @return a copy
   */
  public FieldSchema<T> asPortable() {
    return new FieldSchema<>(key, category, required, true, label);
  }
}
