package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that erase too little, forget that they erased, or bring people back, A10 and A11. */
final class ErasureFlaws {
  private static final int EVERYTHING = 100_000;

  private ErasureFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A10", "leaves no tombstone", ErasureFlaws::withoutTombstone),
        new Flaw("A10", "keeps the record and its key", ErasureFlaws::keepingTheRecord),
        new Flaw("A10", "leaves the items readable", ErasureFlaws::keepingItems),
        new Flaw("A10", "writes a new tombstone each time", ErasureFlaws::renewingTombstones),
        new Flaw("A10", "writes no entry when it repeats", ErasureFlaws::silentOnRepetition),
        new Flaw("A10", "erases the whole page", ErasureFlaws::erasingTooMuch),
        new Flaw("A10", "never frees a unique tag", ErasureFlaws::reservingTags),
        new Flaw("A11", "takes an erased person in again", ErasureFlaws::resurrecting),
        new Flaw("A11", "does not refuse a late save", ErasureFlaws::silentOnLateSave),
        new Flaw("A11", "buries only whom it knows", ErasureFlaws::buryingTheKnownOnly));
  }

  private static RegisterStorage withoutTombstone() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public Optional<ErasureVerdict> tombstone(CustomerId id) {
                return Optional.empty();
              }
            });
  }

  private static RegisterStorage keepingTheRecord() {
    Map<CustomerId, SealedCustomer> erased = new HashMap<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void erase(ErasureVerdict verdict, AuditEntry audit) {
                find(verdict.subject()).ifPresent(c -> erased.put(verdict.subject(), c));
                super.erase(verdict, audit);
              }

              @Override
              public Optional<SealedCustomer> find(CustomerId id) {
                return super.find(id).or(() -> Optional.ofNullable(erased.get(id)));
              }
            });
  }

  private static RegisterStorage keepingItems() {
    Map<String, List<SealedItem>> erased = new HashMap<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void insert(List<NewCustomer> customers) {
                super.insert(customers);
                for (NewCustomer one : customers) {
                  one.items()
                      .forEach(
                          item ->
                              erased.put(
                                  one.customer().facts().id() + item.field(), List.of(item)));
                }
              }

              @Override
              public List<SealedItem> items(
                  CustomerId id, String field, @Nullable String after, int limit) {
                List<SealedItem> found = super.items(id, field, after, limit);
                boolean late = after == null && tombstone(id).isPresent();
                return late ? erased.getOrDefault(id + field, found) : found;
              }
            });
  }

  private static RegisterStorage renewingTombstones() {
    Map<CustomerId, ErasureVerdict> newest = new HashMap<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void erase(ErasureVerdict verdict, AuditEntry audit) {
                super.erase(verdict, audit);
                newest.put(verdict.subject(), verdict);
              }

              @Override
              public Optional<ErasureVerdict> tombstone(CustomerId id) {
                return super.tombstone(id).map(first -> newest.getOrDefault(id, first));
              }
            });
  }

  private static RegisterStorage erasingTooMuch() {
    Set<CustomerId> gone = new HashSet<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void erase(ErasureVerdict verdict, AuditEntry audit) {
                super.erase(verdict, audit);
                page(null, EVERYTHING).forEach(c -> gone.add(c.facts().id()));
              }

              @Override
              public List<SealedItem> items(
                  CustomerId id, String field, @Nullable String after, int limit) {
                return gone.contains(id) ? List.of() : super.items(id, field, after, limit);
              }
            });
  }

  private static RegisterStorage reservingTags() {
    Set<String> reserved = new HashSet<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void insert(List<NewCustomer> customers) {
                super.insert(customers);
                customers.stream()
                    .flatMap(one -> one.tags().stream())
                    .filter(tag -> tag.unique())
                    .filter(tag -> !reserved.add(HexFormat.of().formatHex(tag.tag())))
                    .forEach(
                        tag -> {
                          throw Refusals.tagTaken(customers.get(0).customer().facts().id(), "");
                        });
              }
            });
  }

  private static RegisterStorage silentOnRepetition() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void erase(ErasureVerdict verdict, AuditEntry audit) {
                if (tombstone(verdict.subject()).isEmpty()) {
                  super.erase(verdict, audit);
                }
              }
            });
  }

  private static RegisterStorage resurrecting() {
    Map<CustomerId, SealedCustomer> back = new HashMap<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void insert(List<NewCustomer> customers) {
                try {
                  super.insert(customers);
                } catch (ErasedException e) {
                  customers.forEach(one -> back.put(one.customer().facts().id(), one.customer()));
                }
              }

              @Override
              public Optional<SealedCustomer> find(CustomerId id) {
                return super.find(id).or(() -> Optional.ofNullable(back.get(id)));
              }
            });
  }

  private static RegisterStorage silentOnLateSave() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void save(CustomerChange change, AuditEntry audit) {
                if (tombstone(change.customer().facts().id()).isEmpty()) {
                  super.save(change, audit);
                }
              }
            });
  }

  private static RegisterStorage buryingTheKnownOnly() {
    return new AlteredStorage(
        tx ->
            new AlteredStorage.Stores(tx)
                .with(
                    new CustomersAround(tx.customers()) {
                      @Override
                      public void erase(ErasureVerdict verdict, AuditEntry audit) {
                        boolean known =
                            page(null, EVERYTHING).stream()
                                .anyMatch(c -> c.facts().id().equals(verdict.subject()));
                        if (known || tombstone(verdict.subject()).isPresent()) {
                          super.erase(verdict, audit);
                        } else {
                          tx.audit().append(List.of(audit));
                        }
                      }
                    }));
  }
}
