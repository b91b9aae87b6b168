package fi.rekisteri.contract;

import fi.rekisteri.store.BreachLine;
import fi.rekisteri.store.RegisterStorage;
import java.util.Arrays;
import java.util.List;

/** The calls of the file of breaches, each in a transaction of its own, and samples for them. */
record BreachFile(RegisterStorage storage) {
  static BreachLine line(Samples samples, long breach, int number) {
    String facts = "of=" + samples.uuid();
    return new BreachLine(
        breach, number, Samples.BEGINNING, "admin", "OPENED", facts, samples.bytes(90));
  }

  void append(BreachLine... lines) {
    storage.inTransaction(
        tx -> {
          List.of(lines).forEach(tx.breaches()::append);
          return true;
        });
  }

  /** The lines of a breach, as text. */
  List<String> of(long breach) {
    return texts(lines(breach).toArray(BreachLine[]::new));
  }

  List<BreachLine> lines(long breach) {
    return storage.inTransaction(tx -> tx.breaches().of(breach));
  }

  long last() {
    return storage.inTransaction(tx -> tx.breaches().last());
  }

  static List<String> texts(BreachLine... lines) {
    return Arrays.stream(lines).map(Fingerprint::of).toList();
  }
}
