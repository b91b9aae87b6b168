package fi.rekisteri.core.erasure;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.ErasureLedger.Entry;
import fi.rekisteri.retention.ErasureLedger.Subject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One batch in the ledger of erasures: begun before anything is destroyed, known to the storage by
 * the transaction that destroys, and ended when that is durable.
 *
 * @param engine the register
 * @param id random
 */
public record LedgerBatch(Engine engine, UUID id) {
  /**
   * Begins a batch, outside of any transaction; it is durable when this returns. The storage is
   * told first that it began, so that a storage without the batch can be told from one that was
   * restored to a time before it.
   *
   * @param shares what goes of whom, at most: what turns out to be held is left out of the end
   * @throws RegisterException {@code NO_ERASURE_LEDGER}, {@code LEDGER_UNAVAILABLE}
   */
  static LedgerBatch begin(Engine engine, List<LedgerShare> shares) {
    ErasureLedger ledger = ledgerOf(engine);
    LedgerBatch batch = new LedgerBatch(engine, UUID.randomUUID());
    engine.retrying(
        tx -> {
          tx.replay().add(LedgerMarks.begun(batch.id));
          return batch;
        });
    ledger.append(List.of(new Entry.Begun(batch.id, engine.now(), batch.hashed(shares))));
    return batch;
  }

  /** Begins a batch, where anything may go at all. */
  public static Optional<LedgerBatch> beginIfAny(Engine engine, List<LedgerShare> most) {
    return most.isEmpty() ? Optional.empty() : Optional.of(begin(engine, most));
  }

  /** Whether the storage knows that its transaction was kept. */
  boolean isKept() {
    return engine.retrying(tx -> tx.replay().known(List.of(id)).contains(id));
  }

  /** Lets the storage know the batch, in the transaction that erases. */
  void isIn(Transaction tx) {
    tx.replay().add(id);
  }

  /**
   * Ends the batch, after its transaction is durable.
   *
   * @param done what went of whom; nobody where nothing was kept
   */
  void end(List<LedgerShare> done) {
    ledgerOf(engine).append(List.of(new Entry.Ended(id, engine.now(), hashed(done))));
  }

  private List<Subject> hashed(List<LedgerShare> shares) {
    SubjectHash hash = new SubjectHash(engine.sealing().ring());
    return shares.stream().map(share -> share.hashed(hash)).toList();
  }

  /**
   * Refuses where nothing can be erased: nobody knows what becomes of a transaction that the host
   * ends, and without a ledger the erased come back with a backup.
   */
  public static void requireErasing(Engine engine) {
    requireOwnTransactions(engine);
    ledgerOf(engine);
  }

  /** Refuses where the host ends the transactions. */
  public static void requireOwnTransactions(Engine engine) {
    if (!engine.endsTransactions()) {
      throw new ConflictException(
          ErrorCode.ERASURE_NEEDS_OWN_TRANSACTION,
          "the storage joins a transaction of the host, which may be rolled back",
          "erase through a register whose storage ends its own transactions");
    }
  }

  public static ErasureLedger ledgerOf(Engine engine) {
    return engine
        .ledger()
        .orElseThrow(
            () ->
                new RegisterException(
                    ErrorCode.NO_ERASURE_LEDGER,
                    "the register was put together without a ledger of erasures",
                    "add .erasureLedger(ErasureLedgerFile.openOrCreate(path)) to the builder"));
  }
}
