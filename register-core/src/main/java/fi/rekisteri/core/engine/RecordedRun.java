package fi.rekisteri.core.engine;

import fi.rekisteri.audit.SecurityEvent;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.trail.LaneUse;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * One transaction with its lane of the trail. The storage may run its work again (A71): what a run
 * that left nothing has noted is forgotten at the beginning of the next.
 */
final class RecordedRun {
  private final Engine engine;
  private final OpenRing ring;
  private final LaneUse lane;
  private final List<SecurityEvent> noticed = new ArrayList<>(0);
  private final AtomicBoolean returned = new AtomicBoolean();

  RecordedRun(Engine engine, OpenRing ring, LaneUse lane) {
    this.engine = engine;
    this.ring = ring;
    this.lane = lane;
  }

  <T> T of(Function<Transaction, T> work) {
    try {
      T result = engine.storage().inTransaction(stores -> once(stores, work));
      lane.kept();
      noticed.forEach(engine.watch()::tell);
      return result;
    } catch (RuntimeException | Error failure) {
      if (returned.get() && !leftNothing(failure)) {
        lane.inDoubt();
      } else {
        lane.leftNothing();
      }
      throw failure;
    }
  }

  private <T> T once(StorageTransaction stores, Function<Transaction, T> work) {
    lane.leftNothing();
    noticed.clear();
    returned.set(false);
    Transaction tx =
        Transaction.begin(
            stores, ring, lane, entry -> engine.watch().noticed(entry).ifPresent(noticed::add));
    T done = work.apply(tx);
    tx.requireWhole();
    returned.set(true);
    return done;
  }

  private static boolean leftNothing(Throwable failure) {
    return failure instanceof RegisterException refusal && refusal.isRetryable();
  }
}
