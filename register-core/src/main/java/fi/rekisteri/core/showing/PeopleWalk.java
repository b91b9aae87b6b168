package fi.rekisteri.core.showing;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.OpenPerson;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.SealedCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A walk over everybody but visitors, page by page, each page in a transaction of its own and while
 * the actor may. Each person is decided on before anything of theirs is opened.
 */
record PeopleWalk(Act act) {
  private static final int PAGE = 100;

  /** What was seen of somebody. */
  record Seen<T>(CustomerId id, T what) {}

  /** A page of what was seen; how many may not be looked at, and where the next page begins. */
  record Page<T>(List<Seen<T>> seen, int leftOut, Optional<CustomerId> next) {}

  /** Goes through everybody, and tells how many may not be looked at. */
  <T> long everybody(Function<OpenPerson, T> look, Consumer<T> told) {
    long leftOut = 0;
    Optional<CustomerId> after = Optional.empty();
    do {
      Page<T> page = page(after.orElse(null), PAGE, look);
      page.seen.forEach(one -> told.accept(one.what));
      leftOut += page.leftOut;
      after = page.next;
      if (after.isPresent()) {
        act.admitWhole(Operation.ADMIN, Optional.empty());
      }
    } while (after.isPresent());
    return leftOut;
  }

  /** A page; work that is repeated with newer keys sees its page anew. */
  <T> Page<T> page(@Nullable CustomerId after, int limit, Function<OpenPerson, T> look) {
    Engine engine = act.engine();
    return engine.inTransaction(
        tx -> {
          List<SealedCustomer> found = tx.customers().page(after, limit);
          List<Seen<T>> seen = new ArrayList<>(found.size());
          int leftOut = 0;
          for (SealedCustomer one : found) {
            if (one.facts().role() != SubjectRole.VISITOR) {
              if (engine.records().decide(one, act, engine.now()) instanceof Permitted) {
                seen.add(seen(tx, one, look));
              } else {
                leftOut++;
              }
            }
          }
          return new Page<>(seen, leftOut, next(found, limit));
        });
  }

  private static <T> Seen<T> seen(
      Transaction tx, SealedCustomer one, Function<OpenPerson, T> look) {
    try (OpenPerson person = OpenPerson.of(tx.ring(), one)) {
      return new Seen<>(one.facts().id(), look.apply(person));
    }
  }

  private static Optional<CustomerId> next(List<SealedCustomer> found, int limit) {
    return found.size() < limit
        ? Optional.empty()
        : Optional.of(found.get(found.size() - 1).facts().id());
  }
}
