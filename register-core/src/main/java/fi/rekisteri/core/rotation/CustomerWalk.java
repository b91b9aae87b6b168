package fi.rekisteri.core.rotation;

import fi.rekisteri.RotationReport.Failure;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.RotationMark;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A walk over all customers in the order of ids. Each page is one transaction, which moves the
 * durable mark along; so an interruption repeats a page at most, and of two walkers one is refused.
 */
record CustomerWalk(RotationRun run) {
  private static final int PAGE = 100;
  private static final int ATTEMPTS = 5;

  /** What is done to one customer. */
  interface Step {
    /** Empty where somebody else was faster, and the customer is to be read again. */
    Optional<Boolean> changed(Transaction tx, SealedCustomer customer);
  }

  private record Page(RotationMark mark, long changed, List<Failure> failures, boolean last) {}

  /** Walks on from a mark; gives the mark at the end of the way. */
  RotationMark walk(RotationMark from, Step step) {
    RotationMark mark = from;
    Page page;
    do {
      RotationMark before = mark;
      page = run.inTransaction(tx -> page(tx, before, step));
      run.count(page.mark.done() - before.done(), page.changed, page.failures);
      mark = page.mark;
    } while (!page.last);
    return mark;
  }

  private Page page(Transaction tx, RotationMark before, Step step) {
    List<SealedCustomer> customers = tx.customers().page(before.after().orElse(null), PAGE);
    long changed = 0;
    List<Failure> failures = new ArrayList<>();
    for (SealedCustomer customer : customers) {
      try {
        changed += done(tx, customer, step) ? 1 : 0;
      } catch (StorageException broken) {
        throw broken;
      } catch (RegisterException refused) {
        failures.add(new Failure(customer.facts().id(), refused.code()));
      }
    }
    RotationMark mark = before;
    if (!customers.isEmpty()) {
      SealedCustomer last = customers.get(customers.size() - 1);
      mark = before.advanced(last.facts().id(), customers.size(), failures.size());
      RotationRun.require(tx.keys().moveMark(run.job(), Optional.of(before), Optional.of(mark)));
    }
    return new Page(mark, changed, failures, customers.size() < PAGE);
  }

  private static boolean done(Transaction tx, SealedCustomer customer, Step step) {
    Optional<SealedCustomer> now = Optional.of(customer);
    for (int attempt = 0; attempt < ATTEMPTS && now.isPresent(); attempt++) {
      Optional<Boolean> changed = step.changed(tx, now.get());
      if (changed.isPresent()) {
        return changed.get();
      }
      now = tx.customers().find(customer.facts().id());
    }
    if (now.isEmpty()) {
      return false; // erased meanwhile: nothing is left to do
    }
    throw new ConflictException(
        ErrorCode.VERSION_CONFLICT,
        "customer " + customer.facts().id() + " is being changed all the time",
        "rotate again");
  }
}
