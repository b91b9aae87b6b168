package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Storages that insert or save what they should refuse, A5 and A6. */
final class WritingFlaws {
  private static final int MEETING_MILLIS = 50;

  private WritingFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A5", "tells nothing on a duplicate", WritingFlaws::silentOnDuplicates),
        new Flaw("A5", "inserts a batch up to the duplicate", InsertingPartly::new),
        new Flaw("A5", "lets two hold a unique tag", WritingFlaws::ignoringUniqueness),
        new Flaw("A5", "compares tags across indexes", WritingFlaws::oneIndexForAll),
        new Flaw("A5", "stumbles over an empty batch", WritingFlaws::stumbling),
        new Flaw("A6", "lets the last writer win", () -> saving(WritingFlaws::forced)),
        new Flaw("A6", "tells nothing on a conflict", WritingFlaws::silentOnConflict),
        new Flaw("A6", "tells nothing on an unknown id", WritingFlaws::silentOnUnknown),
        new Flaw("A6", "checks the version before it locks", CheckingTooEarly::new));
  }

  private static RegisterStorage silentOnDuplicates() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void insert(List<NewCustomer> customers) {
                try {
                  super.insert(customers);
                } catch (ConflictException swallowed) {
                  // The flaw: nobody learns.
                }
              }
            });
  }

  private static RegisterStorage ignoringUniqueness() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void insert(List<NewCustomer> customers) {
                super.insert(customers.stream().map(one -> with(one, shared())).toList());
              }
            });
  }

  private static UnaryOperator<SearchTag> shared() {
    return tag -> new SearchTag(tag.index(), tag.version(), tag.tag(), false);
  }

  private static NewCustomer with(NewCustomer one, UnaryOperator<SearchTag> flaw) {
    List<SearchTag> tags = one.tags().stream().map(flaw).toList();
    return new NewCustomer(one.customer(), tags, one.items(), one.audit());
  }

  private static RegisterStorage oneIndexForAll() {
    UnaryOperator<SearchTag> flaw = tag -> new SearchTag("all", 1, tag.tag(), tag.unique());
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void insert(List<NewCustomer> customers) {
                super.insert(customers.stream().map(one -> with(one, flaw)).toList());
              }
            });
  }

  private static RegisterStorage stumbling() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void insert(List<NewCustomer> customers) {
                super.insert(List.of(customers.get(0)));
                super.insert(customers.subList(1, customers.size()));
              }
            });
  }

  /** A way to save, given the intact store. */
  private interface Saving {
    void save(CustomerStore intact, CustomerChange change, AuditEntry audit);
  }

  private static RegisterStorage saving(Saving flaw) {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void save(CustomerChange change, AuditEntry audit) {
                flaw.save(intact, change, audit);
              }
            });
  }

  private static void forced(CustomerStore intact, CustomerChange change, AuditEntry audit) {
    CustomerFacts facts = change.customer().facts();
    long stored = intact.find(facts.id()).map(c -> c.facts().version()).orElse(facts.version() - 1);
    CustomerFacts next =
        new CustomerFacts(facts.id(), stored + 1, facts.role(), facts.customerships());
    SealedCustomer customer =
        new SealedCustomer(
            next, change.customer().fields(), change.customer().key(), change.customer().seal());
    intact.save(new CustomerChange(customer, change.replacedTags(), change.addedItems()), audit);
  }

  private static RegisterStorage silentOnConflict() {
    return saving(
        (intact, change, audit) -> {
          try {
            intact.save(change, audit);
          } catch (ConflictException swallowed) {
            // The flaw: nobody learns.
          }
        });
  }

  private static RegisterStorage silentOnUnknown() {
    return saving(
        (intact, change, audit) -> {
          try {
            intact.save(change, audit);
          } catch (NotFoundException swallowed) {
            // The flaw: nobody learns.
          }
        });
  }

  /** Commits each customer of a batch before it tries the next. */
  private static final class InsertingPartly extends AlteredStorage {
    InsertingPartly() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      List<ConflictException> late = new ArrayList<>();
      T result = super.inTransaction(tx -> work.apply(new Stores(tx).with(oneByOne(tx, late))));
      for (ConflictException e : late) {
        throw e;
      }
      return result;
    }

    private static CustomersAround oneByOne(StorageTransaction tx, List<ConflictException> late) {
      return new CustomersAround(tx.customers()) {
        @Override
        public void insert(List<NewCustomer> customers) {
          try {
            customers.forEach(one -> super.insert(List.of(one)));
          } catch (ConflictException e) {
            late.add(e);
          }
        }
      };
    }
  }

  /** Compares versions in one transaction and writes in the next, where two threads may meet. */
  private static final class CheckingTooEarly extends AlteredStorage {
    private final CyclicBarrier meeting = new CyclicBarrier(2);

    CheckingTooEarly() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      Map<CustomerChange, AuditEntry> checked = new HashMap<>();
      T result = super.inTransaction(tx -> work.apply(new Stores(tx).with(checking(tx, checked))));
      if (!checked.isEmpty()) {
        meet();
        super.inTransaction(
            tx -> {
              checked.forEach((change, audit) -> forced(tx.customers(), change, audit));
              return true;
            });
      }
      return result;
    }

    private void meet() {
      try {
        meeting.await(MEETING_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
        meeting.reset();
      }
    }

    private static CustomersAround checking(
        StorageTransaction tx, Map<CustomerChange, AuditEntry> checked) {
      return new CustomersAround(tx.customers()) {
        @Override
        public void save(CustomerChange change, AuditEntry audit) {
          long version = change.customer().facts().version();
          boolean follows =
              find(change.customer().facts().id())
                  .filter(stored -> stored.facts().version() + 1 == version)
                  .isPresent();
          if (follows) {
            checked.put(change, audit);
          } else {
            super.save(change, audit);
          }
        }
      };
    }
  }
}
