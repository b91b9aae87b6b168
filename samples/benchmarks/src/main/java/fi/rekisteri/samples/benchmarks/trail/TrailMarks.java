package fi.rekisteri.samples.benchmarks.trail;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.TrailVerification;
import fi.rekisteri.core.audit.AuditExportVerifier;
import fi.rekisteri.core.audit.ExportVerdict;
import fi.rekisteri.samples.benchmarks.house.Aim;
import fi.rekisteri.samples.benchmarks.house.Contest;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Mark;
import fi.rekisteri.samples.benchmarks.house.Pace;
import fi.rekisteri.samples.benchmarks.house.Place;
import fi.rekisteri.samples.benchmarks.house.Round;
import fi.rekisteri.samples.benchmarks.house.Rounds;
import fi.rekisteri.samples.benchmarks.house.Stopwatch;
import fi.rekisteri.samples.benchmarks.people.Registers;
import fi.rekisteri.samples.benchmarks.trail.AuditedRegisters.Treatment;
import fi.rekisteri.store.RegisterStorage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A long trail verified, exported and covered by checkpoints, beside plainly reading the same rows
 * by the same port. One operation is one entry. Everything goes through the register's front door.
 */
public record TrailMarks(Database database, Pace pace, AuditedRegisters registers) {
  private static final int PAGE = 1000;
  private static final String READING = "plainly reading the rows";
  private static final String VERIFYING = "verifying";
  private static final String EXPORTING = "exporting";
  private static final String CHECKING = "verifying the export";
  private static final String COVERING = "making checkpoints";

  public List<Mark> run() throws Exception {
    grow();
    registers.execute(database.refreshStatistics());
    Rounds rounds = Rounds.of(pace, this::lap);
    Place place = new Place("a trail of " + 2 * step() + " entries and more", database.name(), 1);
    return List.of(
        Mark.of(place, new Aim(VERIFYING, READING, 0.5, 0.5), rounds),
        Mark.of(place, Aim.told(EXPORTING, READING), rounds),
        Mark.of(place, Aim.told(CHECKING, READING), rounds),
        Mark.of(place, Aim.told(COVERING, READING), rounds));
  }

  /** How many entries come with each round, and are covered at once. */
  private int step() {
    return 10 * pace.customers();
  }

  /** Pages of a thousand, each of which leaves as many entries. */
  private void grow() {
    int page = Math.min(PAGE, pace.customers());
    for (int grown = 0; grown < step(); grown += page) {
      registers.first(page);
    }
  }

  /** One of the sides, or two of which one needs the other. */
  private interface Turn {
    void run() throws Exception;
  }

  /** What has come is covered first; then each begins in turn. */
  private Map<String, Round> lap(int number) throws Exception {
    Map<String, Round> lap = new LinkedHashMap<>();
    grow();
    lap.put(COVERING, timed(this::covered));
    List<Turn> turns =
        List.of(
            () -> lap.put(READING, timed(this::read)),
            () -> lap.put(VERIFYING, timed(this::verified)),
            () -> exportedAndChecked(lap));
    for (Turn turn : Contest.inTurn(turns, number)) {
      turn.run();
    }
    return lap;
  }

  private void exportedAndChecked(Map<String, Round> lap) throws Exception {
    Path file = Files.createTempFile("trail", ".export");
    lap.put(EXPORTING, timed(() -> exported(file)));
    lap.put(CHECKING, timed(() -> checked(file)));
    Files.delete(file);
  }

  /** Some work, which says how many entries it went through. */
  private interface Counted {
    long run() throws IOException;
  }

  private Round timed(Counted work) throws Exception {
    database.settle();
    Stopwatch watch = Stopwatch.start(database);
    long entries = work.run();
    return watch.stop((int) entries);
  }

  private long covered() {
    if (trail().checkpoint().made().isEmpty()) {
      throw new IllegalStateException("nothing was covered");
    }
    return step();
  }

  private long read() {
    RegisterStorage storage = registers.storage();
    long entries = 0;
    @Nullable AuditPlace after = null;
    List<AuditEntry> page;
    do {
      AuditPlace last = after;
      page = storage.inTransaction(tx -> tx.audit().inOrder(last, PAGE));
      entries += page.size();
      after = page.isEmpty() ? after : page.get(page.size() - 1).place();
    } while (page.size() == PAGE);
    return entries;
  }

  private long verified() {
    TrailVerification seen = trail().verify();
    if (!seen.isWhole()) {
      throw new IllegalStateException("not whole: " + seen.findings().get(0));
    }
    return seen.covered() + seen.uncovered();
  }

  private long exported(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      return trail().export(out).entries();
    }
  }

  private long checked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return AuditExportVerifier.trusting(trail().publicKey())
          .verify(in)
          .fold(
              ExportVerdict.Whole::entries,
              broken -> {
                throw new IllegalStateException("a broken export: " + broken.defect());
              });
    }
  }

  private AuditTrail trail() {
    return Registers.trail(registers.of(Treatment.STRICT));
  }
}
