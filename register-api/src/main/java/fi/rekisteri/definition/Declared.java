package fi.rekisteri.definition;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a row of the notice says: something, that there is none, or nothing at all. The last two are
 * different answers, and neither is {@code null}.
 *
 * @param <T> what is declared
 */
public sealed interface Declared<T> {
  /**
   * Takes the branch of the answer.
   *
   * @param <R> the result
   * @param value for something declared
   * @param noneDeclared for "none"
   * @param notStated for no answer
   * @return what the branch returned
   */
  <R> R fold(Function<T, R> value, Supplier<R> noneDeclared, Supplier<R> notStated);

  /**
   * What is declared, where something is.
   *
   * @return empty both for "none" and for no answer: use {@link #fold} where they differ
   */
  default Optional<T> toOptional() {
    return fold(Optional::of, Optional::empty, Optional::empty);
  }

  /**
   * The same answer about something made of what is declared.
   *
   * @param <R> what it becomes
   * @param change makes it
   * @return a declared value, none declared or not stated, as before
   */
  default <R> Declared<R> map(Function<T, R> change) {
    return fold(value -> value(change.apply(value)), Declared::noneDeclared, Declared::notStated);
  }

  /**
   * Something declared.
   *
   * @param <T> what is declared
   * @param value the value
   * @return the answer
   */
  static <T> Declared<T> value(T value) {
    return new Value<>(value);
  }

  /**
   * "There is none": the row is there and empty (S15.1, S66.1).
   *
   * @param <T> what is not there
   * @return the answer
   */
  static <T> Declared<T> noneDeclared() {
    return new NoneDeclared<>();
  }

  /**
   * No answer, although it was asked or required (S2.2).
   *
   * @param <T> what was asked
   * @return the answer
   */
  static <T> Declared<T> notStated() {
    return new NotStated<>();
  }

  /**
   * Something declared.
   *
   * @param <T> what is declared
   * @param value the value
   */
  record Value<T>(T value) implements Declared<T> {
    @Override
    public <R> R fold(Function<T, R> value, Supplier<R> noneDeclared, Supplier<R> notStated) {
      return value.apply(this.value);
    }
  }

  /**
   * "There is none".
   *
   * @param <T> what is not there
   */
  record NoneDeclared<T>() implements Declared<T> {
    @Override
    public <R> R fold(Function<T, R> value, Supplier<R> noneDeclared, Supplier<R> notStated) {
      return noneDeclared.get();
    }
  }

  /**
   * No answer.
   *
   * @param <T> what was asked
   */
  record NotStated<T>() implements Declared<T> {
    @Override
    public <R> R fold(Function<T, R> value, Supplier<R> noneDeclared, Supplier<R> notStated) {
      return notStated.get();
    }
  }
}
