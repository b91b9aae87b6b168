package fi.rekisteri.samples.ownadapter.map;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How a kind of value is written as bytes. What was written once is read for ever: a form that
 * changes writes a greater {@link Out#FORM number} and goes on reading the smaller ones.
 *
 * @param <V> the kind of value
 */
public interface Form<V> {
  /** Of whatever only has to be there. */
  Form<Boolean> PRESENCE = of((out, present) -> {}, in -> true);

  static <V> Form<V> of(BiConsumer<Out, V> writer, Function<In, V> reader) {
    return new Form<>() {
      @Override
      public void write(Out out, V value) {
        writer.accept(out, value);
      }

      @Override
      public V read(In in) {
        return reader.apply(in);
      }
    };
  }

  void write(Out out, V value);

  V read(In in);

  /** The bytes of a value, with the number of the form before them. */
  default byte[] bytes(V value) {
    Out out = new Out();
    write(out, value);
    return out.bytes();
  }

  /** The value; refused where another form, or anything behind it, is found. */
  default V value(byte[] bytes) {
    In in = new In(bytes);
    V value = read(in);
    in.end();
    return value;
  }
}
