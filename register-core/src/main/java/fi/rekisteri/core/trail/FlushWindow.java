package fi.rekisteri.core.trail;

import fi.rekisteri.AuditWindow;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records looks a little later, several at once: when so many wait, or the first has waited so
 * long. The host's scheduler writes them, while their readers go on. Whoever asked for it has
 * agreed to lose twice as many when the process dies, or one call's where that is more: looks that
 * would exceed this are recorded before they are shown. Where the storage fails, they go on
 * waiting, and when enough wait, nothing more is shown. Thread-safe.
 */
public final class FlushWindow implements DeedLog {
  private static final Logger LOG = LoggerFactory.getLogger(FlushWindow.class);

  private final Consumer<List<Deed>> writer;
  private final DeedLog strict;
  private final AuditWindow window;
  private final Object oneAtATime = new Object();
  private List<Deed> waiting = new ArrayList<>();
  private int writing;
  private boolean scheduled;
  private boolean called;

  /**
   * A log.
   *
   * @param writer makes deeds durable in one transaction, or fails and leaves none of them
   * @param window how many may wait, and how long
   */
  public FlushWindow(Consumer<List<Deed>> writer, AuditWindow window) {
    this.writer = writer;
    this.strict = new GroupCommit(writer);
    this.window = window;
  }

  /**
   * Takes deeds in, and has them written when enough wait. While too many are not written, deeds
   * are not taken in at all: they are written at once, or refused. So a scheduler that is slow, or
   * has been shut down, costs time and no entry.
   */
  @Override
  public void record(List<Deed> deeds) {
    if (!takeIn(deeds)) {
      strict.record(deeds);
    } else if (isCalledFor()) {
      call();
    }
  }

  private synchronized boolean takeIn(List<Deed> deeds) {
    int most = Math.max(2 * window.entries(), deeds.size());
    if (writing + waiting.size() + deeds.size() > most) {
      return false;
    }
    waiting.addAll(deeds);
    schedule();
    return true;
  }

  /** Whether so many wait that they are to be written now, and nobody has been called to. */
  private synchronized boolean isCalledFor() {
    boolean first = !called && waiting.size() >= window.entries();
    called |= first;
    return first;
  }

  private void call() {
    try {
      window.scheduler().execute(this::flushNow);
    } catch (RejectedExecutionException closed) {
      flushNow();
    }
  }

  private void flushNow() {
    synchronized (this) {
      called = false;
    }
    flushOrWait();
  }

  /** How many wait. */
  synchronized int waiting() {
    return waiting.size();
  }

  private void schedule() {
    if (!scheduled && !waiting.isEmpty()) {
      scheduled = true;
      window.scheduler().schedule(this::flushInTime, window.time().toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void flushInTime() {
    synchronized (this) {
      scheduled = false;
    }
    flushOrWait();
  }

  /** A failure is told by the next look that cannot wait any more; here it can only be logged. */
  private void flushOrWait() {
    try {
      flush();
    } catch (RuntimeException failed) {
      LOG.warn("audit entries of looks could not be written in time, and wait on");
      synchronized (this) {
        schedule();
      }
    }
  }

  /** One flush at a time; what comes meanwhile waits for the next. */
  @Override
  public void flush() {
    synchronized (oneAtATime) {
      List<Deed> taken = take();
      if (taken.isEmpty()) {
        return;
      }
      boolean written = false;
      try {
        writer.accept(taken);
        written = true;
      } finally {
        ended(written ? List.of() : taken);
      }
    }
  }

  private synchronized List<Deed> take() {
    List<Deed> taken = waiting;
    waiting = new ArrayList<>();
    writing = taken.size();
    return taken;
  }

  /** What was not written waits on, before what came meanwhile. */
  private synchronized void ended(List<Deed> unwritten) {
    writing = 0;
    if (!unwritten.isEmpty()) {
      unwritten.addAll(waiting);
      waiting = unwritten;
    }
  }

  /** Flushes; what cannot be written any more is lost, and said so. */
  @Override
  public void close() {
    try {
      flush();
    } catch (RuntimeException failed) {
      throw new StorageException(
          ErrorCode.STORAGE_FAILED,
          "the register was closed, and audit entries of looks that waited could not be written",
          "note the outage: the last looks, " + waiting() + " of them, are not in the trail",
          false);
    }
  }
}
