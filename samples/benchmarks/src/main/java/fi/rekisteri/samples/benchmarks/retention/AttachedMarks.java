package fi.rekisteri.samples.benchmarks.retention;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.erasure.ErasureMarks;
import fi.rekisteri.samples.benchmarks.erasure.ErasureMarks.Attached;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Stopwatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans and carries out the erasure of one person with many orders and of one with few, in turns.
 * An order may hold itself, its payer's name, or nothing (S32, F10), so each of them is opened and
 * judged, twice; the storage then erases both at the same price ({@link ErasureMarks}).
 */
public record AttachedMarks(Database database, Pace pace, Attached attached) {
  private static final int WARM_UP = 10;

  public List<Mark> run() throws Exception {
    String many = attached.name(attached.many());
    String few = attached.name(attached.few());
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    rounds.put(many, new ArrayList<>());
    rounds.put(few, new ArrayList<>());
    try (HikariDataSource pool = Database.pool(database.create("attached"), 1);
        RetainedCustomers register = new RetainedCustomers(pool)) {
      for (int i = 0; i < WARM_UP; i++) {
        round(register, attached.few());
        round(register, attached.many());
      }
      for (int round = 0; round < 2 * pace.rounds(); round++) {
        rounds.get(many).add(round(register, attached.many()));
        rounds.get(few).add(round(register, attached.few()));
      }
      register.requireNoTraces();
    }
    database.drop("attached");
    Place place = new Place("judge and erase a customer", database.name(), 1);
    return List.of(Mark.of(place, Aim.goal(6, many, few, 1 / 1.3), rounds));
  }

  private Round round(RetainedCustomers register, int orders) throws Exception {
    register.due(1, orders);
    database.settle();
    Stopwatch watch = Stopwatch.start(database);
    register.sweep(1);
    return watch.stop(1);
  }
}
