package fi.rekisteri.samples.benchmarks.gdpr;

import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.CREATE;
import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.DELETE_BY_KEY;
import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.READ_BY_KEY;
import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.READ_BY_PURPOSE;
import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.READ_BY_USER;
import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.READ_LOG;
import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.READ_METADATA_BY_USER;
import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.UPDATE_DATA_BY_KEY;
import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.UPDATE_METADATA_BY_PURPOSE;
import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.UPDATE_METADATA_BY_USER;
import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.UPDATE_METADATA_OF_EACH;
import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.VERIFY_DELETION;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Who asks for what, how often. GDPRbench's files and its paper disagree, so there are both.
 *
 * @param name who asks, by which source
 * @param draw how keys are drawn
 * @param hundredths how often each kind comes in a hundred
 */
record Mix(String name, Draw draw, Map<Operation.Kind, Integer> hundredths) {
  /** Files and paper agree. */
  static final Mix CONTROLLER =
      new Mix(
          "controller",
          Draw.UNIFORM,
          Map.of(
              CREATE, 25,
              DELETE_BY_KEY, 25,
              UPDATE_METADATA_BY_PURPOSE, 25,
              UPDATE_METADATA_BY_USER, 25));

  /** As in the files. */
  static final Mix CUSTOMER =
      new Mix(
          "customer",
          Draw.ZIPF,
          Map.of(
              READ_BY_KEY, 20,
              READ_BY_PURPOSE, 10,
              READ_BY_USER, 10,
              UPDATE_DATA_BY_KEY, 20,
              UPDATE_METADATA_BY_PURPOSE, 10,
              UPDATE_METADATA_BY_USER, 10,
              DELETE_BY_KEY, 20));

  /** As in the paper. */
  static final Mix PAPER_CUSTOMER =
      new Mix(
          "customer of the paper",
          Draw.ZIPF,
          Map.of(READ_BY_KEY, 20, READ_BY_USER, 20, UPDATE_DATA_BY_KEY, 40, DELETE_BY_KEY, 20));

  /** As in the files. */
  static final Mix PROCESSOR =
      new Mix(
          "processor",
          Draw.UNIFORM,
          Map.of(READ_BY_KEY, 20, READ_BY_PURPOSE, 40, READ_BY_USER, 40));

  /** As in the paper. */
  static final Mix PAPER_PROCESSOR =
      new Mix(
          "processor of the paper",
          Draw.ZIPF,
          Map.of(READ_BY_KEY, 80, READ_BY_PURPOSE, 10, READ_BY_USER, 10));

  /** As variant C was measured; the files of 2021 have none. */
  static final Mix REGULATOR =
      new Mix(
          "regulator",
          Draw.ZIPF,
          Map.of(READ_METADATA_BY_USER, 46, READ_LOG, 31, VERIFY_DELETION, 23));

  /** What a purpose holds once, held of each person instead: the same change as with the peer. */
  static final Mix EACH =
      new Mix("metadata of each of a purpose", Draw.UNIFORM, Map.of(UPDATE_METADATA_OF_EACH, 100));

  /** The controller's mix, with that change in the place of the one of a purpose. */
  static final Mix CONTROLLER_EACH =
      new Mix(
          "controller, metadata of each",
          Draw.UNIFORM,
          Map.of(
              CREATE, 25,
              DELETE_BY_KEY, 25,
              UPDATE_METADATA_OF_EACH, 25,
              UPDATE_METADATA_BY_USER, 25));

  /** Refuses shares that are no whole. */
  Mix {
    hundredths = new EnumMap<>(hundredths);
    if (hundredths.values().stream().mapToInt(Integer::intValue).sum() != 100) {
      throw new IllegalArgumentException("the shares of a mix make a hundred");
    }
  }

  /**
   * Operations without end, always the same ones for the same seed.
   *
   * @param first the key of the first record that is added
   */
  Script script(Records records, long seed, int first) {
    return new Script(this, records, new SplittableRandom(seed), first);
  }

  /** The kind of a number below a hundred. */
  Operation.Kind kind(int drawn) {
    int left = drawn;
    for (Map.Entry<Operation.Kind, Integer> share : hundredths.entrySet()) {
      left -= share.getValue();
      if (left < 0) {
        return share.getKey();
      }
    }
    throw new IllegalStateException("the shares of a mix make a hundred");
  }
}
