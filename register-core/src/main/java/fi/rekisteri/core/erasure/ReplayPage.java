package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.Owed.Erasure;
import fi.rekisteri.core.fate.Judgement;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Erases again those of a page whom the ledger names, by the code that erases everybody.
 *
 * @param act the replay, which was admitted
 * @param owed what of whom is to be erased
 */
record ReplayPage(Act act, Owed owed) {
  /** How many were erased with everything, and how many in part. */
  record Done(int people, int parts) {}

  Done erase(Transaction tx, List<CustomerId> ids) {
    SubjectHash hash = new SubjectHash(tx.ring());
    Map<CustomerId, List<Erasure>> named = new HashMap<>();
    for (CustomerId id : ids) {
      List<Erasure> erasures = owed.erasures().get(hash.of(id));
      if (erasures != null) {
        named.put(id, erasures);
      }
    }
    return named.isEmpty() ? new Done(0, 0) : erase(tx, named, hash);
  }

  private Done erase(Transaction tx, Map<CustomerId, List<Erasure>> named, SubjectHash hash) {
    PastErasure past = new PastErasure(hash, act.engine().definition().zone());
    Map<Instant, List<Examined>> byTime = new TreeMap<>();
    for (SealedCustomer record : tx.customers().hold(List.copyOf(named.keySet()))) {
      List<Erasure> erasures = named.get(record.facts().id());
      Judgement judgement = past.judge(tx, record, erasures);
      Examined one = new Examined(record, judgement, locks(record, judgement), true, List.of());
      Instant at = erasures.get(erasures.size() - 1).at();
      byTime.computeIfAbsent(at, time -> new ArrayList<>()).add(one);
    }
    List<Erased> erased = new ArrayList<>();
    byTime.forEach(
        (at, people) ->
            erased.addAll(new PersonErasure(act, tx, Optional.empty(), at).erase(people)));
    int whole = (int) erased.stream().filter(Erased::whole).count();
    return new Done(whole, erased.size() - whole);
  }

  /** What is locked stays so; of somebody who goes whole nothing needs to open. */
  private Map<String, FieldLock> locks(SealedCustomer record, Judgement judgement) {
    return judgement.whole() ? Map.of() : act.engine().records().standing(record).locks();
  }
}
