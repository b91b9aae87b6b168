package fi.rekisteri.samples.benchmarks.erasure;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Figure;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Medians;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Erases people with many attached values and people with few, one of these, one of those, one
 * commit each. An erasure takes less than a millisecond, and a sync that stumbles ten: a side's
 * time in a round is that of its median erasure. Processor time is not told: it cannot be taken for
 * each. Everybody is made before the clock starts. After it stops nobody of them may be readable,
 * and exactly their values must be found and removed as leftovers, while somebody who stayed keeps
 * theirs; and of some of each side no table may hold a row or a wrapped key.
 */
public record ErasureMarks(Database database, Pace pace, Attached attached) {
  private static final int LEAST = 10;

  /**
   * How many values a person has.
   *
   * @param few those of the side that is compared with
   * @param many those of the side that is judged
   */
  public record Attached(int few, int many) {
    public static final Attached ASKED = new Attached(10, 10_000);

    public String name(int values) {
      return "a customer with " + values + " values";
    }
  }

  /** The contest about one person, that about many, and what the log takes. */
  public static List<Figure> all(Database database, Pace pace) throws Exception {
    List<Figure> figures = new ArrayList<>(new ErasureMarks(database, pace, Attached.ASKED).run());
    figures.addAll(new ErasureListMarks(database, pace).run());
    figures.addAll(new ErasureLogMarks(database, pace).run());
    return figures;
  }

  /** As fast, or three quarters as fast: 1.3 times as long at most. */
  public List<Mark> run() throws Exception {
    String many = attached.name(attached.many());
    String few = attached.name(attached.few());
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    rounds.put(many, new ArrayList<>());
    rounds.put(few, new ArrayList<>());
    String url = database.create("erasures");
    try (HikariDataSource pool = Database.pool(url, 1)) {
      ErasedCustomers customers = new ErasedCustomers(pool);
      CustomerId stays = customers.insert(1, attached.few()).get(0);
      warmUp(customers);
      for (int round = 0; round < pace.rounds(); round++) {
        List<Round> done = round(customers);
        rounds.get(many).add(done.get(0));
        rounds.get(few).add(done.get(1));
        customers.requireIntact(stays, attached.few());
      }
    }
    database.drop("erasures");
    Place place = new Place("erase a customer", database.name(), 1);
    return List.of(Mark.of(place, Aim.goal(6, many, few, 1 / 1.3), rounds));
  }

  private void warmUp(ErasedCustomers customers) throws SQLException {
    List<CustomerId> some = customers.insert(pace.customers() / 10, attached.few());
    some.forEach(customers::erase);
    customers.requireErased(some);
    customers.requireRemoved(some.size(), (long) some.size() * attached.few());
  }

  /** Two rounds, that of the many values first. */
  private List<Round> round(ErasedCustomers customers) throws SQLException {
    int count = Math.max(LEAST, pace.customers() / 300);
    List<CustomerId> many = customers.insert(count, attached.many());
    List<CustomerId> few = customers.insert(count, attached.few());
    customers.execute(database.refreshStatistics());
    database.settle();
    Traces traces = customers.traces(many.get(0), many.get(count - 1), few.get(0));
    double[] ofMany = new double[count];
    double[] ofFew = new double[count];
    long[] logs = new long[2];
    for (int i = 0; i < count; i++) {
      if (i % 2 == 0) {
        ofMany[i] = seconds(customers, many.get(i), logs, 0);
      }
      ofFew[i] = seconds(customers, few.get(i), logs, 1);
      if (i % 2 == 1) {
        ofMany[i] = seconds(customers, many.get(i), logs, 0);
      }
    }
    customers.requireErased(many);
    customers.requireErased(few);
    customers.requireRemoved(2L * count, (long) count * (attached.many() + attached.few()));
    traces.requireGone();
    return List.of(
        new Round(count, count * Medians.of(ofMany), 0, logs[0], 0),
        new Round(count, count * Medians.of(ofFew), 0, logs[1], 0));
  }

  /** Times one erasure, and adds what it wrote to the log of its side. */
  private double seconds(ErasedCustomers customers, CustomerId id, long[] logs, int side) {
    long before = database.logBytes();
    long start = System.nanoTime();
    customers.erase(id);
    double seconds = (System.nanoTime() - start) / 1e9;
    logs[side] += database.logBytes() - before;
    return seconds;
  }
}
