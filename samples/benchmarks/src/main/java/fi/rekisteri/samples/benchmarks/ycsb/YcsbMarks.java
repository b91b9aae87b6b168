package fi.rekisteri.samples.benchmarks.ycsb;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.AuditWindow;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Figure;
import fi.rekisteri.samples.benchmarks.house.Limit;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import fi.rekisteri.samples.benchmarks.ycsb.Share.Part;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import site.ycsb.WorkloadException;

/** The six core workloads of YCSB: plain JDBC, the register, the register with an audit window. */
public record YcsbMarks(Database database, Pace pace, List<Integer> threads, String letters) {
  static final String PLAIN = "plain";
  static final String STRICT = "register";
  static final String WINDOW = "register, audit window of 100";

  private static final int CONNECTIONS = 4;
  private static final int ENTRIES = 100;

  /** All six of them, by so many threads each. */
  public YcsbMarks(Database database, Pace pace, List<Integer> threads) {
    this(database, pace, threads, "ABCDEF");
  }

  /** All that are named, by so many threads each. */
  public List<Figure> run() throws Exception {
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    AuditWindow window = new AuditWindow(ENTRIES, Duration.ofSeconds(1), scheduler);
    try (PlainRecords plain = new PlainRecords(pool("ycsb_plain"));
        RegisteredRecords strict =
            new RegisteredRecords(STRICT, pool("ycsb_strict"), builder -> builder);
        RegisteredRecords windowed =
            new RegisteredRecords(
                WINDOW, pool("ycsb_window"), builder -> builder.auditWindow(window))) {
      List<Figure> figures = run(List.of(plain, strict, windowed));
      requireSameTrail(strict.entries(), windowed.entries());
      return figures;
    } finally {
      scheduler.shutdown();
      for (String name : List.of("ycsb_plain", "ycsb_strict", "ycsb_window")) {
        database.drop(name);
      }
    }
  }

  private HikariDataSource pool(String name) throws SQLException {
    return Database.pool(database.create(name), CONNECTIONS);
  }

  /** Loads the sides, and lets them do every workload; in the end all of them must be alike. */
  List<Figure> run(List<? extends Contender> sides) throws Exception {
    load(sides);
    List<Figure> figures = new ArrayList<>();
    int contest = 0;
    for (Letter letter : Letter.of(letters)) {
      for (int count : threads) {
        contest++;
        figures.addAll(run(letter, shares(letter, contest, count), sides));
        requireAlike(sides, letter);
      }
    }
    return figures;
  }

  private void load(List<? extends Contender> sides) throws Exception {
    List<Call.Insert> records = new ArrayList<>(new Share(Letter.A, part(0, 0, 1)).load());
    records.addAll(Fence.behind(records));
    for (Contender side : sides) {
      side.load(records);
      side.execute(database.refreshStatistics());
    }
  }

  private List<Figure> run(Letter letter, List<Share> shares, List<? extends Contender> sides)
      throws Exception {
    try (Turns turns = new Turns(database, pace, shares)) {
      Rounds rounds = turns.run(sides);
      Place place = new Place(letter.contest(), database.name(), shares.size());
      List<Figure> figures = new ArrayList<>();
      for (Contender side : sides.subList(1, sides.size())) {
        Mark mark = Mark.of(place, Aim.told(side.name(), sides.get(0).name()), rounds);
        figures.add(mark);
        figures.add(byProcessor(mark));
      }
      return figures;
    }
  }

  private static Limit byProcessor(Mark mark) {
    return new Limit(
        mark.what() + ", by processor time",
        mark.database(),
        mark.threads(),
        0,
        mark.byProcessorTime(),
        0,
        "x");
  }

  private List<Share> shares(Letter letter, int contest, int count) throws WorkloadException {
    List<Share> shares = new ArrayList<>();
    for (int thread : IntStream.range(0, count).toArray()) {
      shares.add(new Share(letter, part(contest, thread, count)));
    }
    return shares;
  }

  private Part part(int contest, int thread, int count) {
    return new Part(contest, thread, count, pace.customers() / count);
  }

  /** A window delays entries, and loses none where nobody kills the process. */
  static void requireSameTrail(long strict, long windowed) {
    if (strict != windowed) {
      throw new IllegalStateException(windowed + " entries in the window, and " + strict);
    }
  }

  private static void requireAlike(List<? extends Contender> sides, Letter after) throws Exception {
    Set<Long> contents = new LinkedHashSet<>();
    for (Contender side : sides) {
      contents.add(side.contents());
    }
    if (contents.size() != 1) {
      throw new IllegalStateException("after workload " + after + " the sides hold other records");
    }
  }
}
