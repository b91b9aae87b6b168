package fi.rekisteri.core.ledger;

import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.ErasureLedger.Entry;
import fi.rekisteri.retention.ErasureLedger.Subject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Batches of one or two people, for tests of ledgers. */
final class Batches {
  private Batches() {}

  static Entry begun(int number) {
    Subject whole = new Subject("0a".repeat(32), true, "", "S33.1");
    Subject part = new Subject("1b".repeat(32), false, "email order#" + number, "Art. 17(1)(a)");
    return new Entry.Begun(
        new UUID(1, number),
        Instant.parse("2026-03-02T09:00:00Z").plusSeconds(number),
        number % 2 == 0 ? List.of(whole) : List.of(whole, part));
  }

  /** A ledger with so many begun batches. */
  static ErasureLedger filled(Path path, int batches) {
    ErasureLedger ledger = ErasureLedgerFile.openOrCreate(path);
    ledger.bind("shop 00ff");
    for (int i = 0; i < batches; i++) {
      ledger.append(List.of(begun(i)));
    }
    return ledger;
  }

  static List<Entry> read(ErasureLedger ledger) {
    List<Entry> entries = new ArrayList<>();
    ledger.read(Instant.EPOCH, entries::add);
    return entries;
  }
}
