package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DisclosureLine;
import fi.rekisteri.store.DisclosureStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;

/** Storages that go by what they knew of disclosures once, A74. */
final class FirstSight extends AlteredStorage {
  private final Set<CustomerId> disclosed = new CopyOnWriteArraySet<>();

  FirstSight() {
    super(tx -> tx);
  }

  /** Who began while somebody else was writing a line does not know of it. */
  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    Set<CustomerId> known = new CopyOnWriteArraySet<>(disclosed);
    List<CustomerId> own = new ArrayList<>();
    T done =
        super.inTransaction(
            tx -> work.apply(new Stores(tx).with(new Knowing(tx.disclosures(), known, own))));
    disclosed.addAll(own);
    return done;
  }

  /** Knows of lines that others had written, and of its own. */
  private static final class Knowing extends DisclosuresAround {
    private final Set<CustomerId> known;
    private final List<CustomerId> own;

    Knowing(DisclosureStore intact, Set<CustomerId> known, List<CustomerId> own) {
      super(intact);
      this.known = known;
      this.own = own;
    }

    @Override
    public void append(List<DisclosureLine> lines) {
      super.append(lines);
      lines.forEach(line -> own.add(line.facts().subject()));
    }

    @Override
    public List<String> recipientsOf(CustomerId subject, Set<String> fields) {
      return known.contains(subject) || own.contains(subject)
          ? super.recipientsOf(subject, fields)
          : List.of();
    }
  }

  /** Forgets what was written about somebody before they came. */
  static RegisterStorage ofNewcomers() {
    Set<CustomerId> came = new CopyOnWriteArraySet<>();
    return new AlteredStorage(
        tx -> {
          Stores stores = new Stores(tx).with(noting(tx.customers(), came));
          return stores.with(
              new DisclosuresAround(tx.disclosures()) {
                @Override
                public void append(List<DisclosureLine> lines) {
                  super.append(lines);
                  lines.forEach(line -> came.remove(line.facts().subject()));
                }

                @Override
                public List<String> recipientsOf(CustomerId subject, Set<String> fields) {
                  return came.contains(subject) ? List.of() : super.recipientsOf(subject, fields);
                }
              });
        });
  }

  private static CustomerStore noting(CustomerStore intact, Set<CustomerId> came) {
    return new CustomersAround(intact) {
      @Override
      public void insert(List<NewCustomer> customers) {
        super.insert(customers);
        customers.forEach(one -> came.add(one.customer().facts().id()));
      }
    };
  }

  /** Tells of nobody's lines in the transaction that writes them. */
  static RegisterStorage ofOthers() {
    return new AlteredStorage(
        tx -> {
          List<CustomerId> own = new ArrayList<>();
          return new Stores(tx)
              .with(
                  new DisclosuresAround(tx.disclosures()) {
                    @Override
                    public void append(List<DisclosureLine> lines) {
                      super.append(lines);
                      lines.forEach(line -> own.add(line.facts().subject()));
                    }

                    @Override
                    public List<String> recipientsOf(CustomerId subject, Set<String> fields) {
                      return own.contains(subject)
                          ? List.of()
                          : super.recipientsOf(subject, fields);
                    }
                  });
        });
  }
}
