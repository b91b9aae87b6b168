package fi.rekisteri.samples.ownadapter.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one map within a transaction, with the indexes that are kept along: whoever puts or
 * removes a row cannot forget one.
 *
 * @param <V> the kind of value
 */
public final class Table<V> {
  private final Session session;
  private final Shelf shelf;
  private final Form<V> form;
  private final List<Index<V>> indexes = new ArrayList<>();

  public Table(Session session, Shelf shelf, Form<V> form) {
    this.session = session;
    this.shelf = shelf;
    this.form = form;
  }

  /** Keeps an index along in which each row stands under one key. */
  public Table<V> indexed(Shelf index, Function<V, Key> key) {
    return indexed(index, (primary, value) -> Stream.of(key.apply(value)));
  }

  /** Keeps an index along in which a row stands under some keys, or none. */
  public Table<V> indexed(Shelf index, Index.Places<V> places) {
    indexes.add(new Index<>(index, places));
    return this;
  }

  public Optional<V> find(Key key) {
    return Optional.ofNullable(session.get(shelf, key)).map(form::value);
  }

  public boolean has(Key key) {
    return session.get(shelf, key) != null;
  }

  public long count() {
    return session.count(shelf);
  }

  public void put(Key key, V value) {
    unindex(key);
    session.set(shelf, key, form.bytes(value));
    for (Index<V> index : indexes) {
      index.of().of(key, value).forEach(place -> session.set(index.shelf(), place, key.bytes()));
    }
  }

  public void remove(Key key) {
    if (has(key)) {
      unindex(key);
      session.set(shelf, key, null);
    }
  }

  private void unindex(Key key) {
    if (!indexes.isEmpty()) {
      find(key)
          .ifPresent(
              old ->
                  indexes.forEach(
                      index ->
                          index
                              .of()
                              .of(key, old)
                              .forEach(place -> session.set(index.shelf(), place, null))));
    }
  }

  /** The values whose keys begin so, in order. */
  public Stream<V> under(Key beginning) {
    return rows(beginning, null).map(Row::value);
  }

  /** The values whose keys begin so, in order, from behind a key, or behind all that begin so. */
  public Stream<V> under(Key beginning, @Nullable Key after) {
    return rows(beginning, after).map(Row::value);
  }

  /** The same, with their keys. */
  public Stream<Row<V>> rows(Key beginning, @Nullable Key after) {
    return scan(shelf, beginning, after)
        .map(entry -> new Row<>(entry.key(), form.value(entry.value())));
  }

  /** The values in the order of an index. */
  public Stream<V> by(Shelf index, Key beginning, @Nullable Key after) {
    return rowsBy(index, beginning, after).map(Row::value);
  }

  /** The same, with the keys of the table. */
  public Stream<Row<V>> rowsBy(Shelf index, Key beginning, @Nullable Key after) {
    return scan(index, beginning, after).map(entry -> Key.of(entry.value())).map(this::row);
  }

  /** The keys of an index that begin so, without a look at the rows. */
  public Stream<Key> keysBy(Shelf index, Key beginning, @Nullable Key after) {
    return scan(index, beginning, after).map(Row::key);
  }

  private Row<V> row(Key key) {
    return new Row<>(key, find(key).orElseThrow(Failure::unreadable));
  }

  private Stream<Row<byte[]>> scan(Shelf map, Key beginning, @Nullable Key after) {
    Key from = after == null ? beginning : after.behind();
    Cursor<byte[], byte[]> cursor = session.cursor(map, from, false);
    return Stream.iterate(next(cursor), Optional::isPresent, before -> next(cursor))
        .map(Optional::get)
        .takeWhile(entry -> entry.key().beginsWith(beginning));
  }

  /** The last row whose key begins so. */
  public Optional<Row<V>> last(Key beginning) {
    return next(session.cursor(shelf, beginning.behind(), true))
        .filter(entry -> entry.key().beginsWith(beginning))
        .map(entry -> new Row<>(entry.key(), form.value(entry.value())));
  }

  private static Optional<Row<byte[]>> next(Cursor<byte[], byte[]> cursor) {
    return Failure.guarded(
        () ->
            cursor.hasNext()
                ? Optional.of(new Row<>(Key.of(cursor.next()), cursor.getValue()))
                : Optional.empty());
  }
}
