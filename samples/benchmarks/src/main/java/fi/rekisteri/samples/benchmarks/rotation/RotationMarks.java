package fi.rekisteri.samples.benchmarks.rotation;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Stopwatch;
import java.sql.SQLException;
import java.util.ArrayList;
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
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    rounds.put(OURS, new ArrayList<>());
    rounds.put(PLAIN, new ArrayList<>());
    int people = people();
    try (HikariDataSource pool = Database.pool(database.create("rotation"), 1);
        RotatedCustomers register = new RotatedCustomers(pool)) {
      register.importAll(people);
      PlainRows plain = new PlainRows(pool);
      for (int round = -1; round < pace.rounds(); round++) {
        Rounds done = round(register, plain, round);
        register.requireReadable();
        if (round >= 0) {
          rounds.get(OURS).add(done.ours());
          rounds.get(PLAIN).add(done.plain());
        }
      }
    }
    database.drop("rotation");
    Place place = new Place("rotate the keys of " + people, database.name(), 1);
    return List.of(Mark.of(place, new Aim(OURS, PLAIN, BAR, BAR), rounds));
  }

  private int people() {
    return pace.storedOr(1);
  }

  private record Rounds(Round ours, Round plain) {}

  /** The round before the first warms up both sides. */
  private Rounds round(RotatedCustomers register, PlainRows plain, int round) throws SQLException {
    int people = people();
    plain.copy(database.refreshStatistics());
    if (round % 2 == 0) {
      Round ours = timed(() -> register.rotate(people));
      Round other = timed(() -> plain.set(people));
      plain.requireRotated(people);
      return new Rounds(ours, other);
    }
    Round other = timed(() -> plain.set(people));
    Round ours = timed(() -> register.rotate(people));
    plain.requireRotated(people);
    return new Rounds(ours, other);
  }

  private Round timed(Work work) throws SQLException {
    database.settle();
    Stopwatch watch = Stopwatch.start(database);
    work.run();
    return watch.stop(people());
  }
}
