package fi.rekisteri.retention;

import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.statistics.Dimension;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One part of what remains of a person who is made anonymous: a field, and how it is made coarse.
 * Its labels are a closed list that is written down before anybody is looked at, so no value, only
 * a word that was there before, can remain of it.
 *
 * <h2>Security</h2>
 *
 * The function is code of the host that is handed opened values. It returns one of the labels and
 * keeps nothing; anything else that it returns counts as {@link Dimension#OTHER}.
 *
 * @param <T> the type of the field's values
 * @param name what it tells, such as {@code lastOrder}
 * @param field the field; its values are those of one person
 * @param labels the closed list, besides {@link Dimension#OTHER} and {@link Dimension#NONE}; what
 *     was counted under a label that is taken away later is shown no more
 * @param coarse the label of all that a person has in the field, never called for nothing
 */
public record CoarsePart<T>(
    String name, FieldKey<T> field, List<String> labels, Function<List<T>, String> coarse) {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,19}");

  /** What stands between parts cannot stand in one. */
  private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} &&[^|=]]{1,60}");

  /** Copies the labels, and refuses a name or labels of another form. */
  public CoarsePart {
    labels = List.copyOf(labels);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the name of a part is 1 to 20 letters and digits, the first one small");
    }
    if (new HashSet<>(labels).size() < labels.size()
        || labels.contains(Dimension.OTHER)
        || labels.contains(Dimension.NONE)
        || !labels.stream().allMatch(label -> LABEL.matcher(label).matches())) {
      throw new IllegalArgumentException(
          "the labels of a part stand there once, have 1 to 60 characters without | and =, and"
              + " need not name \"other\" and \"none\"");
    }
  }

  /**
   * A part of a field that holds one value.
   *
   * @param <T> the type of the field's values
   * @param name what it tells
   * @param field a field of cardinality ONE
   * @param labels the closed list
   * @param coarse the label of a value
   * @return the part
   */
  public static <T> CoarsePart<T> ofOne(
      String name, FieldKey<T> field, List<String> labels, Function<T, String> coarse) {
    if (field.cardinality() != Cardinality.ONE) {
      throw new IllegalArgumentException(
          "field " + field + " may have several values; give a label for all of them together");
    }
    return new CoarsePart<>(name, field, labels, values -> coarse.apply(values.get(0)));
  }

  /**
   * Every label that can remain.
   *
   * @return the closed list with {@link Dimension#OTHER} and {@link Dimension#NONE} at its end
   */
  public List<String> allLabels() {
    return Stream.concat(labels.stream(), Stream.of(Dimension.OTHER, Dimension.NONE)).toList();
  }

  /**
   * The label of what a person has.
   *
   * @param values the values of the field
   * @return one of {@link #allLabels}
   * @throws IllegalStateException where the host's function fails; what it said stays unsaid, since
   *     it may hold a value
   */
  public String labelOf(List<?> values) {
    if (values.isEmpty()) {
      return Dimension.NONE;
    }
    try {
      List<T> typed = values.stream().map(field.type().javaType()::cast).toList();
      String word = coarse.apply(typed);
      return word != null && labels.contains(word) ? word : Dimension.OTHER;
    } catch (RuntimeException failed) {
      throw new IllegalStateException(
          "part " + name + " failed to label a value, with " + failed.getClass().getName());
    }
  }
}
