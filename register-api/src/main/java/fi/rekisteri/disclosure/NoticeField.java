package fi.rekisteri.disclosure;

import fi.rekisteri.processing.FieldKey;
import java.util.List;
import java.util.function.Function;

/** What a notice tells of one field. Printing it shows no value. */
public sealed interface NoticeField {
  /**
   * The field's path.
   *
   * @return the path
   */
  String path();

  /**
   * Takes the branch of what is told.
   *
   * @param <R> the result
   * @param holding for a field whose values are told
   * @param emptied for a field that holds nothing any more
   * @param named for a field that is named and no more
   * @return what the branch returned
   */
  default <R> R fold(
      Function<Holding<?>, R> holding, Function<Emptied, R> emptied, Function<Named, R> named) {
    if (this instanceof Holding<?> one) {
      return holding.apply(one);
    }
    return this instanceof Emptied one ? emptied.apply(one) : named.apply((Named) this);
  }

  /**
   * The field was rectified: this is what is right now, all of it.
   *
   * @param <T> the type of the values
   * @param field the field
   * @param values its values, without their origins; not empty
   */
  record Holding<T>(FieldKey<T> field, List<T> values) implements NoticeField {
    /** Copies the values; refuses none. */
    public Holding {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("a field without a value is emptied");
      }
    }

    @Override
    public String path() {
      return field.path();
    }

    @Override
    public String toString() {
      return "Holding[" + field.path() + ", ***]";
    }
  }

  /**
   * The field was rectified and holds nothing any more: what the party holds is to go as well.
   *
   * @param path the field's path
   */
  record Emptied(String path) implements NoticeField {}

  /**
   * The field changed as the notice says, and what it holds now is not told: the change is no
   * rectification, or the party gave the field and has not received it, or may not receive it any
   * more, or the person has it restricted.
   *
   * @param path the field's path
   */
  record Named(String path) implements NoticeField {}
}
