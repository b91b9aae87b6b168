package fi.rekisteri.core.replay;

import fi.rekisteri.DoubtfulErasures;
import fi.rekisteri.ReplayReport;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.erasure.LedgerBatch;
import fi.rekisteri.core.erasure.LedgerMarks;
import fi.rekisteri.core.erasure.SubjectHash;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.ErasureLedger.Binding;
import fi.rekisteri.staff.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Erases again, in a storage that was restored, whoever and whatever was erased in batches that it
 * does not know. It walks over the ids of everybody, page by page: nobody can be found by a hash.
 * Each page is one transaction, and a batch becomes known after the whole walk, so that it may be
 * interrupted anywhere and is then done again, which finds less to do.
 */
public final class LedgerReplay {
  private final Engine engine;
  private final Act act;
  private final DoubtfulErasures doubtful;
  private final List<CustomerId> named = new ArrayList<>();
  private final List<CustomerId> unopened = new ArrayList<>();
  private int batches;
  private int people;
  private int parts;

  /** Prepares a replay by one actor, before anybody else works with the engine. */
  public LedgerReplay(Engine engine, Actor actor, DoubtfulErasures doubtful) {
    this.engine = engine;
    this.doubtful = doubtful;
    act = new Act(engine, Caller.of(actor), Purpose.SECURITY, AuditAction.REPLAY_ERASURES);
  }

  /** Replays everything. */
  public ReplayReport replay() {
    act.admitToRegister(Operation.ADMIN);
    ErasureLedger ledger = LedgerBatch.ledgerOf(engine);
    LedgerOpening opening = new LedgerOpening(engine);
    Binding binding = opening.bound(ledger);
    LedgerBatches seen = LedgerBatches.read(engine, ledger);
    if (!seen.isRestored(engine)) {
      opening.requireSame(binding);
    }
    while (eraseSome(ledger, seen)) {
      seen = LedgerBatches.read(engine, ledger);
    }
    name(ledger, seen.doubtful());
    opening.keep(binding);
    return new ReplayReport(batches, people, parts, named, unopened);
  }

  /** Erases as many as one walk takes; says whether there were any. */
  private boolean eraseSome(ErasureLedger ledger, LedgerBatches seen) {
    Set<UUID> begun = doubtful == DoubtfulErasures.ERASE ? seen.doubtful() : Set.of();
    Owed owed = Owed.next(ledger, seen.lost(), begun);
    if (owed.batches().isEmpty()) {
      return false;
    }
    ReplayPage page = new ReplayPage(act, owed);
    new IdWalk(engine)
        .walk(
            page::erase,
            done -> {
              people += done.people();
              parts += done.parts();
              unopened.addAll(done.unopened());
              named.addAll(done.doubtful());
            });
    owed.endOpenOnes(ledger, engine.now());
    batches += owed.batches().size();
    engine.retrying(tx -> known(tx, owed.batches()));
    return true;
  }

  private boolean known(Transaction tx, Set<UUID> made) {
    made.forEach(tx.replay()::add);
    tx.record(
        act.doneToRegister(List.of("batches=" + batches, "people=" + people, "parts=" + parts)));
    return true;
  }

  /** Names whoever stands in batches that are left open, once it is durable that the host knows. */
  private void name(ErasureLedger ledger, Set<UUID> open) {
    if (open.isEmpty()) {
      return;
    }
    Set<String> hashes = Owed.next(ledger, Set.of(), open).erasures().keySet();
    SubjectHash hash = new SubjectHash(engine.sealing().ring());
    new IdWalk(engine)
        .walk(
            (tx, ids) -> ids.stream().filter(id -> hashes.contains(hash.of(id))).toList(),
            named::addAll);
    engine.retrying(
        tx -> {
          open.forEach(batch -> tx.replay().add(LedgerMarks.told(batch)));
          tx.record(act.doneToRegister(List.of("doubtful=" + named.size())));
          return open;
        });
  }
}
