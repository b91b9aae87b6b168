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
    boolean judged = taken.holder() instanceof RegisteredHolder;
    String name = "space_" + taken.grain() + "_" + taken.holder().name();
    try (Volume volume = new Volume(database, name.toLowerCase(Locale.ROOT))) {
      try (HikariDataSource source = volume.open()) {
        taken.holder().load(source, taken.customers());
      }
      volume.vacuum();
      double loaded = volume.bytes() - empty;
      double bar = judged ? taken.grain().bar() : 0;
      limits.add(limit(taken, "loaded, by personal data", loaded / taken.personal(), bar, "x"));
      limits.addAll(parts(taken, volume.relations()));
      try (HikariDataSource source = volume.open()) {
        taken.holder().work(source, taken.customers(), operations);
      }
      double worked = (volume.bytes() - empty) / loaded;
      String after = String.format(Locale.ROOT, "after %,d operations, by loaded", operations);
      limits.add(limit(taken, after, worked, judged ? GROWTH : 0, "x"));
      volume.vacuum();
      double vacuumed = (volume.bytes() - empty) / loaded;
      limits.add(limit(taken, after + ", after a vacuum", vacuumed, 0, "x"));
      try (HikariDataSource source = volume.open()) {
        taken.holder().requireTrue(source, taken.customers(), operations);
      }
    }
    return limits;
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
