package fi.rekisteri.samples.benchmarks;

import static fi.rekisteri.samples.benchmarks.house.Engine.H2_FILE;
import static fi.rekisteri.samples.benchmarks.house.Engine.H2_MEMORY;
import static fi.rekisteri.samples.benchmarks.house.Engine.POSTGRESQL;

import fi.rekisteri.samples.benchmarks.bulk.ExportMarks;
import fi.rekisteri.samples.benchmarks.bulk.ImportMarks;
import fi.rekisteri.samples.benchmarks.bulk.ListMarks;
import fi.rekisteri.samples.benchmarks.disclosing.DisclosureMarks;
import fi.rekisteri.samples.benchmarks.erasure.ErasureMarks;
import fi.rekisteri.samples.benchmarks.gdpr.GdprMarks;
import fi.rekisteri.samples.benchmarks.house.Workload;
import fi.rekisteri.samples.benchmarks.retention.RetentionMarks;
import fi.rekisteri.samples.benchmarks.rotation.RotationMarks;
import fi.rekisteri.samples.benchmarks.scale.HeapMarks;
import fi.rekisteri.samples.benchmarks.scale.ScaleMarks;
import fi.rekisteri.samples.benchmarks.single.SearchMarks;
import fi.rekisteri.samples.benchmarks.single.SingleMarks;
import fi.rekisteri.samples.benchmarks.space.SpaceMarks;
import fi.rekisteri.samples.benchmarks.start.StartMarks;
import fi.rekisteri.samples.benchmarks.trail.AuditMarks;
import fi.rekisteri.samples.benchmarks.visits.VisitMarks;
import fi.rekisteri.samples.benchmarks.ycsb.YcsbMarks;
import java.util.Arrays;
import java.util.List;

/** All that can be measured, by name: the list to add a workload to. */
final class Workloads {
  private static final List<Integer> THREADS = List.of(1, 2, 4);

  static final List<Workload> ALL =
      List.of(
          Workload.of(
              "singles",
              (database, pace) -> SingleMarks.run(database, pace, THREADS),
              POSTGRESQL,
              H2_MEMORY),
          Workload.of("search", SearchMarks::run, POSTGRESQL, H2_MEMORY),
          Workload.of(
              "import",
              (database, pace) -> new ImportMarks(database, pace).run(),
              POSTGRESQL,
              H2_MEMORY),
          Workload.of("export", ExportMarks::run, POSTGRESQL, H2_FILE),
          Workload.of("erasure", ErasureMarks::all, POSTGRESQL, H2_FILE),
          Workload.of(
              "retention",
              (database, pace) -> new RetentionMarks(database, pace).run(),
              POSTGRESQL,
              H2_FILE),
          Workload.of(
              "disclosure",
              (database, pace) -> new DisclosureMarks(database, pace).run(),
              POSTGRESQL,
              H2_MEMORY,
              H2_FILE),
          Workload.of("list", ListMarks::run, POSTGRESQL),
          Workload.of(
              "visits",
              (database, pace) -> new VisitMarks(database, pace).run(),
              POSTGRESQL,
              H2_FILE),
          Workload.of(
              "audit",
              (database, pace) -> AuditMarks.run(database, pace, THREADS),
              POSTGRESQL,
              H2_MEMORY,
              H2_FILE),
          Workload.of("scale", ScaleMarks::run, POSTGRESQL, H2_FILE),
          Workload.of("heap", HeapMarks::run, POSTGRESQL),
          Workload.of(
              "ycsb", (db, pace) -> new YcsbMarks(db, pace, THREADS).run(), POSTGRESQL, H2_MEMORY),
          Workload.of(
              "rotation", (db, pace) -> new RotationMarks(db, pace).run(), POSTGRESQL, H2_FILE),
          Workload.of("start", (db, pace) -> new StartMarks(db, pace).run(), H2_FILE),
          Workload.of("space", (db, pace) -> new SpaceMarks(db, pace).run(), POSTGRESQL, H2_FILE),
          Workload.of("gdpr", GdprMarks::run, POSTGRESQL, H2_MEMORY),
          Workload.of("trail", AuditMarks::trail, POSTGRESQL, H2_MEMORY, H2_FILE));

  private Workloads() {}

  /** Those of these names, in the order of the list. */
  static List<Workload> named(String... names) {
    List<String> asked = Arrays.asList(names);
    List<String> known = ALL.stream().map(Workload::name).toList();
    if (!known.containsAll(asked)) {
      throw new IllegalArgumentException("workloads are " + String.join(", ", known));
    }
    return ALL.stream().filter(workload -> asked.contains(workload.name())).toList();
  }
}
