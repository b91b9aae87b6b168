package fi.rekisteri.core.trail;

import java.util.List;

/** Where deeds are recorded that change nothing: looks at data. Thread-safe. */
public interface DeedLog extends AutoCloseable {
  /**
   * Records deeds. When it returns, what they tell of may be shown.
   *
   * @throws fi.rekisteri.error.StorageException where they cannot be recorded: nothing is to be
   *     shown
   */
  public void record(List<Deed> deeds);

  /** The calling thread has begun what it will record soon; it says when that has ended. */
  default void begun() {}

  /** What began is over, recorded or not. */
  default void ended() {}

  /** Makes durable whatever was recorded and is not. */
  void flush();

  /** Flushes. */
  @Override
  void close();
}
