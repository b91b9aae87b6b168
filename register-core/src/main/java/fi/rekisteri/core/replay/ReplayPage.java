package fi.rekisteri.core.replay;

import fi.rekisteri.core.anonymity.Anonymising;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.Erased;
import fi.rekisteri.core.erasure.Examined;
import fi.rekisteri.core.erasure.PersonErasure;
import fi.rekisteri.core.erasure.SubjectHash;
import fi.rekisteri.core.fate.Judgement;
import fi.rekisteri.core.replay.Owed.Erasure;
import fi.rekisteri.core.visit.HeldItems;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.SealingException;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.store.SealedCustomer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Erases again those of a page whom the ledger names, by the code that erases everybody.
 *
 * @param act the replay, which was admitted
 * @param owed what of whom is to be erased
 */
record ReplayPage(Act act, Owed owed) {
  /**
   * What became of a page.
   *
   * @param people how many were erased with everything
   * @param parts how many were erased in part
   * @param unopened who of the former have a record that does not open
   * @param doubtful of whom a part was to go, and whose record does not open
   */
  record Done(int people, int parts, List<CustomerId> unopened, List<CustomerId> doubtful) {
    private static final Done NOTHING = new Done(0, 0, List.of(), List.of());
  }

  Done erase(Transaction tx, List<CustomerId> ids) {
    SubjectHash hash = new SubjectHash(tx.ring());
    Map<CustomerId, List<Erasure>> named = new HashMap<>();
    for (CustomerId id : ids) {
      List<Erasure> erasures = owed.erasures().get(hash.of(id));
      if (erasures != null) {
        named.put(id, erasures);
      }
    }
    return named.isEmpty() ? Done.NOTHING : erase(tx, named, hash);
  }

  private Done erase(Transaction tx, Map<CustomerId, List<Erasure>> named, SubjectHash hash) {
    PastErasure past = new PastErasure(hash, act.engine().definition().zone());
    Map<Instant, List<Examined>> whole = new TreeMap<>();
    Set<CustomerId> unopened = new TreeSet<>();
    List<CustomerId> doubtful = new ArrayList<>();
    int people = 0;
    int parts = 0;
    for (SealedCustomer record : tx.customers().hold(List.copyOf(named.keySet()))) {
      CustomerId id = record.facts().id();
      List<Erasure> erasures = named.get(id);
      Judgement judgement = past.judge(tx, record, erasures);
      Instant at = erasures.get(erasures.size() - 1).at();
      if (judgement.whole()) {
        whole.computeIfAbsent(at, time -> new ArrayList<>()).add(examined(record, judgement));
        people++;
        if (!opens(() -> new HeldItems(act.engine(), tx).visitorsOf(record))) {
          unopened.add(id);
        }
      } else if (!opens(() -> act.engine().records().standing(record))
          || !opens(() -> erased(tx, at, List.of(examined(record, judgement)), Set.of()))) {
        doubtful.add(id);
      } else {
        parts++;
      }
    }
    whole.forEach((at, some) -> erased(tx, at, some, unopened));
    return new Done(people, parts, List.copyOf(unopened), doubtful);
  }

  private List<Erased> erased(
      Transaction tx, Instant at, List<Examined> people, Set<CustomerId> unopened) {
    PersonErasure.By by = new PersonErasure.By(Optional.empty(), anonymising(), unopened);
    return new PersonErasure(act, tx, by, at).erase(people);
  }

  /** Whether what has to be opened for it opens; all of it is, before anything is written. */
  private static boolean opens(Supplier<?> work) {
    try {
      work.get();
      return true;
    } catch (SealingException unopened) {
      return false;
    }
  }

  private Examined examined(SealedCustomer record, Judgement judgement) {
    return new Examined(record, judgement, locks(record, judgement), true, List.of(), List.of());
  }

  /** A replay counts nobody: it is told who goes, and not as what they were counted. */
  private Anonymising anonymising() {
    return new Anonymising(act.engine().definition(), act.engine().decisions());
  }

  /** What is locked stays so; of somebody who goes whole nothing needs to open. */
  private Map<String, FieldLock> locks(SealedCustomer record, Judgement judgement) {
    return judgement.whole() ? Map.of() : act.engine().records().standing(record).locks();
  }
}
