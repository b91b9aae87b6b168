package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.NewCustomer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Erasing costs the same however much is stored about the customer. */
@ExtendWith(SeededSamples.class)
class ErasureCostTest {
  private static final int FEW = 10;
  private static final int MANY = 10_000;

  /** What the server itself counted since the transaction began. */
  private static final String TOUCHED =
      "select relname || ': ' || n_tup_ins || ' in, ' || n_tup_upd || ' changed, ' || n_tup_del"
          + " || ' out, ' || seq_tup_read + coalesce(idx_tup_fetch, 0) || ' read'"
          + " from pg_stat_xact_user_tables where schemaname = current_schema()"
          + " and seq_scan + coalesce(idx_scan, 0) + n_tup_ins + n_tup_upd + n_tup_del > 0"
          + " order by relname";

  @Test
  @DisplayName("A10 PostgreSQL touches the same rows for a customer with 10 items and with 10,000")
  void sameRowsAreTouched(Samples samples) {
    List<String> few = touchedByErasing(FEW, samples);
    assertThat(few)
        .isEqualTo(touchedByErasing(MANY, samples))
        .contains(
            "rekisteri_customer: 0 in, 0 changed, 1 out, 1 read",
            "rekisteri_leftover: 1 in, 0 changed, 0 out, 0 read",
            "rekisteri_tombstone: 1 in, 0 changed, 0 out, 0 read")
        .noneMatch(line -> line.startsWith("rekisteri_item"));
  }

  @Test
  @DisplayName("control: the server counts what a removal of leftovers touches")
  void removalIsCounted(Samples samples) {
    assertThat(touchedByRemoving(FEW, samples))
        .anyMatch(line -> line.startsWith("rekisteri_item: 0 in, 0 changed, " + FEW + " out"));
  }

  private static List<String> touchedByErasing(int items, Samples samples) {
    DataSource source = fresh();
    CustomerId id = inserted(JdbcStorage.on(source), items, samples);
    return touched(source, joined -> erase(joined, id, samples));
  }

  private static List<String> touchedByRemoving(int items, Samples samples) {
    DataSource source = fresh();
    erase(JdbcStorage.on(source), inserted(JdbcStorage.on(source), items, samples), samples);
    return touched(
        source, joined -> joined.inTransaction(tx -> tx.customers().removeLeftovers(MANY)));
  }

  /** Each connection is a new one: the server counts for each, and adds up when it ends. */
  private static DataSource fresh() {
    DataSource source = Databases.postgres();
    JdbcSchema.migrate(source);
    return source;
  }

  /** What work touches in a transaction of the host, of which the server tells at its end. */
  private static List<String> touched(DataSource source, Consumer<JdbcStorage> work) {
    Sql.run(source, "analyze");
    HostTransactions host = new HostTransactions(source);
    return host.run(
        connection -> {
          work.accept(JdbcStorage.joining(host));
          return lines(connection);
        });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A10 the same statements are sent, and no item is deleted")
  void sameStatementsAreSent(Product product, Samples samples) {
    assertThat(sent(product, FEW, samples))
        .isEqualTo(sent(product, MANY, samples))
        .hasSizeBetween(3, product == Product.MARIADB ? 11 : 7);
  }

  private static List<String> sent(Product product, int items, Samples samples) {
    List<String> sent = new ArrayList<>();
    DataSource source = product.migrated();
    CustomerId id = inserted(JdbcStorage.on(source), items, samples);
    JdbcStorage storage =
        JdbcStorage.on(
            new Intercepted(
                source,
                method -> {
                  if (Intercepted.reachesDatabase(method)) {
                    sent.add(method.getName());
                  }
                }));
    sent.clear(); // of what the storage looks at when it is made
    erase(storage, id, samples);
    assertThat(Sql.counts(source))
        .contains("rekisteri_customer 0", "rekisteri_leftover 1", "rekisteri_item " + items);
    return sent;
  }

  private static CustomerId inserted(JdbcStorage storage, int items, Samples samples) {
    NewCustomer one =
        samples.newcomer(
            samples.customer(),
            List.of(samples.shared("byName"), samples.unique("byEmail")),
            IntStream.range(0, items).mapToObj(i -> samples.item("i" + i)).toList());
    storage.inTransaction(
        tx -> {
          tx.customers().insert(List.of(one));
          return true;
        });
    return one.customer().facts().id();
  }

  private static void erase(JdbcStorage storage, CustomerId id, Samples samples) {
    storage.inTransaction(
        tx -> {
          tx.customers().erase(samples.verdict(id), samples.audit(AuditAction.ERASE, id));
          return true;
        });
  }

  private static List<String> lines(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TOUCHED)) {
      List<String> lines = new ArrayList<>();
      while (row.next()) {
        lines.add(row.getString(1));
      }
      return lines;
    }
  }
}
