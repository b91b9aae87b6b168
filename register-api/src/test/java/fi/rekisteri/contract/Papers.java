package fi.rekisteri.contract;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.manual.DestructionOrder;
import fi.rekisteri.manual.PaperFacts;
import fi.rekisteri.manual.PaperStanding;
import fi.rekisteri.manual.PaperState;
import fi.rekisteri.manual.PaperStep;
import fi.rekisteri.manual.PhysicalRecord;
import fi.rekisteri.manual.PhysicalRecordId;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.store.RegisterStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The calls of the book of paper, each in a transaction of its own, and samples for them. */
record Papers(RegisterStorage storage) {
  static final LocalDate DAY = LocalDate.of(2024, 2, 29);
  private static final Instant AT = Instant.parse("2026-10-25T00:30:00.999999Z");

  static PhysicalRecord of(CustomerId subject, PhysicalRecordId id) {
    return new PhysicalRecord(
        id,
        new PaperFacts(subject, "CONTACT_FORM", DAY, DAY.plusDays(1)),
        new PaperStep(1, AT, "clerk#2", PaperStanding.receivedBy("clerk#2")));
  }

  static PaperStep step(int number, PaperStanding standing) {
    return new PaperStep(number, AT.plusSeconds(number), "clerk", standing);
  }

  static PaperStanding stored(String place) {
    return PaperStanding.receivedBy("clerk").storedIn(place);
  }

  static PaperStanding toBeDestroyed(LocalDate due) {
    return stored("a").toBeDestroyed(new DestructionOrder(due, new RuleId("S38.3")));
  }

  static PaperStanding gone(PaperState end) {
    return toBeDestroyed(DAY).gone(end);
  }

  void add(PhysicalRecord... papers) {
    for (PhysicalRecord paper : papers) {
      storage.inTransaction(
          tx -> {
            tx.manual().add(paper);
            return true;
          });
    }
  }

  void move(PhysicalRecordId id, PaperStep... steps) {
    for (PaperStep step : steps) {
      storage.inTransaction(
          tx -> {
            tx.manual().move(id, step);
            return true;
          });
    }
  }

  Optional<PhysicalRecord> find(PhysicalRecordId id) {
    return storage.inTransaction(tx -> tx.manual().find(id));
  }

  List<PaperStep> history(PhysicalRecordId id) {
    return storage.inTransaction(tx -> tx.manual().history(id));
  }

  List<PhysicalRecord> ofSubject(CustomerId subject, int size) {
    return Pages.all(
        size,
        last ->
            storage.inTransaction(
                tx -> tx.manual().ofSubject(subject, last == null ? null : last.id(), size)));
  }

  List<PhysicalRecord> inState(PaperState state, int size) {
    return Pages.all(
        size,
        last ->
            storage.inTransaction(
                tx -> tx.manual().inState(state, last == null ? null : last.id(), size)));
  }

  List<PhysicalRecord> toDestroy(LocalDate through, int size) {
    return Pages.all(
        size,
        last ->
            storage.inTransaction(
                tx -> tx.manual().toDestroy(through, last == null ? null : last.id(), size)));
  }

  Set<CustomerId> onPaper(CustomerId... subjects) {
    return storage.inTransaction(tx -> tx.manual().onPaper(List.of(subjects)));
  }
}
