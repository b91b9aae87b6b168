package fi.rekisteri.core.replay;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.erasure.LedgerBatch;
import fi.rekisteri.core.erasure.LedgerMarks;
import fi.rekisteri.core.erasure.SubjectHash;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.ErasureLedger.Binding;
import fi.rekisteri.staff.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether a storage may be opened together with a ledger of erasures, or was restored since. */
public final class LedgerOpening {
  private final Engine engine;

  /** Looks at an engine that nobody works with yet. */
  public LedgerOpening(Engine engine) {
    this.engine = engine;
  }

  /**
   * Lets the register open, and ends batches that could not end themselves.
   *
   * @throws ConflictException {@code REPLAY_NEEDED} where the storage is older than the ledger,
   *     {@code LEDGER_BEHIND} where it is not the ledger that the storage was opened with, {@code
   *     LEDGER_MISMATCH} where it is another register's
   */
  public void require() {
    Optional<ErasureLedger> ledger = engine.ledger();
    if (ledger.isEmpty()) {
      if (isInUse()) {
        throw behind("no ledger of erasures was handed over");
      }
      return;
    }
    Binding binding = bound(ledger.get());
    LedgerBatches batches = unrestored(ledger.get());
    requireSame(binding);
    new LedgerSettlement(engine, ledger.get()).settle(batches);
    keep(binding);
  }

  /**
   * Goes on with another ledger than before.
   *
   * @throws ConflictException {@code REPLAY_NEEDED}, {@code LEDGER_MISMATCH}
   */
  public void beginNew(Actor actor) {
    Act act = new Act(engine, Caller.of(actor), Purpose.SECURITY, AuditAction.REPLAY_ERASURES);
    act.admitToRegister(Operation.ADMIN);
    ErasureLedger ledger = LedgerBatch.ledgerOf(engine);
    Binding binding = bound(ledger);
    unrestored(ledger);
    keep(binding);
    Deed deed = act.doneToRegister(List.of("ledger=" + binding.ledger()));
    engine.retrying(
        tx -> {
          tx.record(deed);
          return deed;
        });
  }

  private LedgerBatches unrestored(ErasureLedger ledger) {
    LedgerBatches batches = LedgerBatches.read(engine, ledger);
    if (batches.isRestored(engine)) {
      throw new ConflictException(
          ErrorCode.REPLAY_NEEDED,
          "the storage is older than its ledger of erasures: it does not know "
              + batches.lost().size()
              + " batches that erased, and "
              + batches.doubtful().size()
              + " that perhaps did",
          "stop all processes, and call restored().replayErasures(administrator) on this builder "
              + "before build()");
    }
    return batches;
  }

  /** The ledger's binding, which is this register's. */
  Binding bound(ErasureLedger ledger) {
    String here =
        engine.definition().id().value()
            + " "
            + new SubjectHash(engine.sealing().ring()).ofRegister();
    Binding binding = ledger.bind(here);
    if (!binding.register().equals(here)) {
      throw new ConflictException(
          ErrorCode.LEDGER_MISMATCH,
          "the ledger of erasures belongs to another register, or to one with other keys",
          "hand over the ledger that was made together with this storage");
    }
    return binding;
  }

  /** Refuses a ledger that the storage does not know although it knows another one. */
  void requireSame(Binding binding) {
    if (isInUse() && !isKnown(LedgerMarks.ofLedger(binding.ledger()))) {
      throw behind("the ledger of erasures is another one");
    }
  }

  /** Lets the storage know that it is opened with this ledger from now on. */
  void keep(Binding binding) {
    UUID mark = LedgerMarks.ofLedger(binding.ledger());
    if (isKnown(mark)) {
      return;
    }
    engine.retrying(
        tx -> {
          tx.replay().add(LedgerMarks.IN_USE);
          tx.replay().add(mark);
          return mark;
        });
  }

  private boolean isInUse() {
    return isKnown(LedgerMarks.IN_USE);
  }

  private boolean isKnown(UUID mark) {
    return LedgerBatches.known(engine, Set.of(mark)).equals(Set.of(mark));
  }

  private static ConflictException behind(String what) {
    return new ConflictException(
        ErrorCode.LEDGER_BEHIND,
        "the storage was opened with a ledger of erasures before, and " + what,
        "hand over that ledger, from its backup where it was lost; where there is none, call "
            + "restored().beginNewLedger(administrator) on the builder");
  }
}
