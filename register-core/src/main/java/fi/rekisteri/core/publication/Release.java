package fi.rekisteri.core.publication;

import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.publication.ContentHash;
import fi.rekisteri.publication.Exclusion;
import fi.rekisteri.publication.ListEntry;
import fi.rekisteri.publication.ListPhase;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.store.ListLine;
import fi.rekisteri.store.SealedCustomer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Releases a frozen run: one transaction holds the people on it, looks at each of them again,
 * leaves out whoever may not be on it now, records the release for every other, and moves the run
 * on. Only what it read of those is kept, until it is handed out.
 */
record Release(ListStep step, ListRun known) {
  private static final SecureRandom RANDOM = new SecureRandom();

  ReleasedList from(long version) {
    step.admit(Operation.DISCLOSE, Operation.READ);
    step.requireVersion(known, version);
    step.requirePhase(
        known, ErrorCode.LIST_NOT_FROZEN, List.of(ListPhase.FROZEN, ListPhase.RELEASED));
    ListLedger ledger = new ListLedger(step, known);
    return step.recordingRefusals(() -> step.engine().retrying(tx -> released(tx, ledger)));
  }

  private ReleasedList released(Transaction tx, ListLedger ledger) {
    Exclusions dropped = new Exclusions();
    Composition composition = new Composition(step.list().type());
    Look look = new Look(step, ledger);
    int people = 0;
    Lines lines;
    int after = 0;
    do {
      step.requireLeave(Operation.DISCLOSE, Operation.READ);
      lines = Lines.after(tx, known.id(), after);
      Map<CustomerId, ListLine> numbered = lines.byCustomer();
      Looked looked = look.at(tx, unchanged(lines, numbered, dropped));
      dropped.addAll(looked.excluded());
      for (Candidate one : looked.candidates()) {
        composition.add(numbered.get(one.id()).household(), one);
      }
      ledger.record(tx, looked.eligible());
      people += looked.eligible().size();
      after = lines.lastNumber();
    } while (!lines.isLast());
    return moved(tx, composition.entries(), people, dropped);
  }

  /** "Only less": nobody knows whether a line is still right whose record has changed. */
  private static List<SealedCustomer> unchanged(
      Lines lines, Map<CustomerId, ListLine> numbered, Exclusions dropped) {
    List<SealedCustomer> unchanged = new ArrayList<>();
    for (SealedCustomer one : lines.present(dropped)) {
      if (one.facts().version() == numbered.get(one.facts().id()).version()) {
        unchanged.add(one);
      } else {
        dropped.add(Exclusion.CHANGED);
      }
    }
    return unchanged;
  }

  private ReleasedList moved(
      Transaction tx, List<ListEntry> entries, int people, Exclusions dropped) {
    byte[] salt = new byte[ContentHash.SALT_BYTES];
    RANDOM.nextBytes(salt);
    ListRun.Counts counts =
        new ListRun.Counts(people, entries.size(), known.counts().excluded(), dropped.byReason());
    Optional<ContentHash> hash = Optional.of(ContentHash.of(salt, entries));
    ListRun next = known.moved(ListPhase.RELEASED, step.engine().now(), counts, hash);
    tx.lists().move(next);
    tx.record(step.act().doneToRegister(step.told(next)));
    return new ReleasedList(next, step.list(), salt, entries);
  }
}
