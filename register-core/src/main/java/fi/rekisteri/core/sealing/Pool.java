package fi.rekisteri.core.sealing;

import java.util.ArrayDeque;
import java.util.function.Supplier;

/**
 * Things that are dear to make and not thread-safe, lent to one borrower at a time. At most two per
 * processor are kept; where none is idle, one more is made. Last in, first out, since the last one
 * used is the one that is warm. A thread-local would keep one per virtual thread.
 */
final class Pool<T> {
  private final ArrayDeque<T> idle = new ArrayDeque<>();
  private final int most = 2 * Runtime.getRuntime().availableProcessors();
  private final Supplier<T> maker;
  private boolean cleared;

  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  T borrow() {
    T one;
    synchronized (idle) {
      one = idle.pollFirst();
    }
    return one != null ? one : maker.get();
  }

  /** Gives one back. One that failed in the middle of its work is better dropped. */
  void giveBack(T one) {
    synchronized (idle) {
      if (!cleared && idle.size() < most) {
        idle.addFirst(one);
      }
    }
  }

  /** Drops what is idle, and from then on whatever is given back: it may hold a key. */
  void clear() {
    synchronized (idle) {
      cleared = true;
      idle.clear();
    }
  }
}
