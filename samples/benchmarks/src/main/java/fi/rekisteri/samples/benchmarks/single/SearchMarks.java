package fi.rekisteri.samples.benchmarks.single;

import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Contest;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import fi.rekisteri.samples.benchmarks.house.Stopwatch;
import fi.rekisteri.samples.benchmarks.people.Person;
import fi.rekisteri.samples.benchmarks.people.Population;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One person among very many, found by the keyed index, and by opening everybody and comparing. An
 * address may be anybody's, so the comparison goes on to the end. Both sides leave out the audit
 * entries of reads.
 */
public record SearchMarks(Database database, Pace pace, Population people) {
  private static final String INDEX = "register, keyed index";
  private static final String COMPARING = "decrypt and compare";
  private static final int BY_INDEX = 2_000;

  /** Measures in a register of twenty times as many as usual. */
  public static List<Mark> run(Database database, Pace pace) throws Exception {
    int stored = pace.storedOr(20);
    try (Population people = new Population(database.create("search"), stored)) {
      people.plain().execute(database.refreshStatistics());
      return new SearchMarks(database, pace, people).run(stored);
    } finally {
      database.drop("search");
    }
  }

  private List<Mark> run(int stored) throws Exception {
    Rounds rounds = Rounds.of(pace, number -> lap(number, stored));
    Place place = new Place("find among " + stored, database.name(), 1);
    return List.of(Mark.of(place, Aim.goal(2, INDEX, COMPARING, 1_000), rounds));
  }

  /** One way to find somebody by their address. */
  private record Way(String name, int times, Function<String, Person> found) {}

  private Map<String, Round> lap(int round, int stored) {
    Map<String, Round> lap = new LinkedHashMap<>();
    List<Way> ways =
        List.of(
            new Way(INDEX, BY_INDEX, people.registered()::findByEmail),
            new Way(COMPARING, 1, people.registered()::findByComparing));
    for (Way way : Contest.inTurn(ways, round)) {
      List<Person> found = new ArrayList<>(way.times);
      Stopwatch watch = Stopwatch.start(database);
      for (int i = 0; i < way.times; i++) {
        found.add(way.found.apply(people.person(asked(round, i, stored)).email()));
      }
      lap.put(way.name, watch.stop(way.times));
      requireRight(round, stored, found);
    }
    return lap;
  }

  private void requireRight(int round, int stored, List<Person> found) {
    for (int i = 0; i < found.size(); i++) {
      if (!found.get(i).equals(people.person(asked(round, i, stored)))) {
        throw new IllegalStateException("somebody else was found");
      }
    }
  }

  /** Spread over the register, and another one each time. */
  private static int asked(int round, int serial, int stored) {
    return (int) (((round * (long) BY_INDEX + serial) * 7_919 + 13) % stored);
  }
}
