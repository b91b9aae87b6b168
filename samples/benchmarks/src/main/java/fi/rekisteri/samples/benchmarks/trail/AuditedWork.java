package fi.rekisteri.samples.benchmarks.trail;

import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Contest;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Side;
import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.trail.AuditedRegisters.Treatment;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an entry costs the act that it belongs to: changes, looks, pages, looks in a window. */
public record AuditedWork(Database database, Pace pace, AuditedRegisters registers) {
  private static final String AUDITED = "audited";
  private static final String STRIPPED = "no entry written";

  public List<Mark> run(int threads) throws Exception {
    List<Mark> marks = new ArrayList<>();
    marks.addAll(changes(threads));
    marks.addAll(looks(threads));
    for (int people : new int[] {20, 200}) {
      marks.addAll(pages(threads, people));
    }
    return marks;
  }

  /** The control is the same change once more, wrapped as the stripped one is. */
  private List<Mark> changes(int threads) throws Exception {
    List<Side> sides =
        List.of(
            changing(STRIPPED, Treatment.STRIPPED),
            changing(AUDITED, Treatment.STRICT),
            changing("audited, wrapped", Treatment.WRAPPED));
    long before = registers.plain().entries();
    Map<String, List<Round>> rounds = rounds(threads, sides);
    requireEntries(registers.plain().entries() - before, rounds, 2);
    double bar = database.networked() ? 0.85 : 0.45;
    Place place = new Place("change a field", database.name(), threads);
    return List.of(
        Mark.of(place, Aim.goal(3, AUDITED, STRIPPED, bar), rounds),
        Mark.of(place, Aim.told("audited, wrapped", AUDITED), rounds));
  }

  /** Warming up is not counted by the rounds, so it can only be told that none are missing. */
  private static void requireEntries(long entries, Map<String, List<Round>> rounds, int sides) {
    int least = sides * rounds.get(AUDITED).stream().mapToInt(Round::operations).sum();
    if (entries < least || entries % sides != 0) {
      throw new IllegalStateException(entries + " entries, which is not what was changed");
    }
  }

  private Side changing(String name, Treatment treatment) {
    return new Side(name, (who, serial) -> registers.change(treatment, who, People.web(serial)));
  }

  private List<Mark> looks(int threads) throws Exception {
    String window = "audited in a window of 100";
    Map<String, List<Round>> rounds =
        rounds(
            threads,
            List.of(
                reading("unaudited", Treatment.UNAUDITED_READS),
                reading("unaudited again", Treatment.UNAUDITED_READS),
                reading(AUDITED, Treatment.STRICT),
                reading(window, Treatment.WINDOW)));
    Place place = new Place("read by id", database.name(), threads);
    return List.of(
        Mark.of(place, Aim.told("unaudited again", "unaudited"), rounds),
        Mark.of(place, Aim.told(AUDITED, "unaudited"), rounds),
        Mark.of(place, Aim.goal(4, window, "unaudited", 0.5), rounds));
  }

  private Side reading(String name, Treatment treatment) {
    return new Side(name, (who, serial) -> registers.read(treatment, who));
  }

  private List<Mark> pages(int threads, int people) throws Exception {
    Map<String, List<Round>> rounds =
        rounds(
            threads,
            List.of(
                paging("unaudited", Treatment.UNAUDITED_READS, people),
                paging(AUDITED, Treatment.STRICT, people)));
    Place place = new Place("a page of " + people, database.name(), threads);
    return List.of(Mark.of(place, Aim.goal(4, AUDITED, "unaudited", 0.5), rounds));
  }

  private Side paging(String name, Treatment treatment, int people) {
    return new Side(name, (who, serial) -> registers.page(treatment, who, people));
  }

  private Map<String, List<Round>> rounds(int threads, List<Side> sides) throws Exception {
    try (Contest contest = new Contest(database, pace, threads)) {
      return contest.run(sides);
    }
  }

  /** How the throughput grows with threads, beside plain inserts of the same row. */
  public List<Mark> growth(List<Integer> threads) throws Exception {
    int most = threads.get(threads.size() - 1);
    List<Side> sides = new ArrayList<>();
    for (int count : threads) {
      sides.add(counting("reads", count, (who, serial) -> registers.read(Treatment.STRICT, who)));
      sides.add(
          counting(
              "changes",
              count,
              (who, serial) -> registers.change(Treatment.STRICT, who, People.web(serial))));
      sides.add(counting("plain inserts", count, (who, serial) -> insert()));
    }
    Map<String, List<Round>> rounds = rounds(most, sides);
    List<Mark> marks = new ArrayList<>();
    for (int count : threads.subList(1, threads.size())) {
      Place place = new Place("growth", database.name(), count);
      double bar = database.networked() && count == 4 ? 3 : 0;
      marks.add(
          Mark.of(
              place,
              new Aim(by("reads", count), by("reads", 1), bar, bar).of(bar > 0 ? 4 : 0),
              rounds));
      for (String what : List.of("changes", "plain inserts")) {
        marks.add(Mark.of(place, Aim.told(by(what, count), by(what, 1)), rounds));
      }
    }
    return marks;
  }

  private long insert() throws SQLException {
    registers.plain().insert();
    return 1;
  }

  private static Side counting(String what, int threads, Side.Work work) {
    return new Side(
        by(what, threads),
        (who, serial) -> {
          work.run(who, serial);
          return 1;
        },
        threads);
  }

  private static String by(String what, int threads) {
    return what + " by " + threads;
  }
}
