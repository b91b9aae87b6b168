package fi.rekisteri.samples.benchmarks.retention;

import fi.rekisteri.samples.benchmarks.house.CountedSource;
import fi.rekisteri.samples.benchmarks.house.Limit;
import fi.rekisteri.samples.benchmarks.house.Medians;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * How long a register takes to say that nothing of anybody is due, against two plain selects by
 * primary key, in turns on one connection. A plan of nothing is stored with its audit entry as any
 * other plan, and that is in its time. The statements that read people are counted besides.
 *
 * @param database the name of the engine
 * @param stored how many there are of whom nothing is due
 */
record NothingDue(String database, Pace pace, int stored) {
  private static final int GOAL = 5;
  private static final int TIMES = 41;
  private static final String PLAN = "a plan of nothing";
  private static final String SELECT_TWICE = "two selects by key";
  private static final int SELECTS = 2;
  private static final String SOME = "select customer_id from rekisteri_customer limit 1000";
  private static final String SELECT =
      "select version, wrapped, sealed from rekisteri_customer where customer_id = ?";

  List<Limit> run(CountedSource counted, RetainedCustomers register) throws Exception {
    DataSource source = counted.dataSource();
    List<UUID> people = some(source);
    Random random = new Random(5);
    Rounds rounds = Rounds.of(pace, number -> lap(source, people, register));
    return figures(counted, register, rounds.judged());
  }

  /** Some plans and as many pairs of selects, in turns; of each the seconds of the median one. */
  private static Map<String, Round> lap(
      DataSource source, List<UUID> people, RetainedCustomers register) throws SQLException {
    Random random = new Random(5);
    double[] plans = new double[TIMES];
    double[] plain = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      UUID[] asked = {
        people.get(random.nextInt(people.size())), people.get(random.nextInt(people.size()))
      };
      boolean first = i % 2 == 0;
      double selected = first ? seconds(() -> select(source, asked)) : 0;
      plans[i] = seconds(() -> register.plan(0));
      plain[i] = first ? selected : seconds(() -> select(source, asked));
    }
    return Map.of(
        PLAN,
        new Round(1, Medians.of(plans), 0, 0),
        SELECT_TWICE,
        new Round(1, Medians.of(plain), 0, 0));
  }

  private List<Limit> figures(
      CountedSource counted, RetainedCustomers register, Map<String, List<Round>> rounds) {
    double plan = Medians.of(rounds.get(PLAN), Round::seconds);
    double ratio = 1 / Medians.of(Medians.ratios(rounds.get(PLAN), rounds.get(SELECT_TWICE)));
    counted.forget();
    register.plan(0);
    int onPeople = counted.onCustomerData().size();
    RetainedCustomers.require(onPeople <= SELECTS, "a plan of nothing reads customer data");
    return List.of(
        limit("by two selects by key", ratio, 1, "x"),
        limit("time", plan * 1e6, 0, "us"),
        limit("selects on people", onPeople, 0, "statements"),
        limit("statements in all", counted.executed().size(), 0, "statements"));
  }

  private Limit limit(String part, double figure, double atMost, String unit) {
    String what = "nothing due among " + stored + ": " + part;
    return new Limit(what, database, 1, GOAL, figure, atMost, unit);
  }

  /** What is timed. */
  private interface Work {
    void run() throws SQLException;
  }

  private static double seconds(Work work) throws SQLException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void select(DataSource source, UUID[] ids) throws SQLException {
    for (UUID id : ids) {
      try (Connection connection = source.getConnection();
          PreparedStatement select = connection.prepareStatement(SELECT)) {
        select.setObject(1, id);
        try (ResultSet row = select.executeQuery()) {
          RetainedCustomers.require(row.next(), "somebody who is stored was not found");
          int bytes = row.getBytes(2).length + row.getBytes(3).length;
          RetainedCustomers.require(row.getLong(1) > 0 && bytes > 0, "a row is empty");
        }
      }
    }
  }

  private static List<UUID> some(DataSource source) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(SOME);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
    }
    RetainedCustomers.require(!ids.isEmpty(), "nobody is stored");
    return ids;
  }
}
