package fi.rekisteri.samples.ownadapter.map;

import java.util.stream.Stream;

/**
 * A second order of the rows of a table: a map whose keys lead to the keys of the table.
 *
 * @param shelf where it is kept
 * @param of under which keys a row stands; none where it does not
 * @param <V> the kind of value
 */
public record Index<V>(Shelf shelf, Places<V> of) {
  /**
   * Under which keys of an index a row stands.
   *
   * @param <V> the kind of value
   */
  @FunctionalInterface
  public interface Places<V> {
    Stream<Key> of(Key key, V value);
  }
}
