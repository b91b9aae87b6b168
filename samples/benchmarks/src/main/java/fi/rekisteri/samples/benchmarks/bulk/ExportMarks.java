package fi.rekisteri.samples.benchmarks.bulk;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Contest;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Brings in many customers as a stream, and hands all of them out again, page by page; beside it, a
 * wide table in clear that is read through a cursor. Nobody holds more than a page. Meant for a
 * small heap: {@code -Dmarks.heap=256m -Dmarks.stored=1000000}.
 */
public record ExportMarks(Database database, int stored, int rounds) {
  private static final String AUDITED = "the register, each look recorded";
  private static final String SILENT = "the register, no entries of looks";
  private static final String PLAIN = "a wide table in clear, through a cursor";
  private static final int FETCHED = 5_000;
  private static final long SEED = 20261126;
  private static final long FLAT = 24L << 20;

  /** One side, which hands out everybody. */
  private interface Way {
    void export(Consumer<Person> reader) throws SQLException;
  }

  /** Of a register that is asked for, one round: it takes its time. */
  public static List<Mark> run(Database database, Pace pace) throws Exception {
    int rounds = pace.stored() > 0 ? 1 : pace.rounds();
    return new ExportMarks(database, pace.storedOr(2), rounds).run();
  }

  List<Mark> run() throws Exception {
    String url = database.create("export");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (HikariDataSource pool = Database.pool(url, 2);
        RegisteredCustomers registered = new RegisteredCustomers(Registers.over(pool, thread))) {
      long start = System.nanoTime();
      registered.importAll(stored, i -> People.person(i, SEED));
      told("imported", start);
      PlainCustomers plain = new PlainCustomers(pool);
      plain.createTable();
      plain.insertAll(stored, i -> UUID.randomUUID(), i -> People.person(i, SEED));
      return contest(registered, plain);
    } finally {
      thread.shutdown();
      database.drop("export");
    }
  }

  private List<Mark> contest(RegisteredCustomers registered, PlainCustomers plain)
      throws SQLException {
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put(SILENT, reader -> registered.export(false, reader));
    ways.put(PLAIN, reader -> plain.export(FETCHED, reader));
    ways.put(AUDITED, reader -> registered.export(true, reader));
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    for (Map.Entry<String, Way> way : ways.entrySet()) {
      rounds.put(way.getKey(), new ArrayList<>());
      requireFlat(way.getKey(), way.getValue()); // warms up, too
    }
    for (int round = 0; round < rounds(); round++) {
      for (Map.Entry<String, Way> way : Contest.inTurn(ways.entrySet(), round)) {
        rounds.get(way.getKey()).add(run(way.getKey(), way.getValue()));
      }
    }
    Place place = new Place("export of " + stored, database.name(), 1);
    return List.of(
        Mark.of(place, new Aim(SILENT, PLAIN, 0.4, 0.4), rounds),
        Mark.of(place, Aim.told(AUDITED, PLAIN), rounds));
  }

  private Round run(String name, Way way) throws SQLException {
    database.settle();
    Reader reader = new Reader();
    Stopwatch watch = Stopwatch.start(database);
    way.export(reader);
    Round round = watch.stop(stored);
    reader.requireAll(name, stored, expected());
    System.out.printf("    %s: %d in %.1f s%n", name, stored, round.seconds());
    return round;
  }

  /** Not timed, since it collects garbage: what is held after a tenth and at the end. */
  private void requireFlat(String name, Way way) throws SQLException {
    Reader reader = new Reader();
    List<Long> held = new ArrayList<>();
    way.export(
        person -> {
          reader.accept(person);
          if (reader.count == stored / 10 || reader.count == stored) {
            held.add(held());
          }
        });
    reader.requireAll(name, stored, expected());
    long growth = held.get(held.size() - 1) - held.get(0);
    if (database.networked() && growth > FLAT) { // H2's own cache would be counted too
      throw new IllegalStateException(name + ": memory grows with the number of customers");
    }
    System.out.printf(
        "    %s: %d KiB more held at the end than after a tenth%n", name, growth >> 10);
  }

  private static long held() {
    System.gc();
    Runtime heap = Runtime.getRuntime();
    return heap.totalMemory() - heap.freeMemory();
  }

  private long expected() {
    long sum = 0;
    for (int i = 0; i < stored; i++) {
      sum += People.person(i, SEED).hashCode();
    }
    return sum;
  }

  private void told(String what, long start) {
    System.out.printf("    %d %s in %.1f s%n", stored, what, (System.nanoTime() - start) / 1e9);
  }

  /** Counts and sums. */
  private static final class Reader implements Consumer<Person> {
    private int count;
    private long sum;

    @Override
    public void accept(Person person) {
      count++;
      sum += person.hashCode();
    }

    void requireAll(String name, int stored, long expected) {
      if (count != stored || sum != expected) {
        throw new IllegalStateException(name + " handed out something else: " + count);
      }
    }
  }
}
