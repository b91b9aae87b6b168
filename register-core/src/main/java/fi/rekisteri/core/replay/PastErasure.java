package fi.rekisteri.core.replay;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.SubjectHash;
import fi.rekisteri.core.fate.Judgement;
import fi.rekisteri.core.replay.Owed.Erasure;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The judgement on somebody whom a restored backup brought back: they were erased by a rule at an
 * instant, and nothing can hold what was gone already. It asks neither periods nor holds, which
 * were asked then.
 *
 * @param hash what makes the ledger's hashes
 * @param zone the register's zone
 */
record PastErasure(SubjectHash hash, ZoneId zone) {
  private record Place(String field, String element) {
    static Place of(ValueFate one) {
      return new Place(one.field(), one.element());
    }
  }

  /** What the erasures of one person, oldest first, leave of the record that came back. */
  Judgement judge(Transaction tx, SealedCustomer record, List<Erasure> erasures) {
    Optional<Erasure> whole = erasures.stream().filter(one -> one.subject().whole()).findFirst();
    return whole.map(one -> everything(record, one)).orElseGet(() -> parts(tx, record, erasures));
  }

  private Judgement everything(SealedCustomer record, Erasure erasure) {
    Fate fate = new Fate.Erase(new RuleId(erasure.subject().rule()), day(erasure.at()));
    List<ValueFate> fates =
        record.fields().stream()
            .map(one -> new ValueFate(one.field(), one.element(), fate))
            .toList();
    return new Judgement(fates, Set.of(), true, Optional.empty());
  }

  /** What one of them took is gone, whatever another one left. */
  private Judgement parts(Transaction tx, SealedCustomer record, List<Erasure> erasures) {
    LedgerParts parts = new LedgerParts(tx, record, hash);
    Map<Place, ValueFate> fates = new LinkedHashMap<>();
    for (Erasure erasure : erasures) {
      for (ValueFate one : parts.fatesOf(erasure.subject(), day(erasure.at()))) {
        if (one.fate() instanceof Fate.Erase) {
          fates.put(Place.of(one), one);
        } else {
          fates.putIfAbsent(Place.of(one), one);
        }
      }
    }
    Optional<LocalDate> look = Optional.of(day(erasures.get(erasures.size() - 1).at()));
    return new Judgement(List.copyOf(fates.values()), Set.of(), false, look);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }
}
