package fi.rekisteri.core;

import fi.rekisteri.core.cipher.DestroyedKeyException;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.staff.ActorGate;
import fi.rekisteri.core.trail.LaneUse;
import fi.rekisteri.core.trail.Lanes;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.RegisterStorage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** The parts that every act of an open register works with. */
record Engine(
    RegisterDefinition definition,
    RegisterStorage storage,
    Sealing sealing,
    ActorGate gate,
    ProcessingDecisions decisions,
    Records records,
    Lanes lanes,
    Executor importing,
    Duration settling,
    Clock clock) {
  /** Keys move on every few weeks; several times within one call is somebody's mistake. */
  private static final int ROUNDS = 5;

  /**
   * Runs work in a transaction, with the keys of now. Where the register's keys moved on meanwhile,
   * nothing of it was kept: it learns them and runs the work again.
   */
  <T> T inTransaction(Function<Transaction, T> work) {
    return withKeys(ring -> inTransaction(ring, work));
  }

  /** Runs work in a transaction, with those keys and no others. */
  <T> T inTransaction(OpenRing ring, Function<Transaction, T> work) {
    LaneUse lane = lanes.forTransaction();
    AtomicBoolean returned = new AtomicBoolean();
    try {
      T result =
          storage.inTransaction(
              stores -> {
                Transaction tx = Transaction.begin(stores, ring, lane);
                T done = work.apply(tx);
                tx.requireWhole();
                returned.set(true);
                return done;
              });
      lane.kept();
      return result;
    } catch (RuntimeException | Error failure) {
      if (returned.get() && !isRetryable(failure)) {
        lane.inDoubt();
      } else {
        lane.leftNothing();
      }
      throw failure;
    }
  }

  private static boolean isRetryable(Throwable failure) {
    return failure instanceof RegisterException refusal && refusal.isRetryable();
  }

  /** As {@link #inTransaction}; nothing of a retryable failure was kept, so it is done again. */
  <T> T retrying(Function<Transaction, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return inTransaction(work);
      } catch (StorageException failure) {
        if (!failure.isRetryable() || attempt == ROUNDS) {
          throw failure;
        }
      }
    }
  }

  /** Runs work that seals before it stores, again where the keys have moved on between. */
  <T> T withKeys(Function<OpenRing, T> work) {
    for (int round = 1; ; round++) {
      OpenRing ring = sealing.ring();
      try {
        return work.apply(ring);
      } catch (StorageException | KeyUnavailableException outdated) {
        if (round == ROUNDS || !isOutdated(ring, outdated.code())) {
          throw outdated;
        }
      } catch (DestroyedKeyException wiped) {
        if (round == ROUNDS || !movedOn(ring)) {
          throw wiped;
        }
      }
    }
  }

  /**
   * An epoch that was rotated away is unknown, like one that never was; newer keys tell which. The
   * storage's refusal needs no such proof: a customer's own key moves on without the ring.
   */
  private boolean isOutdated(OpenRing ring, ErrorCode code) {
    if (code == ErrorCode.KEY_RING_CHANGED) {
      sealing.refresh();
      return true;
    }
    return code == ErrorCode.KEY_UNAVAILABLE && movedOn(ring);
  }

  private boolean movedOn(OpenRing ring) {
    return sealing.refresh() || sealing.ring() != ring;
  }

  /** Now, as precise as every storage keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
