package fi.rekisteri.samples.ownadapter.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * One transaction. It reads a snapshot until it first writes; from then on it is the only writer
 * and reads the maps themselves, with what it wrote. Each write notes how to take it back. Used by
 * one thread, and only until its work returns.
 */
public final class Session {
  private final MapFile file;
  private final Thread owner = Thread.currentThread();
  private final Deque<Undo> undo = new ArrayDeque<>();
  private Snapshot snapshot;
  private boolean writing;
  private boolean over;

  Session(MapFile file, Snapshot snapshot) {
    this.file = file;
    this.snapshot = snapshot;
  }

  /** What a key led to before. */
  private record Undo(Shelf shelf, byte[] key, byte @Nullable [] before) {}

  /**
   * Does something that writes, as the only writer, whole or not at all: where it throws, it is
   * taken back, and the transaction may go on.
   *
   * @param <T> the result
   * @param work what to do
   * @return what it returned
   */
  public <T> T write(Supplier<T> work) {
    becomeWriter();
    int mark = undo.size();
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        takeBack(mark);
      }
    }
  }

  /** The same, where there is no result. */
  public void write(Runnable work) {
    write(
        () -> {
          work.run();
          return true;
        });
  }

  /** Waits until nobody else writes, and keeps everybody from writing until the end. */
  public void becomeWriter() {
    requireOpen();
    if (!writing) {
      snapshot = file.beginWriting();
      writing = true;
    }
  }

  byte @Nullable [] get(Shelf shelf, Key key) {
    requireOpen();
    return Failure.guarded(() -> file.live(shelf).get(root(shelf).root, key.bytes()));
  }

  void set(Shelf shelf, Key key, byte @Nullable [] value) {
    requireOpen();
    if (!writing) {
      throw new IllegalStateException("writes stand inside write(...)");
    }
    undo.push(new Undo(shelf, key.bytes(), replace(shelf, key.bytes(), value)));
  }

  private byte @Nullable [] replace(Shelf shelf, byte[] key, byte @Nullable [] value) {
    MVMap<byte[], byte[]> map = file.live(shelf);
    return Failure.guarded(() -> value == null ? map.remove(key) : map.put(key, value));
  }

  Cursor<byte[], byte[]> cursor(Shelf shelf, Key from, boolean backwards) {
    requireOpen();
    return Failure.guarded(() -> new Cursor<>(root(shelf), from.bytes(), null, backwards));
  }

  long count(Shelf shelf) {
    requireOpen();
    return root(shelf).getTotalCount();
  }

  private RootReference<byte[], byte[]> root(Shelf shelf) {
    return writing ? file.live(shelf).flushAndGetRoot() : snapshot.root(shelf);
  }

  /** How many rows were written so far, which is what a commit costs. */
  int writes() {
    return undo.size();
  }

  void commit() {
    if (!undo.isEmpty()) {
      undo.clear();
      file.commit();
    }
  }

  /** Takes back what was not committed, and lets the next writer in. */
  void end() {
    over = true;
    if (writing) {
      takeBack(0);
      file.endWriting();
    }
  }

  /** Hides no exception that is on its way: a file that cannot take back commits nothing more. */
  private void takeBack(int mark) {
    try {
      while (undo.size() > mark) {
        Undo last = undo.pop();
        replace(last.shelf(), last.key(), last.before());
      }
    } catch (RuntimeException | Error failed) {
      file.breakOff();
    }
  }

  private void requireOpen() {
    if (over || Thread.currentThread() != owner) {
      throw new IllegalStateException("the transaction is over, or another thread's");
    }
  }
}
