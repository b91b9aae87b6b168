package fi.rekisteri.contract;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.HoldLine;
import fi.rekisteri.store.RegisterStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Holds of a storage, each call in a transaction of its own. */
record Holds(RegisterStorage storage) {
  static final LocalDate DAY = LocalDate.of(2026, 5, 25);

  /** A hold that ends with an event. */
  static HoldLine of(CustomerId subject, UUID id) {
    return new HoldLine(
        id,
        subject,
        "OPEN_INVOICE",
        Samples.BEGINNING,
        DAY,
        Optional.empty(),
        Optional.of("INVOICE_PAID"),
        Optional.empty());
  }

  /** A hold that has everything: a last day, an event, and a release. */
  static HoldLine whole(CustomerId subject, UUID id) {
    return new HoldLine(
        id,
        subject,
        "OPEN_INVOICE",
        Samples.BEGINNING,
        DAY,
        Optional.of(DAY.plusDays(1)),
        Optional.of("INVOICE_PAID"),
        Optional.of(Samples.BEGINNING.plusSeconds(1)));
  }

  static HoldLine released(HoldLine line, Instant at) {
    return new HoldLine(
        line.id(),
        line.subject(),
        line.code(),
        line.placedAt(),
        line.from(),
        line.until(),
        line.untilEvent(),
        Optional.of(at));
  }

  void place(HoldLine... lines) {
    new Calls(storage).run(tx -> List.of(lines).forEach(line -> tx.holds().place(line)));
  }

  boolean release(UUID id, Instant at) {
    return storage.inTransaction(tx -> tx.holds().release(id, at));
  }

  List<HoldLine> of(CustomerId... subjects) {
    return storage.inTransaction(tx -> tx.holds().ofSubjects(List.of(subjects)));
  }
}
