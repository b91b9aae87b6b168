package fi.rekisteri.samples.benchmarks.bulk;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Contest;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import fi.rekisteri.samples.benchmarks.house.Stopwatch;
import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.people.Person;
import fi.rekisteri.samples.benchmarks.people.PlainCustomers;
import fi.rekisteri.samples.benchmarks.people.RegisteredCustomers;
import fi.rekisteri.samples.benchmarks.people.Registers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Imports into empty databases, a new one for each side of each round. Judged is who has one thread
 * as the plain side has; what a second thread gives is told. What is imported was invented before
 * the clock starts; what came in is read back and compared after it stops.
 */
public record ImportMarks(Database database, Pace pace) {
  private static final String OURS = "register: sealed, indexed, audited";
  private static final String THREADED = "register: the same, stored on a second thread";
  private static final String BATCH = "plain batch of naked rows";
  private static final String REWRITTEN = "plain batch, reWriteBatchedInserts";
  private static final String SAME = "plain batch of the same rows into the same tables";
  private static final String SAME_REWRITTEN = SAME + ", reWriteBatchedInserts";
  private static final long SEED = 48151623;

  /** Works on a new database: prepares, times the import, and sums up what is there afterwards. */
  private interface Import {
    Round into(HikariDataSource pool) throws SQLException;
  }

  private record Way(String name, String options, Import work) {}

  public List<Mark> run() throws Exception {
    List<Person> people = People.invent(pace.imported(), SEED);
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(people.size()).toList();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      return run(people, ids, thread);
    } finally {
      thread.shutdown();
    }
  }

  private List<Mark> run(List<Person> people, List<UUID> ids, Executor thread) throws Exception {
    List<Way> ways = ways(people, ids, thread);
    Rounds rounds = Rounds.of(pace, number -> lap(ways, number));
    Place place = new Place("import of " + pace.imported(), database.name(), 1);
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.of(place, new Aim(OURS, BATCH, 0.4, 0.5).of(9), rounds));
    marks.add(Mark.of(place, Aim.told(THREADED, BATCH), rounds));
    marks.add(Mark.of(place, new Aim(OURS, SAME, 0.75, 0.85).of(9), rounds));
    marks.add(Mark.of(place, Aim.told(THREADED, SAME), rounds));
    if (database.networked()) {
      marks.add(Mark.of(place, Aim.told(THREADED, REWRITTEN), rounds));
      marks.add(Mark.of(place, Aim.told(THREADED, SAME_REWRITTEN), rounds));
    }
    return marks;
  }

  private List<Way> ways(List<Person> people, List<UUID> ids, Executor thread) throws SQLException {
    SameRows rows = imported(people);
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(BATCH, "", pool -> plain(pool, ids, people)));
    ways.add(new Way(OURS, "", pool -> ours(pool, Runnable::run, people)));
    ways.add(new Way(THREADED, "", pool -> ours(pool, thread, people)));
    ways.add(new Way(SAME, "", pool -> same(pool, rows, people)));
    if (database.networked()) {
      String option = "&reWriteBatchedInserts=true";
      ways.add(new Way(REWRITTEN, option, pool -> plain(pool, ids, people)));
      ways.add(new Way(SAME_REWRITTEN, option, pool -> same(pool, rows, people)));
    }
    return ways;
  }

  /** What an import writes, to be written once more by hand. */
  private SameRows imported(List<Person> people) throws SQLException {
    String name = "import_rows";
    try (HikariDataSource pool = Database.pool(database.create(name), 1);
        RegisteredCustomers registered =
            new RegisteredCustomers(Registers.over(pool, Runnable::run))) {
      registered.importAll(people);
      return SameRows.of(pool, people.size());
    } finally {
      database.drop(name);
    }
  }

  private Map<String, Round> lap(List<Way> ways, int number) throws Exception {
    Map<String, Round> lap = new LinkedHashMap<>();
    for (Way way : Contest.inTurn(ways, number)) {
      lap.put(way.name(), fresh(way, "import_" + number + "_" + lap.size()));
    }
    if (lap.values().stream().mapToLong(Round::sum).distinct().count() != 1) {
      throw new IllegalStateException("two of " + lap.keySet() + " brought in something else");
    }
    return lap;
  }

  private Round fresh(Way way, String name) throws SQLException {
    String url = database.create(name) + way.options();
    try (HikariDataSource pool = Database.pool(url, 1)) {
      return way.work().into(pool);
    } finally {
      database.drop(name);
    }
  }

  private Round plain(HikariDataSource pool, List<UUID> ids, List<Person> people)
      throws SQLException {
    PlainCustomers plain = new PlainCustomers(pool);
    plain.createTable();
    database.settle();
    Stopwatch watch = Stopwatch.start(database);
    plain.insertAll(ids, people);
    return watch.stop(people.size()).withSum(sum(plain.all().stream()));
  }

  private Round ours(HikariDataSource pool, Executor thread, List<Person> people)
      throws SQLException {
    try (RegisteredCustomers registered = new RegisteredCustomers(Registers.over(pool, thread))) {
      database.settle();
      Stopwatch watch = Stopwatch.start(database);
      registered.importAll(people);
      return watch.stop(people.size()).withSum(sum(registered.all()));
    }
  }

  /** The same rows are the same people: their sum is compared by bytes. */
  private Round same(HikariDataSource pool, SameRows rows, List<Person> people)
      throws SQLException {
    JdbcSchema.migrate(pool);
    database.settle();
    Stopwatch watch = Stopwatch.start(database);
    rows.insert(pool);
    Round round = watch.stop(people.size());
    if (SameRows.of(pool, people.size()).sum() != rows.sum()) {
      throw new IllegalStateException(SAME + " brought in something else");
    }
    return round.withSum(sum(people.stream()));
  }

  private static long sum(Stream<Person> people) {
    return people.mapToLong(Person::hashCode).sum();
  }
}
