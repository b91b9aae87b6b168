package fi.rekisteri.samples.benchmarks.gdpr;

import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goal 7: the mixes of four roles, by one thread, on all sides.
 *
 * @param operations how many operations of a mix are measured in all
 */
public record GdprMarks(Database database, Records records, Pace pace, int operations) {
  private static final int GOAL = 7;
  private static final int JUDGED_FROM = 100_000;
  private static final long SEED = 20_261_126;
  private static final Map<Mix, Double> BARS =
      Map.of(
          Mix.PROCESSOR, 1.0,
          Mix.CUSTOMER, 3.0,
          Mix.REGULATOR, 2.5,
          Mix.CONTROLLER, 10.0,
          Mix.CONTROLLER_EACH, 1.5);

  /** What deletes comes late, and what rewrites the most comes last. */
  private static final List<Mix> MIXES =
      List.of(
          Mix.PROCESSOR,
          Mix.PAPER_PROCESSOR,
          Mix.REGULATOR,
          Mix.CUSTOMER,
          Mix.PAPER_CUSTOMER,
          Mix.CONTROLLER,
          Mix.EACH,
          Mix.CONTROLLER_EACH);

  /** Of mixes that change hundreds of people by one operation there are fewer. */
  private static final Map<Mix, Integer> FEWER = Map.of(Mix.EACH, 100, Mix.CONTROLLER_EACH, 10);

  /** Some minutes of work: what a person waits for. */
  private static final Map<Grain, Integer> MOST = Map.of(Grain.ITEM, 490, Grain.CUSTOMER, 210);

  /** As many items as are asked for, and a tenth as many customers as there are items. */
  public static List<Mark> run(Database database, Pace pace) throws Exception {
    int items = pace.storedOr(1);
    List<Mark> marks = new ArrayList<>();
    for (Grain grain : Grain.values()) {
      Records records = new Records(grain, items * grain.perUser() / Grain.ITEM.perUser());
      int operations = Math.min(records.count() / 10, MOST.get(grain));
      marks.addAll(new GdprMarks(database, records, pace, operations).run());
    }
    return marks;
  }

  List<Mark> run() throws Exception {
    return run(MIXES);
  }

  List<Mark> run(List<Mix> mixes) throws Exception {
    List<Mark> marks = new ArrayList<>();
    int free = records.count();
    try (Sides sides = new Sides(database, records)) {
      for (Mix mix : mixes) {
        sides.refresh();
        Script script = mix.script(records, SEED + mix.name().hashCode(), free);
        marks.addAll(run(mix, script, sides.stores()));
        free = script.free();
        sides.requireSame();
      }
      sides.requireSealed();
    }
    return marks;
  }

  /** Each mix has favourites of its own, so that none lives on what another deleted. */
  private List<Mark> run(Mix mix, Script script, Map<String, Store> stores) throws Exception {
    int each = Math.max(1, operations / pace.rounds() / FEWER.getOrDefault(mix, 1));
    Turns turns = new Turns(database, stores);
    List<Turns.Lap> laps = new ArrayList<>();
    Rounds rounds =
        Rounds.of(
            pace,
            number -> {
              database.settle();
              laps.add(turns.lap(script.next(each)));
              return laps.get(number).rounds();
            });
    List<Mark> marks = new ArrayList<>();
    for (Aim aim : aims(mix, stores)) {
      Mark mark = Mark.of(place(mix.name()), aim, rounds);
      System.out.print(mark.line()); // a run that is cut short has told this much
      marks.add(mark);
    }
    Map<Operation.Kind, Map<String, Round>> kinds =
        Turns.kinds(laps.subList(laps.size() - pace.rounds(), laps.size()));
    if (kinds.size() > 1) {
      kinds.forEach((kind, sides) -> marks.add(kind(mix, kind, sides)));
    }
    return marks;
  }

  /** What one kind of operation took; processor time is not told so finely. */
  private Mark kind(Mix mix, Operation.Kind kind, Map<String, Round> sides) {
    Map<String, List<Round>> each = new LinkedHashMap<>();
    sides.forEach((side, round) -> each.put(side, List.of(round)));
    Aim told = Aim.told(Sides.OURS, Sides.PLAIN);
    return Mark.of(place(mix.name() + ", " + kind.told()), told, each);
  }

  private Place place(String contest) {
    String grain = records.grain() == Grain.ITEM ? "items" : "customers";
    return new Place(records.count() + " " + grain + ", " + contest, database.name(), 1);
  }

  private List<Aim> aims(Mix mix, Map<String, Store> stores) {
    List<Aim> aims = new ArrayList<>(List.of(aim(mix)));
    if (stores.containsKey(Sides.WINDOW)) {
      aims.add(Aim.told(Sides.WINDOW, Sides.PLAIN));
    }
    return aims;
  }

  /** Bars are for the strict register, and for as many records as they were set for. */
  Aim aim(Mix mix) {
    boolean judged = records.grain() == Grain.ITEM && records.count() >= JUDGED_FROM;
    double bar = judged ? BARS.getOrDefault(mix, 0.0) : 0;
    return bar == 0
        ? Aim.told(Sides.OURS, Sides.PLAIN)
        : Aim.goal(GOAL, Sides.OURS, Sides.PLAIN, bar);
  }
}
