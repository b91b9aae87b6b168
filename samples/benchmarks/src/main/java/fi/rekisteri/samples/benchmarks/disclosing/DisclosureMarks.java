package fi.rekisteri.samples.benchmarks.disclosing;

import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Medians;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import fi.rekisteri.samples.benchmarks.house.Stopwatch;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Discloses five fields of one customer after the other, by the register and by the same statements
 * in plain JDBC, one of these, one of those, one commit each. A sync that stumbles takes longer
 * than all the rest: a side's time in a round is that of its median disclosure. What each takes of
 * processors and of the log is measured while it works alone. Both must give the same values, and
 * leave a line and an entry for each.
 */
public record DisclosureMarks(Database database, Pace pace) {
  private static final String OURS = "a disclosure of five fields";
  private static final String BY_HAND = "plain JDBC";
  private static final int LEAST = 10;

  /** One and a half times the time of the statements, at most. */
  public List<Mark> run() throws Exception {
    Rounds rounds;
    String url = database.create("disclosures");
    try (DisclosedCustomers customers = new DisclosedCustomers(url, pace.customers())) {
      customers.execute(database.refreshStatistics());
      int count = Math.max(LEAST, pace.customers() / 10);
      int[] laps = {0};
      Rounds timed =
          Rounds.of(
              pace,
              number -> {
                database.settle();
                laps[0]++;
                return lap(customers, count);
              });
      rounds = billed(timed, customers, count);
      long all = (long) count * (laps[0] + 1);
      require(customers.rows().equals(List.of(all, all, all, all)), "a line or an entry is lost");
    }
    database.drop("disclosures");
    Place place = new Place("disclose five fields", database.name(), 1);
    return List.of(Mark.of(place, new Aim(OURS, BY_HAND, 1 / 1.5, 0.9), rounds));
  }

  /** One way to disclose. */
  private interface Way {
    long disclose(int customer) throws SQLException;
  }

  /** As many by one side alone: what they take of processors and of the log. */
  private Round bill(int count, Way way) throws SQLException {
    database.settle();
    long sum = 0;
    Stopwatch watch = Stopwatch.start(database);
    for (int i = 0; i < count; i++) {
      sum += way.disclose(i);
    }
    return watch.stop(count).withSum(sum);
  }

  private Rounds billed(Rounds timed, DisclosedCustomers customers, int count) throws SQLException {
    Map<String, Round> bills = new LinkedHashMap<>();
    bills.put(OURS, bill(count, customers::disclose));
    bills.put(BY_HAND, bill(count, customers::disclosePlainly));
    require(bills.get(OURS).sum() == bills.get(BY_HAND).sum(), "the two sides disagree");
    Map<String, List<Round>> judged = new LinkedHashMap<>();
    timed
        .judged()
        .forEach(
            (side, rounds) ->
                judged.put(
                    side, rounds.stream().map(one -> billed(bills.get(side), one)).toList()));
    return new Rounds(judged, timed.first());
  }

  private static Round billed(Round bill, Round timed) {
    return new Round(
        bill.operations(), timed.seconds(), bill.cpuSeconds(), bill.logBytes(), bill.sum());
  }

  /** Each operation by both sides; the seconds are those of as many as its median one. */
  private static Map<String, Round> lap(DisclosedCustomers customers, int count)
      throws SQLException {
    double[] ours = new double[count];
    double[] byHand = new double[count];
    for (int i = 0; i < count; i++) {
      int customer = i * 7 % customers.count();
      long sum = 0;
      for (int turn = 0; turn < 2; turn++) {
        boolean our = (i + turn) % 2 == 0;
        long start = System.nanoTime();
        long found = our ? customers.disclose(customer) : customers.disclosePlainly(customer);
        (our ? ours : byHand)[i] = (System.nanoTime() - start) / 1e9;
        require(turn == 0 || found == sum, "the two sides disagree");
        sum = found;
      }
    }
    Map<String, Round> lap = new LinkedHashMap<>();
    lap.put(OURS, new Round(count, count * Medians.of(ours), 0, 0));
    lap.put(BY_HAND, new Round(count, count * Medians.of(byHand), 0, 0));
    return lap;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
