package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.store.Tables.Row;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SearchTag;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Customers and their tombstones; tags, items and audit entries are written along. */
final class InMemoryCustomers implements CustomerStore {
  private final Tables tables;
  private final UndoLog undo;
  private final InMemoryTags tags;
  private final InMemoryItems items;
  private final InMemoryAudit audit;

  InMemoryCustomers(Tables tables, UndoLog undo, InMemoryAudit audit) {
    this.tables = tables;
    this.undo = undo;
    this.audit = audit;
    tags = new InMemoryTags(tables, undo);
    items = new InMemoryItems(tables, undo);
  }

  @Override
  public Optional<SealedCustomer> find(CustomerId id) {
    return Optional.ofNullable(tables.customers.get(id)).map(row -> Copies.of(row.customer()));
  }

  @Override
  public List<SealedCustomer> findByTag(SearchTag tag, int limit) {
    return tags.holders(tag)
        .limit(Refusals.requireLimit(limit))
        .flatMap(id -> find(id).stream())
        .toList();
  }

  @Override
  public List<SealedCustomer> page(@Nullable CustomerId after, int limit) {
    NavigableMap<CustomerId, Row> rest =
        after == null ? tables.customers : tables.customers.tailMap(after, false);
    return rest.values().stream()
        .limit(Refusals.requireLimit(limit))
        .map(row -> Copies.of(row.customer()))
        .toList();
  }

  @Override
  public List<SealedItem> items(CustomerId id, String field, @Nullable String after, int limit) {
    return items.page(id, field, after, limit);
  }

  @Override
  public List<String> collections(CustomerId id) {
    return items.collections(id);
  }

  @Override
  public Optional<ErasureVerdict> tombstone(CustomerId id) {
    return Optional.ofNullable(tables.tombstones.get(id));
  }

  @Override
  public void insert(List<NewCustomer> customers) {
    undo.allOrNothing(() -> customers.forEach(this::insert));
  }

  private void insert(NewCustomer newcomer) {
    CustomerId id = newcomer.customer().facts().id();
    requireNotErased(id);
    if (tables.customers.containsKey(id)) {
      throw Refusals.idExists(id);
    }
    write(newcomer.customer(), newcomer.tags());
    items.add(id, newcomer.items());
    audit.append(newcomer.audit());
  }

  @Override
  public void save(CustomerChange change, AuditEntry entry) {
    CustomerId id = change.customer().facts().id();
    requireNotErased(id);
    Row stored = tables.customers.get(id);
    if (stored == null) {
      throw Refusals.unknown(id);
    }
    if (change.customer().facts().version() != stored.customer().facts().version() + 1) {
      throw Refusals.versionConflict(id);
    }
    undo.allOrNothing(
        () -> {
          tags.remove(id, stored.tags());
          write(change.customer(), tagsAfter(stored, change));
          items.add(id, change.addedItems());
          audit.append(entry);
        });
  }

  @Override
  public void erase(ErasureVerdict verdict, AuditEntry entry) {
    CustomerId id = verdict.subject();
    undo.allOrNothing(
        () -> {
          Row stored = tables.customers.get(id);
          if (stored != null) {
            tags.remove(id, stored.tags());
            items.removeAll(id);
            undo.remove(tables.customers, id);
          }
          // An id that never came is buried too: a restored backup must not bring it back later.
          if (!tables.tombstones.containsKey(id)) {
            undo.put(tables.tombstones, id, verdict);
          }
          audit.append(entry);
        });
  }

  private void write(SealedCustomer customer, List<SearchTag> held) {
    CustomerId id = customer.facts().id();
    tags.add(id, held);
    undo.put(tables.customers, id, new Row(Copies.of(customer), Copies.ofTags(held)));
  }

  private static List<SearchTag> tagsAfter(Row stored, CustomerChange change) {
    Stream<SearchTag> untouched =
        stored.tags().stream().filter(tag -> !change.replacedTags().containsKey(tag.index()));
    Stream<SearchTag> replaced = change.replacedTags().values().stream().flatMap(List::stream);
    return Stream.concat(untouched, replaced).toList();
  }

  private void requireNotErased(CustomerId id) {
    if (tables.tombstones.containsKey(id)) {
      throw Refusals.erased(id);
    }
  }
}
