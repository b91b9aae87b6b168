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
import java.util.ArrayList;
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
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    for (String side : List.of(READING, VERIFYING, EXPORTING, CHECKING, COVERING)) {
      rounds.put(side, new ArrayList<>());
    }
    grow();
    registers.execute(database.refreshStatistics());
    round(new LinkedHashMap<>(), 0);
    for (int i = 0; i < pace.rounds(); i++) {
      round(rounds, i);
    }
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

  /**
   * A first round without a place to keep it warms up. What has come is covered first; then each
   * begins in turn.
   */
  private void round(Map<String, List<Round>> rounds, int number) throws Exception {
    grow();
    timed(rounds, COVERING, this::covered);
    List<Turn> turns =
        List.of(
            () -> timed(rounds, READING, this::read),
            () -> timed(rounds, VERIFYING, this::verified),
            () -> exportedAndChecked(rounds));
    for (Turn turn : Contest.inTurn(turns, number)) {
      turn.run();
    }
  }

  private void exportedAndChecked(Map<String, List<Round>> rounds) throws Exception {
    Path file = Files.createTempFile("trail", ".export");
    timed(rounds, EXPORTING, () -> exported(file));
    timed(rounds, CHECKING, () -> checked(file));
    Files.delete(file);
  }

  /** Some work, which says how many entries it went through. */
  private interface Counted {
    long run() throws IOException;
  }

  private void timed(Map<String, List<Round>> rounds, String side, Counted work) throws Exception {
    database.settle();
    Stopwatch watch = Stopwatch.start(database);
    long entries = work.run();
    Round round = watch.stop((int) entries);
    if (rounds.containsKey(side)) {
      rounds.get(side).add(round);
    }
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
