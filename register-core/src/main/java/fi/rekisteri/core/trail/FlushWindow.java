package fi.rekisteri.core.trail;

import fi.rekisteri.AuditWindow;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records looks a little later, several at once: when so many wait, or the first has waited so
 * long. Whoever asked for it has agreed to lose as many when the process dies, and one page more.
 * Where the storage fails, they go on waiting, and when enough wait, nothing more is shown.
 * Thread-safe.
 */
public final class FlushWindow implements DeedLog {
  private static final Logger LOG = LoggerFactory.getLogger(FlushWindow.class);

  private final Consumer<List<Deed>> writer;
  private final AuditWindow window;
  private final Object oneAtATime = new Object();
  private List<Deed> waiting = new ArrayList<>();
  private boolean scheduled;

  /**
   * A log.
   *
   * @param writer makes deeds durable in one transaction, or fails and leaves none of them
   * @param window how many may wait, and how long
   */
  public FlushWindow(Consumer<List<Deed>> writer, AuditWindow window) {
    this.writer = writer;
    this.window = window;
  }

  /**
   * Takes deeds in, and writes them when enough wait. While more than that could not be written,
   * deeds are not taken in at all: they are written at once, or refused.
   */
  @Override
  public void record(List<Deed> deeds) {
    if (takeIn(deeds)) {
      if (isFull()) {
        flush();
      }
    } else {
      flush();
      writer.accept(deeds);
    }
  }

  private synchronized boolean takeIn(List<Deed> deeds) {
    if (isFull()) {
      return false;
    }
    waiting.addAll(deeds);
    schedule();
    return true;
  }

  private synchronized boolean isFull() {
    return waiting.size() >= window.entries();
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

  /** A failure is told by the next look that cannot wait any more; here it can only be logged. */
  private void flushInTime() {
    synchronized (this) {
      scheduled = false;
    }
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
      List<Deed> taken;
      synchronized (this) {
        taken = waiting;
        waiting = new ArrayList<>();
      }
      if (taken.isEmpty()) {
        return;
      }
      boolean written = false;
      try {
        writer.accept(taken);
        written = true;
      } finally {
        if (!written) {
          putBack(taken);
        }
      }
    }
  }

  private synchronized void putBack(List<Deed> taken) {
    taken.addAll(waiting);
    waiting = taken;
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
