package fi.rekisteri.store;

import java.util.function.Function;

/**
 * Port: where one register keeps what it seals. A second register needs a storage of its own, and
 * is refused where it finds customers of another one. Thread-safe.
 *
 * <ul>
 *   <li>A1 What a transaction wrote is kept together or not at all: work that throws leaves
 *       nothing.
 *   <li>A2 A transaction never sees what another one has not finished.
 *   <li>A3 The work's own exception reaches the caller unchanged; the adapter's failures are {@link
 *       fi.rekisteri.error.StorageException}, without bound values, and retryable only where
 *       nothing was kept.
 *   <li>A71 Work may be run again, but only after a retryable failure, so that nothing of the run
 *       before was kept. Each run has a transaction of its own, which knows nothing of the others;
 *       whatever else the work throws ends it.
 *   <li>A75 Each store gives a record back with every part that it was given, also with those that
 *       most records leave empty: a demand of one value that came back without it would take all.
 * </ul>
 */
public interface RegisterStorage extends AutoCloseable {
  /**
   * Runs work in one transaction and finishes it.
   *
   * @param <T> the result
   * @param work what to do; it must not keep the transaction, nor open another one inside. It may
   *     be run more than once (A71): what it changes beside the storage, such as a list that it
   *     fills, it has to begin anew each time, and what cannot be taken back belongs behind the
   *     call
   * @return what the last run of the work returned, after everything it wrote is durable
   * @throws fi.rekisteri.error.StorageException where the storage cannot do it; nothing was kept
   */
  <T> T inTransaction(Function<StorageTransaction, T> work);

  /**
   * Whether {@link #inTransaction} ends the transaction itself. Where it joins one of the host,
   * what was written may still be rolled back after it has returned.
   *
   * @return true unless the host ends the transaction
   */
  default boolean endsTransactions() {
    return true;
  }

  /** Lets go of what the adapter itself opened; what the host handed in stays the host's. */
  @Override
  void close();
}
