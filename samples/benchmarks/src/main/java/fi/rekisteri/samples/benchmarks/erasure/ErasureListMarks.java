package fi.rekisteri.samples.benchmarks.erasure;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.customer.CustomerId;
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
 * Erases people five hundred at once, held before, and others one by one, each with its commit. The
 * rate of the first is what a sweep cannot exceed; the ratio tells what the set statements save.
 */
public record ErasureListMarks(Database database, Pace pace) {
  private static final int LIST = 500;
  private static final int LISTS = 4;
  private static final int VALUES = 2;
  private static final String LISTED = "500 customers at once";
  private static final String SINGLE = "one customer at a time";

  public List<Mark> run() throws Exception {
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    rounds.put(LISTED, new ArrayList<>());
    rounds.put(SINGLE, new ArrayList<>());
    String url = database.create("erasurelists");
    try (HikariDataSource pool = Database.pool(url, 1)) {
      ErasedCustomers customers = new ErasedCustomers(pool);
      CustomerId stays = customers.insert(1, VALUES).get(0);
      round(customers);
      for (int round = 0; round < pace.rounds(); round++) {
        List<Round> done = round(customers);
        rounds.get(LISTED).add(done.get(0));
        rounds.get(SINGLE).add(done.get(1));
        customers.requireIntact(stays, VALUES);
      }
    }
    database.drop("erasurelists");
    Place place = new Place("erase many customers", database.name(), 1);
    return List.of(Mark.of(place, Aim.told(LISTED, SINGLE), rounds));
  }

  private List<Round> round(ErasedCustomers customers) throws SQLException {
    List<CustomerId> listed = customers.insert(LIST * LISTS, VALUES);
    List<CustomerId> single = customers.insert(LIST, VALUES);
    customers.execute(database.refreshStatistics());
    Traces traces = customers.traces(listed.get(0), listed.get(LIST), single.get(LIST - 1));
    database.settle();
    Round lists = timed(listed.size(), () -> inLists(customers, listed));
    Round ones = timed(single.size(), () -> single.forEach(customers::erase));
    customers.requireErased(listed);
    customers.requireErased(single);
    long people = listed.size() + single.size();
    customers.requireRemoved(people, people * VALUES);
    traces.requireGone();
    return List.of(lists, ones);
  }

  private static void inLists(ErasedCustomers customers, List<CustomerId> all) {
    for (int from = 0; from < all.size(); from += LIST) {
      customers.erase(all.subList(from, from + LIST));
    }
  }

  private Round timed(int operations, Runnable work) {
    Stopwatch watch = Stopwatch.start(database);
    work.run();
    return watch.stop(operations);
  }
}
