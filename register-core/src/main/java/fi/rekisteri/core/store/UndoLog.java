package fi.rekisteri.core.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** The only way to write to the tables: it notes how to take each step back. */
final class UndoLog {
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private boolean ended;

  <K, V> void put(Map<K, V> table, K key, V value) {
    requireOpen();
    V before = table.put(key, value);
    steps.push(before == null ? () -> table.remove(key) : () -> table.put(key, before));
  }

  <K, V> void remove(Map<K, V> table, K key) {
    requireOpen();
    V before = table.remove(key);
    if (before != null) {
      steps.push(() -> table.put(key, before));
    }
  }

  /** Runs several steps that stay together even where the work catches their refusal. */
  void allOrNothing(Runnable several) {
    int mark = steps.size();
    boolean done = false;
    try {
      several.run();
      done = true;
    } finally {
      if (!done) {
        takeBackTo(mark);
      }
    }
  }

  /** Makes everything written so far final. */
  void keep() {
    steps.clear();
  }

  /** Takes back what was not kept, and refuses a store that outlived its transaction. */
  void end() {
    takeBackTo(0);
    ended = true;
  }

  private void takeBackTo(int mark) {
    while (steps.size() > mark) {
      steps.pop().run();
    }
  }

  private void requireOpen() {
    if (ended) {
      throw new IllegalStateException("the transaction is over; open a new one");
    }
  }
}
