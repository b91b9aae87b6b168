package fi.rekisteri.core;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.statistics.Tally;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.statistics.CountQuery;
import fi.rekisteri.statistics.CountTable;
import fi.rekisteri.statistics.Dimension;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A walk over all customers that counts them, page by page, while the actor may. Each is decided
 * on; of those who may be counted it opens the fields whose values are looked at, and keeps where
 * their labels stand.
 */
final class CountRun {
  private static final int PAGE = 100;

  private final Engine engine;
  private final Act act;
  private final CountQuery query;
  private final Set<FieldKey<?>> opened = new HashSet<>();

  CountRun(Act act, CountQuery query) {
    this.engine = act.engine();
    this.act = act;
    this.query = query;
    for (Dimension dimension : query.dimensions()) {
      dimension
          .<Optional<FieldKey<?>>>fold(
              value -> Optional.of(value.field()),
              number -> Optional.empty(),
              fact -> Optional.empty())
          .ifPresent(opened::add);
    }
  }

  /** Work that is repeated with newer keys counts its page anew, so a page is added when kept. */
  private record Page(Tally tally, @Nullable CustomerId next) {}

  CountTable table() {
    Tally all = new Tally(query);
    CustomerId after = null;
    do {
      CustomerId from = after;
      act.admit(Operation.READ, Optional.empty());
      Page page = engine.inTransaction(tx -> page(tx, from));
      all.add(page.tally);
      after = page.next;
    } while (after != null);
    return all.table();
  }

  private Page page(Transaction tx, @Nullable CustomerId after) {
    List<SealedCustomer> customers = tx.customers().page(after, PAGE);
    Tally tally = new Tally(query);
    for (SealedCustomer customer : customers) {
      Optional<ErrorCode> refusal = refusal(customer);
      if (refusal.isPresent()) {
        tally.leaveOut(refusal.get());
      } else {
        tally.count(labels(tx, customer));
      }
    }
    CustomerId last =
        customers.size() < PAGE ? null : customers.get(customers.size() - 1).facts().id();
    return new Page(tally, last);
  }

  private Optional<ErrorCode> refusal(SealedCustomer customer) {
    ProcessingDecision decision = engine.records().decide(customer, act, engine.now());
    return decision.fold(this::withheld, refused -> Optional.of(refused.code()));
  }

  /** A field that is withheld takes the person out: a count without them says so, "none" lies. */
  private Optional<ErrorCode> withheld(Permitted permitted) {
    return query.dimensions().stream()
        .flatMap(dimension -> StatisticsDesk.fieldOf(dimension).stream())
        .flatMap(field -> permitted.withholding(field).stream())
        .map(Withholding::code)
        .findFirst();
  }

  private int[] labels(Transaction tx, SealedCustomer customer) {
    Map<FieldKey<?>, List<Object>> values =
        opened.isEmpty() ? Map.of() : engine.records().values(tx.ring(), customer, opened);
    return query.dimensions().stream()
        .mapToInt(
            dimension ->
                dimension.<Integer>fold(
                    value -> label(value, values.getOrDefault(value.field(), List.of())),
                    number -> number.indexOf(held(tx, customer, number)),
                    fact -> fact.indexOf(customer.facts())))
        .toArray();
  }

  private static int label(Dimension.ByValue<?> dimension, List<Object> values) {
    return values.isEmpty() ? dimension.labels().size() - 1 : dimension.indexOf(values.get(0));
  }

  /** How many values are held, as far as it makes a difference; none of them is opened. */
  private static int held(Transaction tx, SealedCustomer customer, Dimension.ByNumber number) {
    String path = number.field().path();
    if (number.field().cardinality() != Cardinality.COLLECTION) {
      return (int) customer.fields().stream().filter(field -> field.field().equals(path)).count();
    }
    if (number.enough() == 0) {
      return 0;
    }
    List<SealedItem> items =
        tx.customers().items(customer.facts().id(), path, null, number.enough());
    return items.size();
  }
}
