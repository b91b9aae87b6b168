package fi.rekisteri.core.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Records what several threads have looked at in one transaction: while one thread writes, others
 * line up, and the next one writes for all of them. Each returns when its own deeds are durable; so
 * nobody is shown anything before, and a lone reader waits for nobody. It starts no thread.
 * Thread-safe.
 *
 * <p>Before it writes, a thread gives those who are reading just now the time to line up too, up to
 * half of what the last write took: without that, each write would meet only the few who came
 * during the one before, and two readers would write in turns.
 *
 * <p>Where a common transaction fails, each thread writes its own deeds alone, so that one reader's
 * trouble is not everybody's.
 */
public final class GroupCommit implements DeedLog {
  /** No statement grows without bound. */
  private static final int MOST = 2000;

  /** However slow the storage is, nobody waits longer for others who are on their way. */
  private static final long MOST_PATIENCE = TimeUnit.MILLISECONDS.toNanos(2);

  /** Where a write is as quick as this, being woken costs more: then nobody waits for another. */
  private static final long QUICK = TimeUnit.MICROSECONDS.toNanos(200);

  /** Before the first write: others line up, and nobody waits for them. */
  private static final long UNKNOWN = -1;

  private final Consumer<List<Deed>> writer;
  private final LongUnaryOperator patienceAfter;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition written = lock.newCondition();
  private final Condition changed = lock.newCondition();
  private List<Waiting> line = new ArrayList<>();
  private int writers;
  private int gathering;
  private int underWay;
  private long patience = UNKNOWN;

  private static final class Waiting {
    final List<Deed> deeds;
    boolean taken;
    boolean done;
    boolean alone;

    Waiting(List<Deed> deeds) {
      this.deeds = deeds;
    }
  }

  /**
   * A log.
   *
   * @param writer makes deeds durable in one transaction, or fails and leaves none of them
   */
  public GroupCommit(Consumer<List<Deed>> writer) {
    this(writer, GroupCommit::patienceAfter);
  }

  private static long patienceAfter(long took) {
    return took < QUICK ? 0 : Math.min(took / 2, MOST_PATIENCE);
  }

  /** How many nanoseconds to wait for others, after a write that took so many. */
  GroupCommit(Consumer<List<Deed>> writer, LongUnaryOperator patienceAfter) {
    this.writer = writer;
    this.patienceAfter = patienceAfter;
  }

  @Override
  public void record(List<Deed> deeds) {
    if (deeds.isEmpty()) {
      return;
    }
    Waiting mine = new Waiting(deeds);
    List<Waiting> group = lineUp(mine);
    if (group != null) {
      write(group, mine);
    } else if (mine.alone) {
      writer.accept(deeds);
    }
  }

  /**
   * Waits until somebody else has written; gives the group that this thread is to write, if any.
   */
  private @Nullable List<Waiting> lineUp(Waiting mine) {
    lock.lock();
    try {
      line.add(mine);
      changed.signalAll();
      while (!mine.done && !mine.alone && (mine.taken || isBusy())) {
        written.awaitUninterruptibly();
      }
      if (mine.done || mine.alone) {
        return null;
      }
      writers++;
      line.remove(mine);
      awaitOthers();
      return take(mine);
    } finally {
      lock.unlock();
    }
  }

  /** Whether one waits for others to write: not where everybody's write is quick. */
  private boolean isBusy() {
    return writers > 0 && patience != 0;
  }

  /** Until all who are under way stand in the line, or as long as another write would take half. */
  private void awaitOthers() {
    long left = patience;
    gathering++;
    try {
      while (left > 0 && line.size() + gathering < underWay) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } finally {
      gathering--;
    }
  }

  @Override
  public void begun() {
    lock.lock();
    underWay++;
    lock.unlock();
  }

  @Override
  public void ended() {
    lock.lock();
    underWay--;
    changed.signalAll();
    lock.unlock();
  }

  /** The line, with one's own deeds in any case. */
  private List<Waiting> take(Waiting mine) {
    List<Waiting> group = new ArrayList<>();
    List<Waiting> rest = new ArrayList<>();
    group.add(mine);
    int size = mine.deeds.size();
    for (Waiting other : line) {
      size += other.deeds.size();
      (size <= MOST ? group : rest).add(other);
    }
    line = rest;
    group.forEach(one -> one.taken = true);
    return group;
  }

  private void write(List<Waiting> group, Waiting mine) {
    boolean together = false;
    long start = System.nanoTime();
    try {
      writer.accept(deedsOf(group));
      together = true;
    } catch (RuntimeException failed) {
      if (group.size() == 1) {
        throw failed;
      }
    } finally {
      release(group, together, System.nanoTime() - start);
    }
    if (!together) {
      writer.accept(mine.deeds);
    }
  }

  /** A lone reader's stand as they are. */
  private static List<Deed> deedsOf(List<Waiting> group) {
    if (group.size() == 1) {
      return group.get(0).deeds;
    }
    List<Deed> all = new ArrayList<>();
    group.forEach(one -> all.addAll(one.deeds));
    return all;
  }

  private void release(List<Waiting> group, boolean together, long took) {
    lock.lock();
    try {
      patience = patienceAfter.applyAsLong(took);
      for (Waiting one : group) {
        one.done = together;
        one.alone = !together;
      }
      writers--;
      written.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many threads have lined up and are not being written. */
  int waiting() {
    lock.lock();
    try {
      return line.size() + gathering;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing waits here that its thread does not wait for. */
  @Override
  public void flush() {}

  @Override
  public void close() {}
}
