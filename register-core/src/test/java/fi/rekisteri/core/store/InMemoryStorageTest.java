package fi.rekisteri.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.contract.StorageContract;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The reference adapter keeps all promises, and refuses what the port forbids its callers. */
class InMemoryStorageTest implements StorageContract {
  @Override
  public RegisterStorage storage() {
    return new InMemoryStorage();
  }

  @Test
  void transactionInsideATransactionIsRefused() {
    RegisterStorage storage = storage();
    assertThatThrownBy(() -> storage.inTransaction(outer -> storage.inTransaction(inner -> 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("inside a transaction already");
    assertThat(storage.<Integer>inTransaction(tx -> 1)).isEqualTo(1);
  }

  @Test
  void storeThatOutlivedItsTransactionWritesNothing() {
    RegisterStorage storage = storage();
    StorageTransaction kept = storage.inTransaction(tx -> tx);
    var key = TestRecords.key();
    assertThatThrownBy(() -> kept.keys().addIfAbsent(key))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the transaction is over");
    List<?> keys = storage.inTransaction(tx -> tx.keys().ring(key.context().registerId()).keys());
    assertThat(keys).isEmpty();
  }

  @Test
  void transactionGoesOnAfterARefusalThatTheWorkCatches() {
    RegisterStorage storage = storage();
    var key = TestRecords.key();
    AuditEntry entry = TestRecords.entry();
    List<AuditEntry> twice = List.of(entry, entry);
    storage.inTransaction(
        tx -> {
          assertThatThrownBy(() -> tx.audit().append(twice))
              .isInstanceOf(StorageException.class)
              .hasMessageContaining(entry.place().toString());
          return tx.keys().addIfAbsent(key);
        });
    List<?> keys = storage.inTransaction(tx -> tx.keys().ring(key.context().registerId()).keys());
    List<?> trail =
        storage.inTransaction(
            tx -> tx.audit().between(Instant.EPOCH, entry.at().plusSeconds(1), null, 9));
    assertThat(keys).hasSize(1);
    assertThat(trail).as("a call is all or nothing").isEmpty();
  }

  @Test
  void refusedCheckpointIsTakenBackWhereTheWorkCatchesIt() {
    RegisterStorage storage = storage();
    AuditLane lane = new AuditLane(UUID.randomUUID(), 1, Instant.EPOCH, false);
    LaneRange known = new LaneRange(lane.id(), 1, 1);
    LaneRange unknown = new LaneRange(UUID.randomUUID(), 1, 1);
    SignedCheckpoint checkpoint = new SignedCheckpoint(1, new byte[1], new byte[64]);
    storage.inTransaction(
        tx -> {
          tx.checkpoints().open(lane);
          assertThatThrownBy(() -> tx.checkpoints().keep(checkpoint, List.of(known, unknown)))
              .isInstanceOf(ConflictException.class);
          return 1;
        });
    List<?> lanes = storage.inTransaction(tx -> tx.checkpoints().lanes(null, 9));
    List<?> kept = storage.inTransaction(tx -> tx.checkpoints().checkpoints(0, 9));
    assertThat(lanes).isEqualTo(List.of(new LaneState(lane, 0, 0)));
    assertThat(kept).isEmpty();
  }

  @Test
  void pageOfNoRowsIsACallersMistake() {
    RegisterStorage storage = storage();
    CustomerId nobody = CustomerId.random();
    assertThatThrownBy(() -> storage.inTransaction(tx -> tx.customers().page(nobody, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> storage.inTransaction(tx -> tx.audit().ofSubject(nobody, null, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void closingKeepsWhatIsInMemory() {
    RegisterStorage storage = storage();
    var key = TestRecords.key();
    storage.inTransaction(tx -> tx.keys().addIfAbsent(key));
    storage.close();
    List<?> keys = storage.inTransaction(tx -> tx.keys().ring(key.context().registerId()).keys());
    assertThat(keys).hasSize(1);
  }
}
