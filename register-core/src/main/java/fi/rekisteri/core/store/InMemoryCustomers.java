package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.store.Tables.Row;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DuePlace;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.KeyHolder;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.LeftoverRemoval;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.Resealing;
import fi.rekisteri.store.Retagged;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Customers and their tombstones; tags, items and entries are written along, under one lock. */
final class InMemoryCustomers implements CustomerStore {
  private static final BiPredicate<String, String> NONE_ELSE = (field, item) -> false;

  private final Tables tables;
  private final UndoLog undo;
  private final InMemoryTags tags;
  private final InMemoryItems items;
  private final InMemoryLooks looks;
  private final InMemoryLeftovers leftovers;
  private final InMemoryAudit audit;
  private OptionalLong ring = OptionalLong.empty();

  InMemoryCustomers(Tables tables, UndoLog undo, InMemoryAudit audit) {
    this.tables = tables;
    this.undo = undo;
    this.audit = audit;
    tags = new InMemoryTags(tables, undo);
    items = new InMemoryItems(tables, undo);
    looks = new InMemoryLooks(tables, undo);
    leftovers = new InMemoryLeftovers(tables, undo, items);
  }

  void madeWith(long revision) {
    ring = OptionalLong.of(revision);
  }

  private void requireRing() {
    if (ring.isPresent() && ring.getAsLong() != tables.revision()) {
      throw Refusals.ringChanged();
    }
  }

  @Override
  public Optional<SealedCustomer> find(CustomerId id) {
    return Optional.ofNullable(tables.customers.get(id)).map(row -> Copies.of(row.customer()));
  }

  @Override
  public List<SealedCustomer> hold(List<CustomerId> ids) {
    return ids.stream().distinct().sorted().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public List<SealedCustomer> pageByTag(SearchTag tag, @Nullable CustomerId after, int limit) {
    requireRing();
    return tags.holders(tag, after)
        .limit(Refusals.requireLimit(limit))
        .flatMap(id -> find(id).stream())
        .toList();
  }

  @Override
  public long countByTag(SearchTag tag) {
    requireRing();
    return tags.holders(tag).count();
  }

  @Override
  public List<SealedCustomer> page(@Nullable CustomerId after, int limit) {
    return behind(after).values().stream()
        .limit(Refusals.requireLimit(limit))
        .map(row -> Copies.of(row.customer()))
        .toList();
  }

  private NavigableMap<CustomerId, Row> behind(@Nullable CustomerId after) {
    return after == null ? tables.customers : tables.customers.tailMap(after, false);
  }

  @Override
  public int addItems(List<ItemAddition> additions, List<AuditEntry> entries) {
    return new InMemoryAdditions(tables, undo, items, looks, audit).add(additions, entries);
  }

  @Override
  public List<DueCustomer> due(LocalDate through, @Nullable DuePlace after, int limit) {
    return looks.due(through, after, limit);
  }

  @Override
  public long countDue(LocalDate through) {
    return looks.count(through);
  }

  @Override
  public int lookAgain(List<NextLook> again) {
    return looks.lookAgain(again);
  }

  @Override
  public int lookBy(List<CustomerId> ids, LocalDate day) {
    return looks.lookBy(ids, day);
  }

  @Override
  public List<SealedItem> items(CustomerId id, String field, @Nullable String after, int limit) {
    return items.page(id, field, after, limit);
  }

  @Override
  public List<OwnedItem> itemsOf(List<CustomerId> ids, int limit) {
    return items.first(ids, limit);
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
    requireRing();
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
    looks.bringForward(id, newcomer.lookBy());
    audit.append(newcomer.audit());
  }

  @Override
  public void save(CustomerChange change, AuditEntry entry) {
    requireRing();
    SealedCustomer customer = change.customer();
    CustomerId id = customer.facts().id();
    Row stored = requireVersion(id, customer.facts().version() - 1);
    SealedKey key = stored.customer().key();
    if (key.keyId() != customer.key().keyId()) {
      throw Refusals.ringChanged();
    }
    undo.allOrNothing(
        () -> {
          tags.remove(id, stored.tags());
          write(Copies.under(key, customer), InMemoryTags.after(stored, change));
          items.add(id, change.addedItems());
          looks.bringForward(id, change.lookBy());
          audit.append(entry);
        });
  }

  private Row requireVersion(CustomerId id, long version) {
    requireNotErased(id);
    Row stored = tables.customers.get(id);
    if (stored == null) {
      throw Refusals.unknown(id);
    }
    if (version != stored.customer().facts().version()) {
      throw Refusals.versionConflict(id);
    }
    return stored;
  }

  @Override
  public void eraseFields(PartialErasure erasure, AuditEntry entry) {
    requireRing();
    Row stored = requireVersion(erasure.id(), erasure.before().facts().version());
    if (stored.customer().key().keyId() != erasure.before().key().keyId()
        || !items.areExactly(erasure.id(), erasure.left().items(), erasure.verdict()::takes)) {
      throw Refusals.versionConflict(erasure.id());
    }
    undo.allOrNothing(
        () -> {
          tags.remove(erasure.id(), stored.tags());
          items.removeAll(erasure.id());
          items.add(erasure.id(), erasure.left().items());
          write(erasure.rest(), erasure.left().tags());
          looks.bringForward(erasure.id(), erasure.lookBy());
          audit.append(entry);
        });
  }

  @Override
  public void erase(List<ErasureVerdict> verdicts, List<AuditEntry> entries) {
    new InMemoryErasure(tables, undo, tags, looks, leftovers)
        .erase(verdicts, () -> entries.forEach(audit::append));
  }

  @Override
  public LeftoverRemoval removeLeftovers(int limit) {
    return leftovers.remove(limit);
  }

  @Override
  public long leftovers() {
    return leftovers.count();
  }

  @Override
  public List<KeyHolder> keysOutside(int epoch, @Nullable CustomerId after, int limit) {
    return InMemoryWrappings.outside(epoch, behind(after).values(), limit);
  }

  @Override
  public int rewrap(List<KeyRewrap> keys) {
    requireRing();
    return new InMemoryWrappings(tables, undo).replace(keys);
  }

  @Override
  public boolean reseal(Resealing resealing) {
    requireRing();
    Row stored = tables.customers.get(resealing.id());
    if (!isAsRead(stored, resealing.before())
        || !items.areExactly(resealing.id(), resealing.items(), NONE_ELSE)) {
      return false;
    }
    undo.allOrNothing(
        () -> {
          items.removeAll(resealing.id());
          items.add(resealing.id(), resealing.items());
          Row row = new Row(Copies.of(resealing.after()), stored.tags());
          undo.put(tables.customers, resealing.id(), row);
        });
    return true;
  }

  @Override
  public Retagged retag(SealedCustomer customer, List<SearchTag> made) {
    requireRing();
    CustomerId id = customer.facts().id();
    Row stored = tables.customers.get(id);
    if (!isAsRead(stored, customer)) {
      return Retagged.OUTDATED;
    }
    if (InMemoryTags.areSame(id, stored.tags(), made)) {
      return Retagged.UNCHANGED;
    }
    undo.allOrNothing(
        () -> {
          tags.remove(id, stored.tags());
          write(stored.customer(), made);
        });
    return Retagged.CHANGED;
  }

  private static boolean isAsRead(@Nullable Row stored, SealedCustomer read) {
    return stored != null
        && stored.customer().facts().version() == read.facts().version()
        && stored.customer().key().keyId() == read.key().keyId();
  }

  private void write(SealedCustomer customer, List<SearchTag> held) {
    CustomerId id = customer.facts().id();
    tags.add(id, held);
    undo.put(tables.customers, id, new Row(Copies.of(customer), Copies.ofTags(held)));
  }

  private void requireNotErased(CustomerId id) {
    if (tables.tombstones.containsKey(id)) {
      throw Refusals.erased(id);
    }
  }
}
