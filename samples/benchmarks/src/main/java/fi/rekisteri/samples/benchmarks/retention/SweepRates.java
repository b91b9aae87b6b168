package fi.rekisteri.samples.benchmarks.retention;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.ErasureListener;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.RetentionPlan;
import fi.rekisteri.samples.benchmarks.erasure.ErasedCustomers;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Figure;
import fi.rekisteri.samples.benchmarks.house.Limit;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Medians;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import fi.rekisteri.samples.benchmarks.house.Stopwatch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many people a second are planned, are erased as planned, and both; how many the storage's own
 * erasing call erases, five hundred at once; how many plain deletions of the same rows do; and how
 * many the removal of what is left behind cleans up after. Each works on people of its own, alike,
 * in the same tables, among five times as many who stay.
 *
 * @param people how many each round takes, for each of the three
 */
public record SweepRates(Database database, Pace pace, int people) {
  private static final int ORDERS = 2;
  private static final int SLEEPING = 5;
  private static final int LIST = 500;
  private static final int GOAL = 5;
  private static final double BAR = 50;
  private static final long FLAT = 16L << 20;
  private static final String PLAN = "plan";
  private static final String EXECUTE = "execute";
  private static final String SWEEP = "plan and execute";
  private static final String STORAGE = "the storage's erase";
  private static final String PLAIN = "plain deletes of the same rows";
  private static final String CLEAN = "removal of what is left";

  public List<Figure> run() throws Exception {
    Rounds rounds;
    try (HikariDataSource pool = Database.pool(database.create("sweeps"), 1);
        RetainedCustomers register = new RetainedCustomers(pool)) {
      new SleepingCustomers(pool).insert(SLEEPING * people);
      ErasedCustomers storage = new ErasedCustomers(pool);
      PlainErasure plain = new PlainErasure(pool, database.networked());
      Sides sides = new Sides(register, storage, plain);
      rounds = Rounds.of(pace, number -> lap(sides));
      requireFlat(register);
      register.requireNoTraces();
    }
    database.drop("sweeps");
    Place place = new Place("sweep of " + people, database.name(), 1);
    return List.of(
        Mark.of(place, Aim.told(SWEEP, PLAIN), rounds),
        Mark.of(place, Aim.told(PLAN, PLAIN), rounds),
        Mark.of(place, Aim.told(EXECUTE, STORAGE), rounds),
        Mark.of(place, Aim.told(STORAGE, PLAIN), rounds),
        Mark.of(place, Aim.told(CLEAN, PLAIN), rounds),
        aPerson(SWEEP, rounds, BAR),
        aPerson(STORAGE, rounds, 0));
  }

  /** Twenty thousand a second leave so much to each. */
  private Limit aPerson(String side, Rounds rounds, double bar) {
    double micros = 1e6 / Medians.of(rounds.judged().get(side), Round::rate);
    String what = "sweep of " + people + ": " + side + ", a person";
    return new Limit(what, database.name(), 1, GOAL, micros, bar, "us");
  }

  private record Sides(RetainedCustomers register, ErasedCustomers storage, PlainErasure plain) {}

  /** Each step needs what the one before left behind, so these do not change turns. */
  private Map<String, Round> lap(Sides sides) throws SQLException {
    Map<String, Round> lap = sweep(sides);
    List<CustomerId> listed = sides.register().due(people, ORDERS);
    settle(sides.storage());
    lap.put(STORAGE, timed(() -> inLists(listed, sides.storage()::erase)));
    sides.storage().requireErased(listed.subList(0, Math.min(LIST, people)));
    settle(sides.storage());
    lap.put(CLEAN, timed(() -> sides.register().cleanUp(2L * people * ORDERS)));
    List<CustomerId> plainly = sides.register().due(people, ORDERS);
    List<PlainErasure.Rows> rows = new ArrayList<>();
    inLists(plainly, some -> rows.add(sides.plain().rows(some)));
    settle(sides.storage());
    lap.put(PLAIN, timed(() -> sides.plain().deleteAll(rows)));
    sides.register().plan(0);
    return lap;
  }

  private Map<String, Round> sweep(Sides sides) throws SQLException {
    RetainedCustomers register = sides.register();
    register.due(people, ORDERS);
    settle(sides.storage());
    RetentionPlan[] plan = new RetentionPlan[1];
    Round planned = timed(() -> plan[0] = register.plan(people));
    register.approve(plan[0]);
    Round executed = timed(() -> register.execute(plan[0], ErasureListener.SILENT));
    Map<String, Round> lap = new LinkedHashMap<>();
    lap.put(PLAN, planned);
    lap.put(EXECUTE, executed);
    lap.put(
        SWEEP,
        new Round(
            people,
            planned.seconds() + executed.seconds(),
            planned.cpuSeconds() + executed.cpuSeconds(),
            planned.logBytes() + executed.logBytes(),
            0));
    return lap;
  }

  /** Without statistics of now the plain side, too, would read whole tables. */
  private void settle(ErasedCustomers storage) throws SQLException {
    storage.execute(database.refreshStatistics());
    database.settle();
  }

  /** Work on some people, which may fail. */
  private interface Work<T> {
    void on(T some) throws SQLException;
  }

  /** Work that is timed, and may fail. */
  private interface Timed {
    void run() throws SQLException;
  }

  private Round timed(Timed work) throws SQLException {
    Stopwatch watch = Stopwatch.start(database);
    work.run();
    return watch.stop(people);
  }

  private static void inLists(List<CustomerId> all, Work<List<CustomerId>> work)
      throws SQLException {
    for (int from = 0; from < all.size(); from += LIST) {
      work.on(all.subList(from, Math.min(from + LIST, all.size())));
    }
  }

  /** On H2 the database's own memory would be counted too. */
  private void requireFlat(RetainedCustomers register) throws SQLException {
    if (!database.networked()) {
      return;
    }
    long idle = held();
    long few = heldAtEnd(register, Math.max(1, people / 10));
    long many = heldAtEnd(register, people);
    System.out.printf(
        "    memory held: idle %d KiB, at the end of a sweep of %d: %d KiB, of %d: %d KiB%n",
        idle >> 10, Math.max(1, people / 10), few >> 10, people, many >> 10);
    RetainedCustomers.require(many - few <= FLAT, "memory grows with what is due");
  }

  private static long heldAtEnd(RetainedCustomers register, int count) throws SQLException {
    register.due(count, ORDERS);
    long[] held = {0};
    RetentionPlan plan = register.plan(count);
    register.approve(plan);
    register.execute(
        plan,
        (finished, planned) -> {
          if (finished == planned) {
            held[0] = held();
          }
        });
    return held[0];
  }

  private static long held() {
    System.gc();
    Runtime heap = Runtime.getRuntime();
    return heap.totalMemory() - heap.freeMemory();
  }
}
