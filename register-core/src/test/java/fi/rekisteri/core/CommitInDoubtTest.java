package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static fi.rekisteri.core.RetainingRegister.TODAY;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.store.InMemoryBackup;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A transaction that was kept and reported as failed brings nobody back from a backup. */
class CommitInDoubtTest {
  /** Its line breaks right after somebody is gone: what was kept stays so, and nobody is told. */
  private static final class BrokenLine implements RegisterStorage {
    private final InMemoryStorage kept = new InMemoryStorage();
    private CustomerId last = CustomerId.random();
    private boolean broken;

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      requireLine();
      T result = kept.inTransaction(work);
      broken = kept.inTransaction(tx -> tx.customers().tombstone(last)).isPresent();
      requireLine();
      return result;
    }

    private void requireLine() {
      if (broken) {
        throw new StorageException(ErrorCode.STORAGE_FAILED, "the line broke", "mend it", false);
      }
    }

    @Override
    public void close() {
      kept.close();
    }
  }

  private final BrokenLine line = new BrokenLine();
  private final RetainingRegister at = new RetainingRegister(line, RetainingRegister.definition());
  private final CustomerId kaisa = at.ended(LONG_AGO);

  private Actor actor(String userId) {
    return Actor.person(userId, at.clock.instant(), "password+otp", "back-office");
  }

  private boolean isIn(InMemoryStorage storage) {
    return storage.inTransaction(tx -> tx.customers().find(kaisa)).isPresent();
  }

  private void goneAfterRestore(InMemoryStorage backup) {
    assertThat(isIn(line.kept)).as("kept").isFalse();
    refuses(ErrorCode.REPLAY_NEEDED, () -> at.opened(backup));
    at.opened(line.kept).close();
    refuses(ErrorCode.REPLAY_NEEDED, () -> at.opened(backup));
    at.builder(backup).restored().replayErasures(actor("planner"));
    assertThat(isIn(backup)).isFalse();
    at.opened(backup).close();
  }

  @Test
  @DisplayName("law 7: a demand whose commit is in doubt is replayed after a restore")
  void demandInDoubt() {
    InMemoryStorage backup = InMemoryBackup.of(line.kept);
    line.last = kaisa;
    ErasureDemand everything = ErasureDemand.everything(ErasureCause.PROMISED, TODAY);
    assertThatThrownBy(
            () -> at.register.actingAs(actor("officer")).retentionOf(kaisa).demand(everything))
        .isInstanceOf(StorageException.class);
    goneAfterRestore(backup);
  }

  @Test
  @DisplayName("law 7: a plan whose commit is in doubt is replayed after a restore")
  void planInDoubt() {
    RetentionPlan plan = at.approved();
    InMemoryStorage backup = InMemoryBackup.of(line.kept);
    line.last = kaisa;
    assertThatThrownBy(() -> at.execute(plan)).isInstanceOf(StorageException.class);
    goneAfterRestore(backup);
  }
}
