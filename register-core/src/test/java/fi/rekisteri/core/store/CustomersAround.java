package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
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
import fi.rekisteri.store.SearchTag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes every call on; a flaw overrides one of them. */
class CustomersAround implements CustomerStore {
  final CustomerStore intact;

  CustomersAround(CustomerStore intact) {
    this.intact = intact;
  }

  @Override
  public Optional<SealedCustomer> find(CustomerId id) {
    return intact.find(id);
  }

  @Override
  public List<SealedCustomer> hold(List<CustomerId> ids) {
    return intact.hold(ids);
  }

  @Override
  public List<SealedCustomer> pageByTag(SearchTag tag, @Nullable CustomerId after, int limit) {
    return intact.pageByTag(tag, after, limit);
  }

  @Override
  public long countByTag(SearchTag tag) {
    return intact.countByTag(tag);
  }

  @Override
  public List<SealedCustomer> page(@Nullable CustomerId after, int limit) {
    return intact.page(after, limit);
  }

  @Override
  public void insert(List<NewCustomer> customers) {
    intact.insert(customers);
  }

  @Override
  public void save(CustomerChange change, AuditEntry audit) {
    intact.save(change, audit);
  }

  @Override
  public int addItems(List<ItemAddition> additions, List<AuditEntry> entries) {
    return intact.addItems(additions, entries);
  }

  @Override
  public List<SealedItem> items(CustomerId id, String field, @Nullable String after, int limit) {
    return intact.items(id, field, after, limit);
  }

  @Override
  public List<OwnedItem> itemsOf(List<CustomerId> ids, int limit) {
    return intact.itemsOf(ids, limit);
  }

  @Override
  public List<String> collections(CustomerId id) {
    return intact.collections(id);
  }

  @Override
  public List<DueCustomer> due(LocalDate through, @Nullable DuePlace after, int limit) {
    return intact.due(through, after, limit);
  }

  @Override
  public long countDue(LocalDate through) {
    return intact.countDue(through);
  }

  @Override
  public int lookAgain(List<NextLook> looks) {
    return intact.lookAgain(looks);
  }

  @Override
  public int lookBy(List<CustomerId> ids, LocalDate day) {
    return intact.lookBy(ids, day);
  }

  @Override
  public void erase(List<ErasureVerdict> verdicts, List<AuditEntry> audit) {
    intact.erase(verdicts, audit);
  }

  @Override
  public LeftoverRemoval removeLeftovers(int limit) {
    return intact.removeLeftovers(limit);
  }

  @Override
  public long leftovers() {
    return intact.leftovers();
  }

  @Override
  public void eraseFields(PartialErasure erasure, AuditEntry audit) {
    intact.eraseFields(erasure, audit);
  }

  @Override
  public List<KeyHolder> keysOutside(int epoch, @Nullable CustomerId after, int limit) {
    return intact.keysOutside(epoch, after, limit);
  }

  @Override
  public int rewrap(List<KeyRewrap> keys) {
    return intact.rewrap(keys);
  }

  @Override
  public boolean reseal(Resealing resealing) {
    return intact.reseal(resealing);
  }

  @Override
  public Retagged retag(SealedCustomer customer, List<SearchTag> tags) {
    return intact.retag(customer, tags);
  }

  @Override
  public Optional<ErasureVerdict> tombstone(CustomerId id) {
    return intact.tombstone(id);
  }
}
