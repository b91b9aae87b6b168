package fi.rekisteri.samples.benchmarks.erasure;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Limit;
import fi.rekisteri.samples.benchmarks.house.Medians;
import fi.rekisteri.samples.benchmarks.house.Pace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * How much the database writes to its log when somebody is erased. The shredding itself is the row
 * with the wrapped key, deleted and committed: from then on nobody can read the rest. It is done by
 * hand, since the register does the whole call or nothing; what the whole call writes is told. Each
 * is looked at alone, and the median taken: the first change of a page after a checkpoint writes
 * the page besides.
 *
 * @param database one that tells what it writes; another gives no figure
 */
public record ErasureLogMarks(Database database, Pace pace) {
  private static final int GOAL = 6;
  private static final int BAR = 512;
  private static final int MOST = 1_000;
  private static final int VALUES = 10;
  private static final String SHRED = "delete from rekisteri_customer where customer_id = ?";

  /** Work on one person, which may fail. */
  private interface Work {
    void on(CustomerId id) throws SQLException;
  }

  public List<Limit> run() throws Exception {
    if (!database.networked()) {
      return List.of();
    }
    int count = Math.min(MOST, pace.customers() / 10);
    String url = database.create("erasurelog");
    try (HikariDataSource pool = Database.pool(url, 1)) {
      ErasedCustomers customers = new ErasedCustomers(pool);
      List<CustomerId> shredded = customers.insert(count, VALUES);
      List<CustomerId> erased = customers.insert(count, VALUES);
      Traces traces = new Traces(pool);
      traces.note(erased.get(0), List.of());
      customers.execute(database.refreshStatistics());
      double shredding = median(shredded, id -> shred(pool, id));
      double whole = median(erased, customers::erase);
      customers.requireErased(erased);
      traces.requireGone();
      return List.of(
          limit("shred one person: the row with the key, committed", shredding, BAR),
          limit("erase one person, the whole call: tags, tombstone, trail", whole, 0));
    } finally {
      database.drop("erasurelog");
    }
  }

  private double median(List<CustomerId> people, Work work) throws SQLException {
    double[] bytes = new double[people.size()];
    for (int i = 0; i < bytes.length; i++) {
      long before = database.logBytes();
      work.on(people.get(i));
      bytes[i] = database.logBytes() - before;
    }
    return Medians.of(bytes);
  }

  private static void shred(HikariDataSource pool, CustomerId id) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement delete = connection.prepareStatement(SHRED)) {
      delete.setObject(1, id.value());
      if (delete.executeUpdate() != 1) {
        throw new IllegalStateException("the wrong number of keys was shredded");
      }
    }
  }

  private Limit limit(String what, double bytes, double atMost) {
    return new Limit(what, database.name(), 1, GOAL, bytes, atMost, "B of log");
  }
}
