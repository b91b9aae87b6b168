package fi.rekisteri.samples.benchmarks.bulk;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.publication.ListEntry;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Contest;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import fi.rekisteri.samples.benchmarks.house.Stopwatch;
import fi.rekisteri.samples.benchmarks.people.People;
import fi.rekisteri.samples.benchmarks.people.Person;
import fi.rekisteri.samples.benchmarks.people.PlainCustomers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Releases one list again and again: everybody on it is held, decided on and opened, and gets a
 * sealed line in the ledger and an entry in the trail; against a program that reads the same people
 * in clear and inserts the same rows, in batches that its driver rewrites. Both sides must show
 * everybody each time, and leave as many rows.
 */
public record ListMarks(Database database, Pace pace, int lines) {
  private static final int ASKED = 100_000;
  private static final String OURS = "register: held, decided, opened, sealed, audited";
  private static final String PLAIN = "plain select and inserts of the same rows";

  /** As many lines as are asked for. */
  public static List<Mark> run(Database database, Pace pace) throws Exception {
    return new ListMarks(database, pace, ASKED).run();
  }

  /** At most twice as long. */
  public List<Mark> run() throws Exception {
    List<Person> people = People.invent(lines, 20_261_125);
    Rounds rounds;
    String url = database.create("lists");
    try (HikariDataSource pool = Database.pool(url, 2);
        ListedCustomers ours = new ListedCustomers(pool);
        HikariDataSource rewriting = Database.pool(url + rewriting(), 1)) {
      ours.register(people);
      Released released = new Released(released(ours, ours.frozen(), people.size()).run());
      PlainLists plain = new PlainLists(rewriting, PlainLists.detailBytes(pool));
      plain.create(Stream.generate(UUID::randomUUID).limit(lines).toList(), people);
      plain.release(released.run.id(), 0); // as the register has
      new PlainCustomers(pool).execute(database.refreshStatistics());
      rounds = Rounds.of(pace, number -> lap(ours, plain, released, number));
      requireAll(plain, released.times * lines);
      tellHeld(ours, released.run);
    }
    database.drop("lists");
    Place place = new Place("release " + lines + " lines", database.name(), 1);
    return List.of(Mark.of(place, new Aim(OURS, PLAIN, 0.5, 0.667), rounds));
  }

  private String rewriting() {
    return database.networked() ? "&reWriteBatchedInserts=true" : "";
  }

  /** The list as it was released last, and how often it was. */
  private static final class Released {
    private ListRun run;
    private long times = 1;

    Released(ListRun run) {
      this.run = run;
    }
  }

  private Map<String, Round> lap(
      ListedCustomers ours, PlainLists plain, Released released, int number) throws SQLException {
    Map<String, Round> lap = new LinkedHashMap<>();
    Map<String, Long> shown = new HashMap<>();
    ListRun run = released.run;
    for (String side : Contest.inTurn(List.of(OURS, PLAIN), number)) {
      database.settle();
      Stopwatch watch = Stopwatch.start(database);
      if (OURS.equals(side)) {
        ReleasedList list = released(ours, run, lines);
        lap.put(side, watch.stop(lines));
        released.run = list.run();
        shown.put(side, sum(lines(list)));
      } else {
        List<String> list = plain.release(run.id(), (int) run.version());
        lap.put(side, watch.stop(lines));
        shown.put(side, sum(list.stream()));
      }
    }
    released.times++;
    if (!shown.get(OURS).equals(shown.get(PLAIN))) {
      throw new IllegalStateException("the two lists show something else");
    }
    return lap;
  }

  private static long sum(Stream<String> lines) {
    return lines.mapToLong(String::hashCode).sum();
  }

  /** As the other side writes them, one for each person. */
  private static Stream<String> lines(ReleasedList list) {
    return list.entries().stream()
        .flatMap(entry -> entry.people().stream().map(person -> line(person.name(), entry)));
  }

  private static String line(PersonName name, ListEntry entry) {
    PostalAddress address = entry.address().orElseThrow();
    return name.given().orElseThrow()
        + " "
        + name.family().orElseThrow()
        + "\n"
        + address.line1().orElseThrow()
        + "\n"
        + address.postalCode()
        + " "
        + address.locality();
  }

  private static ReleasedList released(ListedCustomers ours, ListRun run, int expected) {
    ReleasedList released = ours.released(run);
    if (released.run().counts().people() != expected) {
      throw new IllegalStateException("somebody is missing on the list");
    }
    return released;
  }

  /** What a released list takes in memory, of which the release itself holds little more. */
  private void tellHeld(ListedCustomers ours, ListRun run) {
    long before = usedBytes();
    ReleasedList released = released(ours, run, lines);
    long held = usedBytes() - before;
    System.out.println(
        "held by a released list: " + held / released.entries().size() + " bytes a line");
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void requireAll(PlainLists plain, long rows) throws SQLException {
    for (String table : List.of("rekisteri_disclosure", "plain_disclosure", "plain_audit")) {
      if (plain.count(table) != rows) {
        throw new IllegalStateException(table + " has not one row for each line of each list");
      }
    }
  }
}
