package fi.rekisteri.core.finding;

import fi.rekisteri.Bookmark;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.LookRules;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DuePlace;
import fi.rekisteri.store.SealedCustomer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People by the day of the next look, in the order of days. */
record ByDay(Engine engine, LocalDate through) implements Quest {
  @Override
  public String told() {
    return "due=" + through;
  }

  @Override
  public void admit(Act act) {
    Asking.requireKeeping(act);
  }

  @Override
  public Candidates next(Transaction tx, @Nullable Bookmark after, int limit) {
    new LookRules(engine).requireCurrent(tx);
    List<DueCustomer> page =
        tx.customers().due(through, after == null ? null : place(after), limit);
    return new Candidates(
        page.stream().map(DueCustomer::customer).toList(),
        page.size() < limit
            ? Optional.empty()
            : Optional.of(page.get(page.size() - 1).place())
                .map(last -> Bookmark.under(last.lookOn(), last.customer())));
  }

  private static DuePlace place(Bookmark after) {
    return after
        .day()
        .map(day -> new DuePlace(day, after.last()))
        .orElseThrow(() -> new IllegalArgumentException("a bookmark of another criterion"));
  }

  @Override
  public boolean isMetBy(Transaction tx, SealedCustomer candidate) {
    return true;
  }

  @Override
  public long count(Walk walk) {
    return walk.look(
        tx -> {
          new LookRules(engine).requireCurrent(tx);
          return tx.customers().countDue(through);
        });
  }
}
