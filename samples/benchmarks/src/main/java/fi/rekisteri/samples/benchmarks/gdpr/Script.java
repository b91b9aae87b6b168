package fi.rekisteri.samples.benchmarks.gdpr;

import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.CREATE;
import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.READ_LOG;
import static fi.rekisteri.samples.benchmarks.gdpr.Operation.Kind.VERIFY_DELETION;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The operations of a mix, one after the other, as they are asked for. For one thread. */
final class Script {
  private static final int ENTRIES = 500;

  private final Mix mix;
  private final Records records;
  private final SplittableRandom random;
  private final Draw.Keys keys;
  private int free;

  /** Begins where a random number does, and with the first key that is free. */
  Script(Mix mix, Records records, SplittableRandom random, int free) {
    this.mix = mix;
    this.records = records;
    this.random = random;
    this.keys = mix.draw().over(records.count(), random.split());
    this.free = free;
  }

  /** The next ones. */
  List<Operation> next(int many) {
    List<Operation> operations = new ArrayList<>(many);
    for (int i = 0; i < many; i++) {
      Operation.Kind kind = mix.kind(random.nextInt(100));
      int key = kind == CREATE ? free++ : keys.next();
      operations.add(new Operation(kind, number(kind, key), random.nextInt(1 << 20)));
    }
    return operations;
  }

  /** The first key that no record has. */
  int free() {
    return free;
  }

  private int number(Operation.Kind kind, int key) {
    if (kind.isByPurpose()) {
      return Records.purposeOf(records.userOf(key));
    }
    if (kind == VERIFY_DELETION) {
      return records.gone().get(key % records.gone().size());
    }
    if (kind == READ_LOG) {
      return Math.min(ENTRIES, records.users());
    }
    return kind.isByUser() ? records.userOf(key) : key;
  }
}
