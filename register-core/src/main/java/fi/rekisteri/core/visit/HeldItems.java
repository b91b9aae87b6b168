package fi.rekisteri.core.visit;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.visit.IdentityLink;
import fi.rekisteri.visit.VisitFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The values of a collection that are one person's, for an answer to them: their own, and those of
 * visitors in the time in which they were linked to them. A visitor's that belong to a linked
 * customer are left out of the visitor's: on a shared browser they tell of somebody else (Art.
 * 15(4), S52).
 */
public record HeldItems(Engine engine, Transaction tx) {
  private static final int PAGE = 500;
  private static final Set<FieldKey<?>> OBSERVED = Set.of(VisitFields.VISIT, VisitFields.INFERRED);

  /** Tells each value, page by page, and apart from them what of a visitor's is somebody else's. */
  public <T> void forEach(
      SealedCustomer person,
      FieldKey<T> field,
      Consumer<Entry<T>> told,
      Consumer<Entry<T>> leftOut) {
    if (!OBSERVED.contains(field)) {
      walk(person, field, null, told);
      return;
    }
    List<IdentityLink> links = Links.of(engine, tx, person).all();
    if (person.facts().role() == SubjectRole.VISITOR) {
      walk(person, field, null, entry -> (isOfLinked(links, entry) ? leftOut : told).accept(entry));
      return;
    }
    walk(person, field, null, told);
    for (IdentityLink link : links) {
      tx.customers()
          .find(link.visitor())
          .ifPresent(
              visitor ->
                  walk(visitor, field, begin(link.from()), entry -> tell(link, entry, told)));
    }
  }

  /** The records of visitors who are or were linked to somebody. */
  public List<SealedCustomer> visitorsOf(SealedCustomer person) {
    return person.facts().role() == SubjectRole.VISITOR
        ? List.of()
        : Links.of(engine, tx, person).all().stream()
            .map(IdentityLink::visitor)
            .distinct()
            .flatMap(visitor -> tx.customers().find(visitor).stream())
            .toList();
  }

  /** Item ids begin with the time, so nothing before the link is looked at. */
  private static @Nullable String begin(Optional<Instant> from) {
    return from.map(VisitItemId::begin).orElse(null);
  }

  private static <T> void tell(IdentityLink link, Entry<T> entry, Consumer<Entry<T>> told) {
    if (link.covers(VisitItemId.timeOf(entry.element()))) {
      told.accept(entry);
    }
  }

  private static boolean isOfLinked(List<IdentityLink> links, Entry<?> entry) {
    Instant at = VisitItemId.timeOf(entry.element());
    return links.stream().anyMatch(link -> link.covers(at));
  }

  private <T> void walk(
      SealedCustomer person, FieldKey<T> field, @Nullable String begin, Consumer<Entry<T>> told) {
    String after = begin;
    List<SealedItem> page;
    do {
      page = tx.customers().items(person.facts().id(), field.path(), after, PAGE);
      engine.records().openItems(tx, person, field, page).forEach(told);
      after = page.isEmpty() ? null : page.get(page.size() - 1).item();
    } while (page.size() == PAGE);
  }
}
