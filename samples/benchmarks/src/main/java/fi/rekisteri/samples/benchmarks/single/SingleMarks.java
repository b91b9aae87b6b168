package fi.rekisteri.samples.benchmarks.single;

import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Contest;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import fi.rekisteri.samples.benchmarks.house.Side;
import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.people.Population;
import java.util.ArrayList;
import java.util.List;

/** Single operations on a register full of people: read, find, change. */
public record SingleMarks(Database database, Pace pace, Population people) {
  private static final String PLAIN = "plain select by key";
  private static final String PLAIN_FIND = "plain select by indexed e-mail";
  private static final String PLAIN_UPDATE = "plain update";
  private static final String CAREFUL = "select + versioned update + audit row";

  /** All of them, by so many threads each. */
  public static List<Mark> run(Database database, Pace pace, List<Integer> threads)
      throws Exception {
    List<Mark> marks = new ArrayList<>();
    try (Population people = new Population(database.create("singles"), pace.customers())) {
      people.plain().execute(database.refreshStatistics());
      for (int count : threads) {
        marks.addAll(new SingleMarks(database, pace, people).run(count));
      }
    }
    database.drop("singles");
    return marks;
  }

  private List<Mark> run(int threads) throws Exception {
    List<Mark> marks = new ArrayList<>();
    marks.addAll(control(threads));
    marks.addAll(read(threads));
    marks.addAll(find(threads));
    marks.addAll(changeWeb(threads));
    marks.addAll(changePhone(threads));
    people.requireSame();
    return marks;
  }

  /** The same against the same: how far this differs from 1 is how far every other figure may. */
  private List<Mark> control(int threads) throws Exception {
    Side.Work work = (who, serial) -> people.plain().get(people.plainId(who)).hashCode();
    return duel(
        "control",
        threads,
        Aim.told(PLAIN + " again", PLAIN),
        List.of(new Side(PLAIN, work), new Side(PLAIN + " again", work)));
  }

  private List<Mark> read(int threads) throws Exception {
    Side plain =
        new Side(PLAIN, (who, serial) -> people.plain().get(people.plainId(who)).hashCode());
    Aim unaudited =
        database.networked()
            ? new Aim("register, unaudited part", PLAIN, threads > 1 ? 0.8 : 0, 0.9).of(1)
            : new Aim("register, unaudited part", PLAIN, 0.3, 0.4).of(1);
    List<Mark> marks = new ArrayList<>();
    marks.addAll(duel("read by id", threads, unaudited, List.of(plain, reading(false))));
    marks.addAll(
        duel(
            "read by id",
            threads,
            Aim.told("register, audited", PLAIN),
            List.of(plain, reading(true))));
    return marks;
  }

  private Side reading(boolean audited) {
    return new Side(
        audited ? "register, audited" : "register, unaudited part",
        (who, serial) -> people.registered().get(people.id(who), audited).hashCode());
  }

  private List<Mark> find(int threads) throws Exception {
    Side plain =
        new Side(
            PLAIN_FIND,
            (who, serial) -> people.plain().findByEmail(people.person(who).email()).hashCode());
    Side ours =
        new Side(
            "register, unaudited part",
            (who, serial) ->
                people.registered().findByEmail(people.person(who).email()).hashCode());
    return duel(
        "find by e-mail",
        threads,
        Aim.goal(2, "register, unaudited part", PLAIN_FIND, database.networked() ? 0.95 : 0.75),
        List.of(plain, ours));
  }

  private List<Mark> changeWeb(int threads) throws Exception {
    Side plain =
        new Side(
            PLAIN_UPDATE,
            (who, serial) -> {
              people.plain().updateWeb(people.plainId(who), People.web(serial));
              return 0;
            });
    Side careful =
        new Side(
            CAREFUL,
            (who, serial) -> {
              people.careful().changeWeb(people.plainId(who), People.web(serial));
              return 0;
            });
    Side ours =
        new Side(
            "register",
            (who, serial) -> {
              people.registered().changeWeb(people.id(who), People.web(serial));
              return 0;
            });
    try (Contest contest = new Contest(database, pace, threads)) {
      Rounds rounds = contest.run(List.of(plain, careful, ours));
      Place place = new Place("change a field", database.name(), threads);
      return List.of(
          Mark.of(place, changeAim(), rounds),
          Mark.of(place, Aim.told("register", CAREFUL), rounds));
    }
  }

  private List<Mark> changePhone(int threads) throws Exception {
    Side plain =
        new Side(
            PLAIN_UPDATE,
            (who, serial) -> {
              people.plain().updatePhone(people.plainId(who), People.phone(serial));
              return 0;
            });
    Side ours =
        new Side(
            "register",
            (who, serial) -> {
              people.registered().changePhone(people.id(who), People.phone(serial));
              return 0;
            });
    return duel(
        "change a searchable field",
        threads,
        Aim.told("register", PLAIN_UPDATE),
        List.of(plain, ours));
  }

  /** Goal 3 once more: here against an update that is nothing but one, by hand. */
  private Aim changeAim() {
    return Aim.goal(3, "register", PLAIN_UPDATE, database.networked() ? 0.85 : 0.45);
  }

  private List<Mark> duel(String what, int threads, Aim aim, List<Side> sides) throws Exception {
    try (Contest contest = new Contest(database, pace, threads)) {
      return List.of(Mark.of(new Place(what, database.name(), threads), aim, contest.run(sides)));
    }
  }
}
