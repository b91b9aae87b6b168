package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.RegisterStorage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Storages that erase a list by halves, A49. */
final class ErasureOfManyFlaws {
  private static final int SOME = 100;

  private ErasureOfManyFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A49", "erases the first of a list", () -> erasing(ErasureOfManyFlaws::theFirst)),
        new Flaw("A49", "erases a hundred at most", () -> erasing(ErasureOfManyFlaws::aHundred)),
        new Flaw("A49", "hides that one was refused", () -> erasing(ErasureOfManyFlaws::hiding)),
        new Flaw("A49", "takes the last verdict", () -> erasing(ErasureOfManyFlaws::backwards)),
        new Flaw("A49", "buries whom it knows", () -> erasing(ErasureOfManyFlaws::theKnown)),
        new Flaw("A49", "tells of new erasures only", () -> erasing(ErasureOfManyFlaws::newOnly)),
        new Flaw("A49", "does nothing for nobody", () -> erasing(ErasureOfManyFlaws::unlessEmpty)),
        new Flaw("A49", "does not bear two at once", ErasureOfManyFlaws::refusingTheSecond));
  }

  /** A way to erase, given the intact store. */
  private interface Erasing {
    void erase(CustomerStore intact, List<ErasureVerdict> verdicts, List<AuditEntry> audit);
  }

  private static RegisterStorage erasing(Erasing flaw) {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void erase(List<ErasureVerdict> verdicts, List<AuditEntry> audit) {
                flaw.erase(intact, verdicts, audit);
              }
            });
  }

  private static void theFirst(
      CustomerStore intact, List<ErasureVerdict> verdicts, List<AuditEntry> audit) {
    intact.erase(verdicts.subList(0, Math.min(1, verdicts.size())), audit);
  }

  private static void aHundred(
      CustomerStore intact, List<ErasureVerdict> verdicts, List<AuditEntry> audit) {
    intact.erase(verdicts.subList(0, Math.min(SOME, verdicts.size())), audit);
  }

  private static void hiding(
      CustomerStore intact, List<ErasureVerdict> verdicts, List<AuditEntry> audit) {
    intact.erase(verdicts, List.of());
    for (AuditEntry entry : audit) {
      try {
        intact.erase(List.of(), List.of(entry));
      } catch (RegisterException refused) {
        continue;
      }
    }
  }

  private static void backwards(
      CustomerStore intact, List<ErasureVerdict> verdicts, List<AuditEntry> audit) {
    for (int i = verdicts.size() - 1; i >= 0; i--) {
      intact.erase(verdicts.subList(i, i + 1), List.of());
    }
    intact.erase(List.of(), audit);
  }

  private static void theKnown(
      CustomerStore intact, List<ErasureVerdict> verdicts, List<AuditEntry> audit) {
    intact.erase(
        verdicts.stream().filter(one -> intact.find(one.subject()).isPresent()).toList(), audit);
  }

  private static void newOnly(
      CustomerStore intact, List<ErasureVerdict> verdicts, List<AuditEntry> audit) {
    Set<CustomerId> before = new HashSet<>();
    verdicts.stream()
        .map(ErasureVerdict::subject)
        .filter(id -> intact.tombstone(id).isPresent())
        .forEach(before::add);
    intact.erase(
        verdicts,
        audit.stream()
            .filter(entry -> entry.act().subject().filter(before::contains).isEmpty())
            .toList());
  }

  private static void unlessEmpty(
      CustomerStore intact, List<ErasureVerdict> verdicts, List<AuditEntry> audit) {
    if (!verdicts.isEmpty()) {
      intact.erase(verdicts, audit);
    }
  }

  /** Takes whoever comes while a first one is at it, or was, for a mistake. */
  private static RegisterStorage refusingTheSecond() {
    Set<Thread> erasing = new HashSet<>();
    return erasing(
        (intact, verdicts, audit) -> {
          erasing.add(Thread.currentThread());
          if (erasing.size() > 1) {
            throw new ConflictException(
                ErrorCode.ROTATION_UNDER_WAY, "somebody else is at it", "come again");
          }
          intact.erase(verdicts, audit);
        });
  }
}
