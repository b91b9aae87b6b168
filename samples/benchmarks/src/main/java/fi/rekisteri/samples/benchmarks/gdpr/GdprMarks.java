package fi.rekisteri.samples.benchmarks.gdpr;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Goal 7: the mixes of four roles, by one thread, on both sides.
 *
 * @param rounds how often each mix is measured
 * @param operations how many operations of a mix in all
 */
public record GdprMarks(Database database, Records records, int rounds, int operations) {
  static final String OURS = "register";
  static final String PLAIN = "plain table with two indexes";
  private static final int GOAL = 7;
  private static final long SEED = 20_261_126;
  private static final int CONNECTIONS = 4;
  private static final Map<Mix, Double> BARS =
      Map.of(
          Mix.PROCESSOR, 1.0,
          Mix.CUSTOMER, 3.0,
          Mix.REGULATOR, 2.5,
          Mix.CONTROLLER, 10.0,
          Mix.EACH, 1.5);

  /** Deletions come before they are verified, and what rewrites the most comes last. */
  private static final List<Mix> MIXES =
      List.of(
          Mix.PROCESSOR,
          Mix.PAPER_PROCESSOR,
          Mix.CUSTOMER,
          Mix.PAPER_CUSTOMER,
          Mix.REGULATOR,
          Mix.EACH,
          Mix.CONTROLLER);

  private static final int FEW = 100;

  /** As many items as are asked for, and a tenth as many customers as there are items. */
  public static List<Mark> run(Database database, Pace pace) throws Exception {
    int items = pace.storedOr(1);
    List<Mark> marks = new ArrayList<>();
    for (Grain grain : Grain.values()) {
      Records records = new Records(grain, items * grain.perUser() / Grain.ITEM.perUser());
      marks.addAll(new GdprMarks(database, records, pace.rounds(), records.count() / 10).run());
    }
    return marks;
  }

  List<Mark> run() throws Exception {
    return run(MIXES);
  }

  List<Mark> run(List<Mix> mixes) throws Exception {
    List<Mark> marks = new ArrayList<>();
    String name = "gdpr_" + records.grain().name().toLowerCase(Locale.ROOT);
    try (HikariDataSource pool = Database.pool(database.create(name), CONNECTIONS);
        PlainRecords plain = new PlainRecords(pool, records);
        RegisteredRecords ours = new RegisteredRecords(pool, records)) {
      Map<String, Store> stores = new LinkedHashMap<>();
      stores.put(PLAIN, plain);
      stores.put(OURS, ours);
      for (Mix mix : mixes) {
        plain.execute(database.refreshStatistics());
        marks.addAll(run(mix, stores));
        requireSame(plain, ours);
      }
    }
    database.drop(name);
    return marks;
  }

  private List<Mark> run(Mix mix, Map<String, Store> stores) throws Exception {
    int each = Math.max(1, operations / rounds / (mix.equals(Mix.EACH) ? FEW : 1));
    List<Operation> all = mix.operations(records, each * (rounds + 1), SEED);
    Turns turns = new Turns(database, stores);
    turns.warmUp(all.subList(0, each));
    for (int round = 1; round <= rounds; round++) {
      database.settle();
      turns.measure(all.subList(round * each, (round + 1) * each));
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.of(place(mix.name()), aim(mix), turns.rounds()));
    if (turns.kinds().size() > 1) {
      turns.kinds().forEach((kind, sides) -> marks.add(kind(mix, kind, sides)));
    }
    return marks;
  }

  /** What one kind of operation took; processor time is not told so finely. */
  private Mark kind(Mix mix, Operation.Kind kind, Map<String, Round> sides) {
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    sides.forEach((side, round) -> rounds.put(side, List.of(round)));
    return Mark.of(place(mix.name() + ", " + kind.told()), Aim.told(OURS, PLAIN), rounds);
  }

  private Place place(String contest) {
    String grain = records.grain() == Grain.ITEM ? "items" : "customers";
    return new Place(records.count() + " " + grain + ", " + contest, database.name(), 1);
  }

  private Aim aim(Mix mix) {
    double bar = records.grain() == Grain.ITEM ? BARS.getOrDefault(mix, 0.0) : 0;
    return bar == 0 ? Aim.told(OURS, PLAIN) : Aim.goal(GOAL, OURS, PLAIN, bar);
  }

  /** After the changes every record must be the same on both sides. */
  static void requireSame(Store plain, Store ours) throws Exception {
    for (int purpose = 0; purpose < Terms.PURPOSES; purpose++) {
      if (Turns.sum(plain.byPurpose(purpose)) != Turns.sum(ours.byPurpose(purpose))) {
        throw new IllegalStateException("after the changes records of a purpose differ");
      }
    }
  }
}
