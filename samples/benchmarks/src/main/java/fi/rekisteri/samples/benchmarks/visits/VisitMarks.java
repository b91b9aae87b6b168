package fi.rekisteri.samples.benchmarks.visits;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.VisitListener;
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
 * Records observations in batches, and inserts the very same rows by plain JDBC, in the same tables
 * of the same database, in turns: once where visitors see five pages each, and once where nobody
 * comes twice in a batch, which asks for as many decisions and entries as observations. Then it
 * records a batch ten times as long, and tells what memory it held on to at the end of each.
 */
public record VisitMarks(Database database, Pace pace) {
  private static final int WARM_UP = 4;
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
  private record Contested(ObservedVisits observed, PlainVisits plain, int count, int pages) {}

  private Mark contest(Contested contested) throws SQLException {
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    rounds.put(OURS, new ArrayList<>());
    rounds.put(PLAIN, new ArrayList<>());
    for (int round = 0; round < WARM_UP; round++) {
      round(contested, rounds);
    }
    rounds.values().forEach(List::clear);
    for (int round = 0; round < pace.rounds(); round++) {
      round(contested, rounds);
    }
    Place place =
        new Place("record observations, " + contested.pages + " of a visitor", database.name(), 1);
    return Mark.of(place, new Aim(OURS, PLAIN, 1 / 1.5, 0.95), rounds);
  }

  private void round(Contested contested, Map<String, List<Round>> rounds) throws SQLException {
    database.settle();
    Stopwatch ours = Stopwatch.start(database);
    contested.observed.record(contested.count, contested.pages, VisitListener.SILENT);
    rounds.get(OURS).add(ours.stop(contested.count));
    List<List<Object[]>> rows = contested.plain.take();
    database.settle();
    Stopwatch others = Stopwatch.start(database);
    contested.plain.insert(rows);
    rounds.get(PLAIN).add(others.stop(contested.count));
    contested.plain.take();
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
