package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.StorageException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of a checkpoint that was refused, and of a row that nobody can have written. */
@ExtendWith(SeededSamples.class)
class CheckpointRefusalTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName("A29 a refusal that the work catches takes back the checkpoint and its lanes alone")
  void refusedCheckpointMayBeCaught(Product product, Samples samples) {
    JdbcStorage storage = JdbcStorage.on(product.migrated());
    UUID lane = UUID.randomUUID();
    LaneRange known = new LaneRange(lane, 1, 2);
    LaneRange unknown = new LaneRange(UUID.randomUUID(), 1, 1);
    storage.inTransaction(
        tx -> {
          tx.checkpoints().open(samples.lane(lane));
          for (long number : new long[] {1, 2}) {
            assertThat(
                    catchThrowable(
                        () ->
                            tx.checkpoints()
                                .keep(samples.checkpoint(number), List.of(known, unknown))))
                .isInstanceOf(ConflictException.class);
          }
          return true;
        });
    List<LaneState> lanes = storage.inTransaction(tx -> tx.checkpoints().lanes(null, 9));
    assertThat(lanes).containsExactly(new LaneState(samples.lane(lane), 0, 0));
    assertThat(storage.inTransaction(tx -> tx.checkpoints().lastCheckpoint()).isPresent())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A12 a place that cannot be is told by a coded failure")
  void impossiblePlaceIsTold(Product product, Samples samples) {
    DataSource source = product.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    storage.inTransaction(
        tx -> {
          tx.audit().append(List.of(samples.audit(AuditAction.READ, samples.id())));
          return true;
        });
    Sql.run(source, "update rekisteri_audit set number = 0");
    assertThat(catchThrowable(() -> storage.inTransaction(tx -> tx.audit().inOrder(null, 9))))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("/0 cannot be read");
  }
}
