package fi.rekisteri.samples.benchmarks.retention;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Contest;
import fi.rekisteri.samples.benchmarks.house.CountedSource;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Figure;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import fi.rekisteri.samples.benchmarks.house.Side;
import fi.rekisteri.samples.benchmarks.house.Stopwatch;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds and erases the same number of people who are due, in a register of many and in one of a
 * hundredth of them, in turns. Before that, nobody is due, and a plan among the many is held
 * against plain selects ({@link NothingDue}).
 *
 * @param stored how many there are of whom nothing is due
 * @param due how many are due in each round
 */
public record SweepMarks(Database database, Pace pace, int stored, int due) {
  private static final int ORDERS = 2;
  private static final int HUNDREDTH = 100;

  /** A database with a register in it; statements are counted on both, so that it costs both. */
  private record Side(
      String name, HikariDataSource pool, CountedSource counted, RetainedCustomers register)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      register.close();
      pool.close();
    }
  }

  /** At most 1.3 times as long. */
  public List<Figure> run() throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (Side many = filled("sweepmany", stored);
        Side few = filled("sweepfew", Math.max(1, stored / HUNDREDTH))) {
      figures.addAll(
          new NothingDue(database.name(), pace, stored).run(many.counted(), many.register()));
      List<Side> sides = List.of(many, few);
      Rounds rounds = Rounds.of(pace, number -> lap(sides, number));
      Place place = new Place("find and erase " + due, database.name(), 1);
      figures.add(Mark.of(place, Aim.goal(5, many.name(), few.name(), 1 / 1.3), rounds));
      many.register().requireNoTraces();
      few.register().requireNoTraces();
    }
    database.drop("sweepmany");
    database.drop("sweepfew");
    return figures;
  }

  private Side filled(String name, int count) throws IOException, SQLException {
    HikariDataSource pool = Database.pool(database.create(name), 1);
    CountedSource counted = new CountedSource(pool);
    RetainedCustomers register = new RetainedCustomers(counted.dataSource());
    new SleepingCustomers(pool).insert(count);
    execute(pool, database.refreshStatistics());
    return new Side("among " + count, pool, counted, register);
  }

  private Map<String, Round> lap(List<Side> sides, int number) throws SQLException {
    Map<String, Round> lap = new LinkedHashMap<>();
    for (Side side : Contest.inTurn(sides, number)) {
      lap.put(side.name(), round(side));
    }
    return lap;
  }

  private Round round(Side side) throws SQLException {
    side.register().due(due, ORDERS);
    database.settle();
    side.counted().forget();
    Stopwatch watch = Stopwatch.start(database);
    side.register().sweep(due);
    return watch.stop(due);
  }

  public static void execute(HikariDataSource pool, String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
