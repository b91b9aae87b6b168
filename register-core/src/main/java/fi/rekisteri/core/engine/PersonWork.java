package fi.rekisteri.core.engine;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.store.SealedCustomer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Work on the record of one person: found, decided on and done in one transaction. Whoever is not
 * there, or may not be processed, is recorded in it, and the refusal is thrown when that is
 * durable. The work leaves its own audit entry.
 *
 * @param act an act that was admitted
 * @param subject the person
 * @param paths how the trail names what was looked for, where nobody is found
 */
public record PersonWork(Act act, CustomerId subject, List<String> paths) {
  private static final int ATTEMPTS = 20;

  /** What is done with the record of a person whom the purpose may process. */
  public interface Work<R> {
    /**
     * Does it.
     *
     * @return what gives the result, or throws, once the transaction is durable
     */
    Supplier<R> on(Transaction tx, SealedCustomer stored, Permitted permitted);
  }

  /** Does it once. */
  public <R> R run(Work<R> work) {
    Engine engine = act.engine();
    return engine.<Supplier<R>>inTransaction(tx -> in(tx, work)).get();
  }

  /** Does it again where another change came first: for what does not depend on the rest. */
  public <R> R repeated(Work<R> work) {
    return repeated(() -> run(work));
  }

  /** As {@link #repeated(Work)}, for work that finds the person itself. */
  public static <R> R repeated(Supplier<R> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (ConflictException faster) {
        if (faster.code() != ErrorCode.VERSION_CONFLICT || attempt == ATTEMPTS) {
          throw faster;
        }
      }
    }
  }

  /** Does it within a transaction that goes on. */
  public <R> Supplier<R> in(Transaction tx, Work<R> work) {
    Engine engine = act.engine();
    Optional<SealedCustomer> found = tx.customers().find(subject);
    if (found.isEmpty()) {
      RegisterException absent = tx.absent(subject);
      tx.record(act.nothingFound(paths));
      return failing(absent);
    }
    ProcessingDecision decision = engine.records().decide(found.get(), act, engine.now());
    if (decision instanceof Refused refused) {
      tx.record(act.denied(subject, refused.code()));
      return failing(act.denial(refused));
    }
    return work.on(tx, found.get(), (Permitted) decision);
  }

  /** What was refused is recorded in the transaction, and thrown when that is durable. */
  public static <T> Supplier<T> failing(RegisterException failure) {
    return () -> {
      throw failure;
    };
  }
}
