package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.store.LeftoverRemoval;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.StorageTransaction;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The removal of leftovers against tables that somebody edited or restored. */
@ExtendWith(SeededSamples.class)
class LeftoversTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName("A31 an edited list leads to nobody who has no tombstone")
  void editedListLeadsToNobodyAlive(Product product, Samples samples) {
    DataSource source = product.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    insert(storage, withItems(samples, 3));
    Sql.run(source, "insert into rekisteri_leftover select customer_id from rekisteri_customer");
    List<String> before = Sql.counts(source);
    assertThat(removed(storage)).isEqualTo(new LeftoverRemoval(0, 0));
    assertThat(left(storage)).as("nobody was erased").isZero();
    assertThat(Sql.counts(source)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A31 whoever is back from a backup counts as left, and is not touched until erased")
  void restoredIsLeftAlone(Product product, Samples samples) {
    DataSource source = product.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    NewCustomer one = withItems(samples, 3);
    insert(storage, one);
    Sql.run(source, "create table backup as select * from rekisteri_customer");
    erase(storage, samples, one);
    Sql.run(source, "insert into rekisteri_customer select * from backup");
    assertThat(removed(storage)).isEqualTo(new LeftoverRemoval(0, 0));
    assertThat(left(storage)).isEqualTo(1);
    assertThat(Sql.counts(source)).contains("rekisteri_item 3");
    erase(storage, samples, one);
    assertThat(removed(storage)).isEqualTo(new LeftoverRemoval(3, 1));
    assertThat(left(storage)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A11 a late import that meets a leftover of its own is told that the id is erased")
  void lateImportIsToldTheReason(Product product, Samples samples) {
    DataSource source = product.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    NewCustomer one = withItems(samples, 3);
    NewCustomer other = withItems(samples, 1);
    insert(storage, one);
    erase(storage, samples, one);
    run(
        storage,
        tx -> {
          tx.audit().append(List.of(samples.audit(AuditAction.READ, id(one))));
          assertThatThrownBy(() -> tx.customers().insert(List.of(samples.newcomer(), one)))
              .isInstanceOf(ErasedException.class);
          tx.customers().insert(List.of(other));
        });
    assertThat(Look.customer(storage, id(other))).as("the transaction went on").isPresent();
    assertThat(Sql.counts(source)).contains("rekisteri_customer 1", "rekisteri_item 4");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A31 a removal goes by the list, past people without items, to the last row")
  void removalGoesByTheList(Product product, Samples samples) {
    DataSource source = product.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    for (int items : new int[] {0, 5, 0, 2, 0}) {
      NewCustomer one = withItems(samples, items);
      insert(storage, one);
      erase(storage, samples, one);
    }
    insert(storage, withItems(samples, 4));
    int calls = 0;
    for (LeftoverRemoval some = remove(storage, 2); !some.isLast(2); some = remove(storage, 2)) {
      assertThat(++calls).isLessThan(10);
    }
    assertThat(left(storage)).isZero();
    assertThat(Sql.counts(source)).contains("rekisteri_leftover 0", "rekisteri_item 4");
  }

  private static NewCustomer withItems(Samples samples, int items) {
    return samples.newcomer(
        samples.customer(),
        List.of(),
        IntStream.range(0, items).mapToObj(i -> samples.item("i" + i)).toList());
  }

  private static CustomerId id(NewCustomer one) {
    return one.customer().facts().id();
  }

  private static void insert(JdbcStorage storage, NewCustomer one) {
    run(storage, tx -> tx.customers().insert(List.of(one)));
  }

  private static void erase(JdbcStorage storage, Samples samples, NewCustomer one) {
    run(
        storage,
        tx ->
            tx.customers()
                .erase(samples.verdict(id(one)), samples.audit(AuditAction.ERASE, id(one))));
  }

  private static LeftoverRemoval removed(JdbcStorage storage) {
    return remove(storage, 100);
  }

  private static LeftoverRemoval remove(JdbcStorage storage, int limit) {
    return storage.inTransaction(tx -> tx.customers().removeLeftovers(limit));
  }

  private static long left(JdbcStorage storage) {
    return storage.inTransaction(tx -> tx.customers().leftovers());
  }

  private static void run(JdbcStorage storage, Consumer<StorageTransaction> work) {
    storage.inTransaction(
        tx -> {
          work.accept(tx);
          return true;
        });
  }
}
