package fi.rekisteri.core.replay;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A walk over the ids of everybody who is in the register, in their order; no record is read. */
record IdWalk(Engine engine) {
  private static final int PAGE = 500;

  private record Page<T>(List<CustomerId> ids, T result) {}

  /**
   * Each page is one transaction; where it is refused in a way that may pass, it is done again.
   *
   * @param work what is done with the ids of a page
   * @param done told what came of it, once it is durable
   */
  <T> void walk(BiFunction<Transaction, List<CustomerId>, T> work, Consumer<T> done) {
    CustomerId after = null;
    Page<T> page;
    do {
      CustomerId from = after;
      page =
          engine.retrying(
              tx -> {
                List<CustomerId> ids = tx.everybody(from, PAGE);
                return new Page<>(ids, work.apply(tx, ids));
              });
      done.accept(page.result);
      after = page.ids.isEmpty() ? after : page.ids.get(page.ids.size() - 1);
    } while (page.ids.size() == PAGE);
  }
}
