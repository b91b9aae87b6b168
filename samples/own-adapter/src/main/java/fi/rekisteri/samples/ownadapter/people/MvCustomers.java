package fi.rekisteri.samples.ownadapter.people;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.samples.ownadapter.map.Key;
import fi.rekisteri.samples.ownadapter.map.Session;
import fi.rekisteri.samples.ownadapter.refusal.Refusals;
import fi.rekisteri.store.AuditStore;
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
import fi.rekisteri.store.SearchTag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Customers. Reading stands here; what changes records is {@link Saving}, and so on. */
public final class MvCustomers implements CustomerStore {
  private final Session session;
  private final Ring ring;
  private final People people;
  private final Items items;
  private final Looks looks;
  private final Saving saving;
  private final Sealing sealing;
  private final Erasing erasing;
  private final AuditStore audit;

  public MvCustomers(Session session, Ring ring, AuditStore audit) {
    this.session = session;
    this.ring = ring;
    this.audit = audit;
    people = new People(session);
    items = new Items(session);
    looks = new Looks(session, people);
    saving = new Saving(people, items, looks);
    sealing = new Sealing(people, items, looks);
    erasing = new Erasing(people, items, looks);
  }

  @Override
  public Optional<SealedCustomer> find(CustomerId id) {
    return people.find(Key.of(id));
  }

  /** Holding somebody is being the one who writes: nobody else can change anybody then. */
  @Override
  public List<SealedCustomer> hold(List<CustomerId> ids) {
    session.becomeWriter();
    return ids.stream().distinct().sorted().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public List<SealedCustomer> pageByTag(SearchTag tag, @Nullable CustomerId after, int limit) {
    ring.requireCurrent();
    return people.holders(tag, after).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public long countByTag(SearchTag tag) {
    ring.requireCurrent();
    return people.countHolders(tag);
  }

  @Override
  public List<SealedCustomer> page(@Nullable CustomerId after, int limit) {
    return people.after(after).limit(Refusals.limit(limit)).toList();
  }

  @Override
  public List<SealedItem> items(CustomerId id, String field, @Nullable String after, int limit) {
    Refusals.limit(limit);
    return isThere(id) ? items.page(id, field, after, limit) : List.of();
  }

  @Override
  public List<OwnedItem> itemsOf(List<CustomerId> ids, int limit) {
    return ids.stream()
        .distinct()
        .sorted()
        .filter(this::isThere)
        .flatMap(items::of)
        .limit(Refusals.limit(limit))
        .toList();
  }

  @Override
  public List<String> collections(CustomerId id) {
    return isThere(id) ? items.collections(id) : List.of();
  }

  private boolean isThere(CustomerId id) {
    return people.records.has(Key.of(id));
  }

  @Override
  public Optional<ErasureVerdict> tombstone(CustomerId id) {
    return people.tombstones.find(Key.of(id));
  }

  @Override
  public void insert(List<NewCustomer> customers) {
    session.write(
        () -> {
          ring.requireCurrent();
          customers.forEach(saving::insert);
          audit.append(customers.stream().map(NewCustomer::audit).toList());
        });
  }

  @Override
  public void save(CustomerChange change, AuditEntry entry) {
    session.write(
        () -> {
          ring.requireCurrent();
          saving.save(change);
          audit.append(List.of(entry));
        });
  }

  @Override
  public int addItems(List<ItemAddition> additions, List<AuditEntry> entries) {
    return session.write(
        () -> {
          int added = saving.addItems(additions);
          audit.append(entries);
          return added;
        });
  }

  @Override
  public void erase(List<ErasureVerdict> verdicts, List<AuditEntry> entries) {
    session.write(
        () -> {
          verdicts.forEach(erasing::erase);
          audit.append(entries);
        });
  }

  @Override
  public LeftoverRemoval removeLeftovers(int limit) {
    Refusals.limit(limit);
    return session.write(() -> erasing.removeLeftovers(limit));
  }

  @Override
  public long leftovers() {
    return people.leftovers.count();
  }

  @Override
  public void eraseFields(PartialErasure erasure, AuditEntry entry) {
    session.write(
        () -> {
          ring.requireCurrent();
          sealing.eraseFields(erasure);
          audit.append(List.of(entry));
        });
  }

  @Override
  public List<KeyHolder> keysOutside(int epoch, @Nullable CustomerId after, int limit) {
    return people
        .keys
        .rows(Key.ALL, after == null ? null : Key.of(after))
        .filter(row -> row.value().epoch() != epoch)
        .limit(Refusals.limit(limit))
        .map(row -> new KeyHolder(row.key().customer(), row.value()))
        .toList();
  }

  @Override
  public int rewrap(List<KeyRewrap> keys) {
    return session.write(
        () -> {
          ring.requireCurrent();
          return (int) keys.stream().filter(sealing::rewrap).count();
        });
  }

  @Override
  public boolean reseal(Resealing resealing) {
    return session.write(
        () -> {
          ring.requireCurrent();
          return sealing.reseal(resealing);
        });
  }

  @Override
  public Retagged retag(SealedCustomer customer, List<SearchTag> tags) {
    return session.write(
        () -> {
          ring.requireCurrent();
          return sealing.retag(customer, tags);
        });
  }

  @Override
  public List<DueCustomer> due(LocalDate through, @Nullable DuePlace after, int limit) {
    return looks.due(through, after, Refusals.limit(limit));
  }

  @Override
  public long countDue(LocalDate through) {
    return looks.countDue(through);
  }

  @Override
  public int lookAgain(List<NextLook> again) {
    return session.write(() -> looks.lookAgain(again));
  }

  @Override
  public int lookBy(List<CustomerId> ids, LocalDate day) {
    return session.write(() -> looks.lookBy(Set.copyOf(ids), day));
  }
}
