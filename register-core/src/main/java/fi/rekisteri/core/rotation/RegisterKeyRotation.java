package fi.rekisteri.core.rotation;

import fi.rekisteri.RotationReport;
import fi.rekisteri.RotationReport.Failure;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.SealingException;
import fi.rekisteri.store.KeyHolder;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RotationMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leads to a new epoch: adds its key, wraps every customer's key in it, and at last removes the old
 * keys. New customers are wrapped in the new epoch from the moment when its key is stored, since
 * the storage refuses whoever has not heard of it. Who is left behind the storage itself tells, so
 * that an interruption needs no memory.
 */
record RegisterKeyRotation(RotationRun run) {
  private static final int BATCH = 500;

  /** Nobody is changed all the time. */
  private static final int WALKS = 5;

  /** What came of one walk over those whom the storage names. */
  private record Walk(boolean failed, boolean leftAlone) {}

  private record Batch(List<KeyHolder> holders, int changed, List<Failure> failures) {}

  RotationReport report() {
    RotationMark mark = run.beginWith(KeyPurpose.CUSTOMER_KEYS);
    if (!rewrapAll(mark.goal())) {
      return run.incomplete();
    }
    return run.settlesAt(mark).map(run::settling).orElseGet(() -> retire(mark));
  }

  /**
   * Says whether everybody could be re-wrapped. Whoever was being changed when their turn came is
   * left alone by the storage, so it looks again until nobody is left behind.
   */
  private boolean rewrapAll(int epoch) {
    for (int walk = 1; ; walk++) {
      Walk walked = walk(epoch);
      if (walked.failed || !walked.leftAlone || walk == WALKS) {
        return !walked.failed;
      }
    }
  }

  private Walk walk(int epoch) {
    CustomerId after = null;
    boolean failed = false;
    boolean leftAlone = false;
    Batch batch;
    do {
      CustomerId from = after;
      batch = run.inTransaction(tx -> rewrap(tx, tx.customers().keysOutside(epoch, from, BATCH)));
      run.count(batch.holders.size(), batch.changed, batch.failures);
      failed |= !batch.failures.isEmpty();
      leftAlone |= batch.changed + batch.failures.size() < batch.holders.size();
      after = batch.holders.isEmpty() ? after : batch.holders.get(batch.holders.size() - 1).id();
    } while (batch.holders.size() == BATCH);
    return new Walk(failed, leftAlone);
  }

  private static Batch rewrap(Transaction tx, List<KeyHolder> holders) {
    List<KeyRewrap> rewraps = new ArrayList<>(holders.size());
    List<Failure> failures = new ArrayList<>();
    for (KeyHolder holder : holders) {
      try {
        rewraps.add(
            new KeyRewrap(holder.id(), holder.key(), tx.ring().rewrap(holder.id(), holder.key())));
      } catch (SealingException unreadable) {
        failures.add(new Failure(holder.id(), unreadable.code()));
      }
    }
    return new Batch(holders, tx.customers().rewrap(rewraps), failures);
  }

  private RotationReport retire(RotationMark mark) {
    try {
      run.inTransaction(
          tx -> {
            for (RegisterKey old :
                RotationRun.olderThan(tx.ring(), KeyPurpose.CUSTOMER_KEYS, mark.goal())) {
              tx.keys().remove(old);
            }
            RotationRun.require(tx.keys().moveMark(run.job(), Optional.of(mark), Optional.empty()));
            tx.record(run.entry());
            return true;
          });
    } catch (ConflictException inUse) {
      if (inUse.code() == ErrorCode.KEY_IN_USE) {
        return run.incomplete();
      }
      throw inUse;
    }
    run.engine().sealing().refresh();
    return run.finished();
  }
}
