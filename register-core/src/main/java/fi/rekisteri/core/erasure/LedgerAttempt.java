package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.error.RegisterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One transaction that erases within a batch of the ledger, and what the ledger is told of its end.
 *
 * <p>A transaction whose end failed may have been kept all the same, now or a moment later: its
 * batch is not ended as one in which nobody went, since a storage that is restored later would
 * bring whoever went back in silence. It is left open, until the register opens the next time
 * ({@code LedgerSettlement}), or the host decides after a restore.
 */
public final class LedgerAttempt {
  private final Engine engine;
  private final Optional<LedgerBatch> batch;
  private final Function<Transaction, List<LedgerShare>> work;
  private final List<LedgerShare> done = new ArrayList<>();
  private boolean mayBeKept;

  /**
   * Prepares it.
   *
   * @param batch the batch that has begun; empty where nothing may go
   * @param work what erases; it tells what went
   */
  public LedgerAttempt(
      Engine engine, Optional<LedgerBatch> batch, Function<Transaction, List<LedgerShare>> work) {
    this.engine = engine;
    this.batch = batch;
    this.work = work;
  }

  /** Does the work; tells why nobody knows of anything that was kept, if so. */
  public Optional<RegisterException> run() {
    try {
      engine.retrying(this::erase);
    } catch (RegisterException failed) {
      return after(failed);
    } catch (RuntimeException broken) {
      if (leftNothing()) {
        end(List.of());
      }
      throw broken;
    }
    end(done);
    return Optional.empty();
  }

  private List<LedgerShare> erase(Transaction tx) {
    mayBeKept = false;
    done.clear();
    done.addAll(work.apply(tx));
    if (!done.isEmpty()) {
      batch.orElseThrow().isIn(tx);
    }
    mayBeKept = true;
    return done;
  }

  private Optional<RegisterException> after(RegisterException failed) {
    if (failed.isRetryable() || leftNothing()) {
      end(List.of());
      return Optional.of(failed);
    }
    if (isKept(failed)) {
      end(done);
      return Optional.empty();
    }
    return Optional.of(failed);
  }

  /** The work itself refused, or erased nobody: however the transaction ended, nobody went. */
  private boolean leftNothing() {
    return !mayBeKept || done.isEmpty();
  }

  /** The storage knows what was kept; that it does not know it yet proves nothing. */
  private boolean isKept(RegisterException doubt) {
    try {
      return batch.isPresent() && batch.get().isKept();
    } catch (RuntimeException unanswered) {
      doubt.addSuppressed(unanswered);
      return false;
    }
  }

  private void end(List<LedgerShare> went) {
    batch.ifPresent(one -> one.end(went));
  }
}
