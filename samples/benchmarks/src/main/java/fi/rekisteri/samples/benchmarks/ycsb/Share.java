package fi.rekisteri.samples.benchmarks.ycsb;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import site.ycsb.WorkloadException;
import site.ycsb.measurements.Measurements;
import site.ycsb.workloads.CoreWorkload;

/**
 * What one of several threads does of a core workload: YCSB's own choice of operations, keys and
 * values, over every so-manieth record. No two threads have a record in common, so what each of
 * them reads does not depend on the other's pace.
 *
 * <p>YCSB draws without a seed. Therefore its choice is written down once, and every side does
 * that.
 */
final class Share extends CoreWorkload {
  private static final long NEWCOMERS = 1_000_000_000L;

  static {
    Measurements.setProperties(new Properties()); // it wants to be asked, though nobody reads them
  }

  private final Part part;
  private final Recorder recorder = new Recorder();

  /**
   * Which records are meant.
   *
   * @param contest from 1, one more with each contest on the same data; 0 for those loaded
   * @param thread which thread, from 0
   * @param threads of how many
   * @param records how many are loaded for it
   */
  record Part(int contest, int thread, int threads, int records) {
    /** The number of a record among everybody's. */
    long number(long own) {
      return own < records
          ? own * threads + thread
          : contest * NEWCOMERS + (own - records) * threads + thread;
    }
  }

  Share(Letter letter, Part part) throws WorkloadException {
    this.part = part;
    init(letter.over(part.records()));
  }

  /** The next so many operations, each with its calls in their order. */
  List<List<Call>> next(int operations) {
    List<List<Call>> script = new ArrayList<>(operations);
    for (int i = 0; i < operations; i++) {
      if (!doTransaction(recorder, part)) {
        throw new IllegalStateException("the workload gave no operation");
      }
      script.add(recorder.taken());
    }
    return script;
  }

  /** The inserts that load all its records. */
  List<Call.Insert> load() {
    for (int i = 0; i < part.records(); i++) {
      doInsert(recorder, part);
    }
    return recorder.taken().stream().map(Call.Insert.class::cast).toList();
  }

  /** A record's key is the id that both sides know it by; YCSB's key is hashed into it. */
  @Override
  protected String buildKeyName(long own) {
    String key = super.buildKeyName(part.number(own));
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.US_ASCII)).toString();
  }
}
