package fi.rekisteri.customer;

import fi.rekisteri.processing.Withholding;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a purpose sees of one field. "Withheld" and "none held" are different answers: a withheld
 * field does not tell whether it has a value.
 *
 * @param <T> the type of the field's values
 */
public sealed interface Field<T> {
  /**
   * Takes the branch of the answer.
   *
   * @param <R> the result
   * @param held for values
   * @param noneHeld for no value
   * @param withheld for a field that the purpose may not see
   * @return what the branch returned
   */
  <R> R fold(
      Function<List<Entry<T>>, R> held, Supplier<R> noneHeld, Function<Withholding, R> withheld);

  /**
   * The field has values, and the purpose may see them.
   *
   * @param <T> the type of the field's values
   * @param entries at least one
   */
  record Held<T>(List<Entry<T>> entries) implements Field<T> {
    /** Copies the entries and refuses an empty list. */
    public Held {
      entries = List.copyOf(entries);
      if (entries.isEmpty()) {
        throw new IllegalArgumentException("a held field has at least one value");
      }
    }

    @Override
    public <R> R fold(
        Function<List<Entry<T>>, R> held, Supplier<R> noneHeld, Function<Withholding, R> withheld) {
      return held.apply(entries);
    }
  }

  /**
   * The purpose may see the field, and it has no value.
   *
   * @param <T> the type of the field's values
   */
  record NoneHeld<T>() implements Field<T> {
    @Override
    public <R> R fold(
        Function<List<Entry<T>>, R> held, Supplier<R> noneHeld, Function<Withholding, R> withheld) {
      return noneHeld.get();
    }
  }

  /**
   * The purpose may not see the field.
   *
   * @param <T> the type of the field's values
   * @param reason why, and by which rule
   */
  record Withheld<T>(Withholding reason) implements Field<T> {
    @Override
    public <R> R fold(
        Function<List<Entry<T>>, R> held, Supplier<R> noneHeld, Function<Withholding, R> withheld) {
      return withheld.apply(reason);
    }
  }
}
