package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What each call sends to MariaDB, beside leaving autocommit mode and coming back to it. A first
 * {@code execute} begins the transaction at its level; a batch is sent as a whole.
 */
@ExtendWith(SeededSamples.class)
class MariaRoundTripsTest {
  private final List<String> sent = new ArrayList<>();
  private final JdbcStorage storage =
      JdbcStorage.on(
          new Intercepted(
              Product.MARIADB.migrated(),
              method -> {
                if (Intercepted.reachesDatabase(method)) {
                  sent.add(method.getName());
                }
              }));

  @Test
  @DisplayName("reading is one statement and no commit, an audited read two")
  void readingIsOneStatement(Samples samples) {
    CustomerId id = samples.id();
    List<AuditEntry> page =
        IntStream.range(0, 100).mapToObj(i -> samples.audit(AuditAction.READ, id)).toList();
    assertThat(sentBy(tx -> tx.customers().find(id))).containsExactly("executeQuery");
    assertThat(
            sentBy(
                tx -> {
                  tx.customers().find(id);
                  tx.audit().append(page);
                }))
        .containsExactly("executeQuery", "executeUpdate");
  }

  @Test
  @DisplayName("A5 inserting takes a statement for each table, for one customer and for 1,000")
  void insertingTakesAStatementForEachTable(Samples samples) {
    for (int count : new int[] {1, 1_000}) {
      List<NewCustomer> many =
          IntStream.range(0, count)
              .mapToObj(
                  i ->
                      samples.newcomer(
                          samples.customer(),
                          List.of(samples.unique("byEmail"), samples.shared("byName")),
                          List.of(samples.item("a"))))
              .toList();
      assertThat(sentBy(tx -> tx.customers().insert(many)))
          .containsExactly(
              "execute",
              "executeUpdate",
              "executeBatch",
              "executeBatch",
              "executeUpdate",
              "executeUpdate",
              "executeQuery",
              "commit");
    }
  }

  @Test
  @DisplayName("A6 saving takes the update, its entry and the commit, and the tables that change")
  void savingTakesItsTables(Samples samples) {
    NewCustomer one = samples.newcomer(samples.shared("byPhone"), samples.shared("byName"));
    CustomerId id = one.customer().facts().id();
    sentBy(tx -> tx.customers().insert(List.of(one)));
    CustomerChange record = Samples.change(samples.next(one.customer()));
    AuditEntry entry = samples.audit(AuditAction.CHANGE, id);
    assertThat(sentBy(tx -> tx.customers().save(record, entry)))
        .containsExactly("execute", "executeUpdate", "executeUpdate", "commit");
  }

  private List<String> sentBy(Consumer<StorageTransaction> work) {
    sent.clear();
    storage.inTransaction(
        tx -> {
          work.accept(tx);
          return true;
        });
    return List.copyOf(sent);
  }
}
