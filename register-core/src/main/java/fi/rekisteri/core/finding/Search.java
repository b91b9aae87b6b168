package fi.rekisteri.core.finding;

import fi.rekisteri.Bookmark;
import fi.rekisteri.Criterion;
import fi.rekisteri.FoundPage;
import fi.rekisteri.People;
import fi.rekisteri.PeopleListener;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.PageLimit;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.people.Screening;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.SealedCustomer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The people of a criterion for one actor and one purpose: admitted, looked for, held against what
 * is stored, decided on, and recorded before anything is returned.
 */
public record Search(Engine engine, Caller caller, Purpose purpose, Criterion criterion)
    implements People {
  private static final int PAGE = 500;

  /** Where a page begins, and the most that are looked at for it. */
  private record Span(@Nullable Bookmark after, int limit) {}

  /** Which form is handed out of the people of one page, and how the trail tells it. */
  private record Order<T>(Act act, Quest quest, Screening.Form<T> form) {}

  @Override
  public FoundPage<Customer> page(@Nullable Bookmark after, int limit) {
    PageLimit.require(limit);
    Quest quest = quest();
    Act act = admitted(AuditAction.PAGE, quest);
    Order<Customer> order = new Order<>(act, quest, Screening.people(act));
    return reading(
        tx -> {
          tx.record(act.as(AuditAction.FIND).doneToRegister(List.of(quest.told())));
          return found(tx, order, new Span(after, limit));
        });
  }

  @Override
  public FoundPage<CustomerId> ids(@Nullable Bookmark after, int limit) {
    PageLimit.require(limit);
    Quest quest = quest();
    Act act = admitted(AuditAction.FIND, quest);
    List<String> told = List.of(quest.told());
    Order<CustomerId> order = new Order<>(act, quest, Screening.ids(act, told));
    return reading(
        tx -> {
          tx.record(act.doneToRegister(told));
          return found(tx, order, new Span(after, limit));
        });
  }

  @Override
  public long count() {
    Quest quest = quest();
    Act act = admitted(AuditAction.FIND, quest);
    quest.admitCount(act);
    List<String> told = List.of(quest.told(), "count");
    engine.inTransaction(
        tx -> {
          tx.record(act.doneToRegister(told));
          return told;
        });
    return quest.count(new Walk(act));
  }

  @Override
  public void each(@Nullable Bookmark after, PeopleListener listener) {
    Optional<Bookmark> place = Optional.ofNullable(after);
    do {
      FoundPage<Customer> page = page(place.orElse(null), PAGE);
      page.found().forEach(listener::found);
      place = page.next();
      place.ifPresent(listener::reached);
    } while (place.isPresent());
  }

  private Quest quest() {
    return new Quests(engine).of(criterion);
  }

  private Act admitted(AuditAction action, Quest quest) {
    Act act = new Act(engine, caller, purpose, action);
    act.admit(Operation.READ, Optional.empty());
    quest.admit(act);
    return act;
  }

  private static <T> Supplier<FoundPage<T>> found(Transaction tx, Order<T> order, Span span) {
    Quest quest = order.quest;
    Quest.Candidates candidates = quest.next(tx, span.after, span.limit);
    List<SealedCustomer> meant =
        candidates.people().stream().filter(one -> quest.isMetBy(tx, one)).toList();
    Supplier<List<T>> shown = new Screening<>(order.act, tx, quest.foundBy(), order.form).of(meant);
    return () -> new FoundPage<>(shown.get(), candidates.next());
  }

  private <T> T reading(Function<Transaction, Supplier<T>> work) {
    return engine.<Supplier<T>>reading(work).get();
  }
}
