package fi.rekisteri.samples.benchmarks.trail;

import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Contest;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import fi.rekisteri.samples.benchmarks.house.Side;
import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.people.Person;
import fi.rekisteri.samples.benchmarks.trail.AuditedRegisters.Treatment;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** What an entry costs the act that it belongs to: changes, looks, pages, looks in a window. */
public record AuditedWork(Database database, Pace pace, AuditedRegisters registers) {
  private static final String AUDITED = "audited";
  private static final String WRAPPED = "audited, wrapped";
  private static final String STRIPPED = "no entry written, wrapped alike";
  private static final String UNAUDITED = "unaudited";
  private static final String WINDOW = "audited in a window of 100";
  private static final int ALONE = 20;

  public List<Mark> run(int threads) throws Exception {
    List<Mark> marks = new ArrayList<>();
    marks.addAll(changes(threads));
    marks.addAll(looks(threads));
    for (int people : new int[] {20, 200}) {
      marks.addAll(pages(threads, people));
    }
    return marks;
  }

  /** Both sides that are judged are wrapped alike, so that their ratio is the entry's alone. */
  private List<Mark> changes(int threads) throws Exception {
    requireAlone(Treatment.STRIPPED, 0);
    requireAlone(Treatment.WRAPPED, ALONE);
    LongAdder expected = new LongAdder();
    List<Side> sides =
        List.of(
            changing(STRIPPED, Treatment.STRIPPED, new LongAdder()),
            changing(AUDITED, Treatment.STRICT, expected),
            changing(WRAPPED, Treatment.WRAPPED, expected));
    Rounds rounds = rounds(threads, sides, expected);
    double bar = database.networked() ? 0.85 : 0.45;
    Place place = new Place("change a field", database.name(), threads);
    return List.of(
        Mark.of(place, Aim.goal(3, WRAPPED, STRIPPED, bar), rounds),
        Mark.of(place, Aim.told(WRAPPED, AUDITED), rounds));
  }

  /** Some changes by one register and nobody else leave so many entries. */
  private void requireAlone(Treatment treatment, long entries) throws SQLException {
    long before = registers.plain().entries();
    for (int i = 0; i < ALONE; i++) {
      registers.change(treatment, i, People.web(-1 - i));
    }
    requireEntries(registers.plain().entries() - before, entries);
  }

  private Side changing(String name, Treatment treatment, LongAdder entries) {
    return new Side(
        name,
        (who, serial) -> {
          entries.increment();
          return registers.change(treatment, who, People.web(serial));
        });
  }

  private List<Mark> looks(int threads) throws Exception {
    LongAdder expected = new LongAdder();
    List<Side> sides =
        List.of(
            reading(UNAUDITED, Treatment.UNAUDITED_READS, new LongAdder()),
            reading(UNAUDITED + " again", Treatment.UNAUDITED_READS, new LongAdder()),
            reading(AUDITED, Treatment.STRICT, expected),
            reading(WINDOW, Treatment.WINDOW, expected));
    Rounds rounds = rounds(threads, sides, expected);
    Place place = new Place("read by id", database.name(), threads);
    return List.of(
        Mark.of(place, Aim.told(UNAUDITED + " again", UNAUDITED), rounds),
        Mark.of(place, Aim.told(AUDITED, UNAUDITED), rounds),
        Mark.of(place, Aim.goal(4, WINDOW, UNAUDITED, 0.5), rounds));
  }

  private Side reading(String name, Treatment treatment, LongAdder entries) {
    return new Side(
        name,
        (who, serial) -> {
          entries.increment();
          return registers.read(treatment, who);
        });
  }

  private List<Mark> pages(int threads, int people) throws Exception {
    LongAdder expected = new LongAdder();
    List<Side> sides =
        List.of(
            paging(UNAUDITED, Treatment.UNAUDITED_READS, people, new LongAdder()),
            paging(AUDITED, Treatment.STRICT, people, expected),
            paging(WINDOW, Treatment.WINDOW, people, expected));
    Rounds rounds = rounds(threads, sides, expected);
    Place place = new Place("a page of " + people, database.name(), threads);
    return List.of(
        Mark.of(place, Aim.told(AUDITED, UNAUDITED), rounds),
        Mark.of(place, Aim.goal(4, WINDOW, UNAUDITED, 0.5), rounds));
  }

  /** One entry for each who is shown, and one of a page that shows nobody. */
  private Side paging(String name, Treatment treatment, int people, LongAdder entries) {
    return new Side(
        name,
        (who, serial) -> {
          List<Person> shown = registers.page(treatment, who, people);
          entries.add(Math.max(1, shown.size()));
          return shown.stream().mapToLong(Person::hashCode).sum();
        });
  }

  /** Runs a contest, which must leave exactly the entries that its sides have counted. */
  private Rounds rounds(int threads, List<Side> sides, LongAdder expected) throws Exception {
    long before = registers.plain().entries();
    Rounds rounds = rounds(threads, sides);
    registers.closeWindow();
    requireEntries(registers.plain().entries() - before, expected.sum());
    return rounds;
  }

  private static void requireEntries(long entries, long expected) {
    if (entries != expected) {
      throw new IllegalStateException(entries + " entries, where there should be " + expected);
    }
  }

  private Rounds rounds(int threads, List<Side> sides) throws Exception {
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
    Rounds rounds = rounds(most, sides);
    List<Mark> marks = new ArrayList<>();
    for (int count : threads.subList(1, threads.size())) {
      Place place = new Place("growth", database.name(), count);
      double bar = count == 4 ? 3 : 0;
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
