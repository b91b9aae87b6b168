package fi.rekisteri.samples.benchmarks.rotation;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Contest;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import fi.rekisteri.samples.benchmarks.house.Stopwatch;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Wraps the keys of everybody in a register anew, and sets one column of as many equal rows by one
 * plain statement, in turns. No value is sealed anew by that. After each round every key must stand
 * in another wrapping, all of them in the same epoch, and nothing else of any row may have changed;
 * the other side must have set every row, once a round.
 */
public record RotationMarks(Database database, Pace pace) {
  private static final String OURS = "every key wrapped anew";
  private static final String PLAIN = "one column set by one statement";
  private static final double BAR = 0.7;

  /** What is timed. */
  private interface Work {
    void run() throws SQLException;
  }

  public List<Mark> run() throws Exception {
    int people = people();
    try (HikariDataSource pool = Database.pool(database.create("rotation"), 1);
        RotatedCustomers register = new RotatedCustomers(pool)) {
      register.importAll(people);
      PlainRows plain = new PlainRows(pool);
      Rounds rounds = Rounds.of(pace, number -> lap(register, plain, number));
      Place place = new Place("rotate the keys of " + people, database.name(), 1);
      return List.of(Mark.of(place, new Aim(OURS, PLAIN, BAR, BAR), rounds));
    } finally {
      database.drop("rotation");
    }
  }

  private int people() {
    return pace.storedOr(1);
  }

  private Map<String, Round> lap(RotatedCustomers register, PlainRows plain, int number)
      throws SQLException {
    int people = people();
    plain.copy(database.refreshStatistics());
    Map<String, Round> lap = new LinkedHashMap<>();
    for (String side : Contest.inTurn(List.of(OURS, PLAIN), number)) {
      Work work = OURS.equals(side) ? () -> register.rotate(people) : () -> plain.set(people);
      lap.put(side, timed(work));
    }
    plain.requireRotated(people);
    register.requireReadable();
    return lap;
  }

  private Round timed(Work work) throws SQLException {
    database.settle();
    Stopwatch watch = Stopwatch.start(database);
    work.run();
    return watch.stop(people());
  }
}
