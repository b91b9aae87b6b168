package fi.rekisteri.samples.benchmarks.erasure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.H2Database;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each look through the tables is shown something that it must find. */
class TracesTest {
  private static final String KEPT = "entinen.asiakas@example.fi";

  private final H2Database database = new H2Database();
  private HikariDataSource pool;
  private ErasedCustomers customers;
  private CustomerId erased;
  private Traces traces;

  @BeforeEach
  void somebodyIsNoted() throws SQLException {
    pool = Database.pool(database.create("traces"), 1);
    customers = new ErasedCustomers(pool);
    List<CustomerId> ids = customers.insert(2, 3);
    erased = ids.get(0);
    traces = new Traces(pool);
    traces.note(erased, List.of(KEPT));
    customers.execute("create table kept as select wrapped from rekisteri_customer");
  }

  @AfterEach
  void drop() throws SQLException {
    pool.close();
    database.drop("traces");
  }

  @Test
  @DisplayName("A10 whoever is erased has left no row, no key and no value, another's rows stay")
  void erasedLeavesNothing() throws SQLException {
    assertThatThrownBy(traces::requireGone).hasMessage("a wrapped key of the erased is left");
    customers.execute("drop table kept");
    assertThatThrownBy(traces::requireGone).hasMessage("a row of the erased is left");
    customers.erase(erased);
    traces.requireGone();
    customers.requireRemoved(1, 3);
    traces.requireGone();
  }

  @Test
  @DisplayName("control: a tag, a key and a value of the erased are found in any table")
  void whatIsLeftIsFound() throws SQLException {
    customers.execute("create table tag as select * from rekisteri_search_tag");
    customers.erase(erased);
    assertThatThrownBy(traces::requireGone).hasMessage("a wrapped key of the erased is left");
    customers.execute("drop table kept");
    traces.requireGone();
    customers.execute("delete from rekisteri_search_tag");
    customers.execute("insert into rekisteri_search_tag select * from tag");
    assertThatThrownBy(traces::requireGone).hasMessage("a row of the erased is left");
    customers.execute("delete from rekisteri_search_tag");
    customers.execute("create table note as select 'to " + KEPT + "' as content");
    assertThatThrownBy(traces::requireGone).hasMessage("a value of the erased stands in clear");
  }

  @Test
  @DisplayName("control: values of the erased that no list names are found")
  void valuesThatNobodyWillRemoveAreFound() throws SQLException {
    customers.execute("drop table kept");
    customers.erase(erased);
    customers.execute("delete from rekisteri_leftover");
    assertThatThrownBy(traces::requireGone)
        .hasMessage("a value of the erased is left, and no list names them");
  }

  @Test
  @DisplayName("control: a look for nobody, and for whoever never was, is refused")
  void nobodyIsRefused() {
    assertThatThrownBy(new Traces(pool)::requireGone).hasMessage("nobody was noted");
    customers.erase(erased);
    assertThatThrownBy(() -> traces.note(erased, List.of()))
        .hasMessage("who is to be erased is not there");
  }
}
