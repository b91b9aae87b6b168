package fi.rekisteri.samples.benchmarks.visits;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.VisitListener;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records observations in batches, and inserts the very same rows by plain JDBC, in the same tables
 * of the same database, in turns: once where visitors see five pages each, and once where nobody
 * comes twice in a batch, which asks for as many decisions and entries as observations. Then it
 * records a batch ten times as long, and tells what memory it held on to at the end of each.
 */
public record VisitMarks(Database database, Pace pace) {
  private static final int SESSION = 5;
  private static final String OURS = "the register";
  private static final String PLAIN = "batched inserts of the same rows";
  private static final long FLAT = 16L << 20;

  /** At most 1.5 times as long: two thirds of the pace. */
  public List<Mark> run() throws Exception {
    int observations = Math.max(5_000, 2 * pace.customers());
    List<Mark> marks = new ArrayList<>();
    String url = database.create("visits");
    try (HikariDataSource pool = Database.pool(url, 1);
        ObservedVisits observed = new ObservedVisits(pool, Math.max(500, pace.customers() / 4))) {
      for (int pages : List.of(SESSION, 1)) {
        Contested contested = new Contested(observed, new PlainVisits(pool), observations, pages);
        marks.add(contest(contested));
      }
      if (database.networked()) { // or else the database's own memory would be counted too
        requireFlat(observed, observations);
      }
    }
    database.drop("visits");
    return marks;
  }

  /** What is done: so many observations, so many pages of a visitor after each other. */
  private static final class Contested {
    private final ObservedVisits observed;
    private final PlainVisits plain;
    private final int count;
    private final int pages;
    private List<List<Object[]>> rows = List.of();

    Contested(ObservedVisits observed, PlainVisits plain, int count, int pages) {
      this.observed = observed;
      this.plain = plain;
      this.count = count;
      this.pages = pages;
    }

    void by(String side) throws SQLException {
      if (OURS.equals(side)) {
        observed.record(count, pages, VisitListener.SILENT);
      } else {
        plain.insert(rows);
      }
    }

    /** Keeps what the register wrote; by hand, the very same must have been written. */
    void take(String side) throws SQLException {
      List<List<Object[]>> taken = plain.take();
      if (OURS.equals(side)) {
        rows = taken;
      }
      if (taken.get(0).size() != count || sum(taken) != sum(rows)) {
        throw new IllegalStateException(side + " left other rows, or not all");
      }
    }

    private static long sum(List<List<Object[]>> rows) {
      return rows.stream().flatMap(List::stream).mapToLong(Arrays::deepHashCode).sum();
    }
  }

  private Mark contest(Contested contested) throws Exception {
    Rounds rounds = Rounds.of(pace, number -> lap(contested, number));
    Place place =
        new Place("record observations, " + contested.pages + " of a visitor", database.name(), 1);
    return Mark.of(place, new Aim(OURS, PLAIN, 1 / 1.5, 0.95), rounds);
  }

  /** Where the plain side begins, it inserts what the register wrote a lap ago. */
  private Map<String, Round> lap(Contested contested, int number) throws SQLException {
    Map<String, Round> lap = new LinkedHashMap<>();
    for (String side : Contest.inTurn(List.of(OURS, PLAIN), number)) {
      database.settle();
      Stopwatch watch = Stopwatch.start(database);
      contested.by(side);
      lap.put(side, watch.stop(contested.count));
      contested.take(side);
    }
    return lap;
  }

  private static void requireFlat(ObservedVisits observed, int count) {
    long once = heldAfter(observed, count);
    long tenTimes = heldAfter(observed, 10 * count);
    System.out.printf(
        "    memory held at the end of %d observations: %d KiB, of %d: %d KiB%n",
        count, once >> 10, 10 * count, tenTimes >> 10);
    if (tenTimes - once > FLAT) {
      throw new IllegalStateException("memory grows with the length of a batch");
    }
  }

  /** What is held while the last chunk is told. */
  private static long heldAfter(ObservedVisits observed, int count) {
    long[] held = {0};
    long[] rows = {0};
    observed.record(
        count,
        SESSION,
        chunk -> {
          rows[0] += chunk.size();
          if (rows[0] == count) {
            System.gc();
            Runtime heap = Runtime.getRuntime();
            held[0] = heap.totalMemory() - heap.freeMemory();
          }
        });
    return held[0];
  }
}
