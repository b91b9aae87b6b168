package fi.rekisteri.samples.benchmarks.space;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.Limit;
import fi.rekisteri.samples.benchmarks.house.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Goal 10: bytes on the disk for each byte of personal data, and growth by work. */
public record SpaceMarks(Database database, Pace pace) {
  private static final int GOAL = 10;
  private static final int OPERATIONS = 10_000;
  private static final int RECORDS = 10;
  private static final double GROWTH = 1.3;

  /** What a holder takes: of itself, and for each byte of personal data. */
  private record Taken(Grain grain, Holder holder, int customers, double personal) {
    boolean judged() {
      return holder instanceof RegisteredHolder;
    }

    String what(String part) {
      String pieces = grain.name().toLowerCase(Locale.ROOT);
      return String.format(Locale.ROOT, "%s grain, %s: %s", pieces, holder.name(), part);
    }
  }

  /** Both grains: as many records of each, so ten times as many customers of the larger. */
  public List<Limit> run() throws Exception {
    int operations = Math.min(OPERATIONS, pace.customers());
    List<Limit> limits = new ArrayList<>();
    long empty = empty();
    for (Grain grain : Grain.values()) {
      int customers = grain == Grain.CUSTOMER ? RECORDS * operations : operations;
      for (Holder holder : List.of(new PlainHolder(grain), new RegisteredHolder(grain))) {
        Taken taken = new Taken(grain, holder, customers, personal(grain, customers));
        limits.addAll(measure(taken, operations, empty));
      }
    }
    return limits;
  }

  private long empty() throws Exception {
    try (Volume volume = new Volume(database, "space_empty")) {
      return volume.bytes();
    }
  }

  private static double personal(Grain grain, int customers) {
    long bytes = 0;
    for (int i = 0; i < customers; i++) {
      bytes += grain.values(Sample.of(i)).stream().mapToInt(String::length).sum();
    }
    return bytes;
  }

  private List<Limit> measure(Taken taken, int operations, long empty) throws Exception {
    List<Limit> limits = new ArrayList<>();
    String name = "space_" + taken.grain() + "_" + taken.holder().name();
    try (Volume volume = new Volume(database, name.toLowerCase(Locale.ROOT))) {
      try (HikariDataSource source = volume.open()) {
        taken.holder().load(source, taken.customers());
      }
      Size loaded = size(volume, empty);
      limits.addAll(loaded(taken, volume, loaded));
      try (HikariDataSource source = volume.open()) {
        taken.holder().work(source, taken.customers(), operations);
      }
      limits.addAll(worked(taken, volume, operations, loaded, size(volume, empty)));
      try (HikariDataSource source = volume.open()) {
        taken.holder().requireTrue(source, taken.customers(), operations);
      }
    }
    return limits;
  }

  /** A store on the disk, as it is left and after it was tidied, an empty one taken off. */
  private record Size(double left, double tidied) {}

  private static Size size(Volume volume, long empty) throws Exception {
    double left = volume.bytes() - empty;
    return new Size(left, volume.tidiedBytes() - empty);
  }

  /**
   * The bar is on what is left on the disk by a load; on PostgreSQL after a vacuum, which comes by
   * itself there.
   */
  private List<Limit> loaded(Taken taken, Volume volume, Size loaded) throws Exception {
    double bar = taken.judged() ? taken.grain().bar() : 0;
    String what = "loaded, by personal data";
    if (database.networked()) {
      List<Limit> limits = new ArrayList<>();
      limits.add(limit(taken, what, loaded.tidied / taken.personal(), bar, "x"));
      limits.addAll(parts(taken, volume.relations()));
      return limits;
    }
    String compacted = what + ", after a " + volume.tidying();
    return List.of(
        limit(taken, what, loaded.left / taken.personal(), bar, "x"),
        limit(taken, compacted, loaded.tidied / taken.personal(), 0, "x"));
  }

  /**
   * Growth: on PostgreSQL as it is left, with the load's vacuum before. A file of H2 as it is left
   * is mostly room of old versions, of which the load left more: there both are compacted.
   */
  private List<Limit> worked(Taken taken, Volume volume, int operations, Size before, Size now) {
    String after = String.format(Locale.ROOT, "after %,d operations, by loaded", operations);
    String tidied = after + ", after a " + volume.tidying();
    double bar = taken.judged() ? GROWTH : 0;
    double left = database.networked() ? before.tidied : before.left;
    boolean compacts = !database.networked();
    return List.of(
        limit(taken, after, now.left / left, compacts ? 0 : bar, "x"),
        limit(taken, tidied, now.tidied / before.tidied, compacts ? bar : 0, "x"));
  }

  /** Whatever takes a byte of a customer and more. */
  private List<Limit> parts(Taken taken, Map<String, Long> relations) {
    List<Limit> parts = new ArrayList<>();
    relations.forEach(
        (name, bytes) -> {
          double each = (double) bytes / taken.customers();
          if (each >= 1) {
            parts.add(limit(taken, "of it " + name, each, 0, "B a customer"));
          }
        });
    return parts;
  }

  private Limit limit(Taken taken, String part, double figure, double atMost, String unit) {
    return new Limit(taken.what(part), database.name(), 1, GOAL, figure, atMost, unit);
  }
}
