package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that hold badly, A36. */
final class HoldFlaws {
  private HoldFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A36", "holds in the order that it was asked in", holding(AsAsked::new)),
        new Flaw("A36", "lets others at what is held", LettingOthersIn::new),
        new Flaw("A36", "holds what it saw first", HoldFlaws::remembering));
  }

  private static Supplier<RegisterStorage> holding(UnaryOperator<CustomerStore> flaw) {
    return () -> AlteredStorage.customers(flaw);
  }

  private static final class AsAsked extends CustomersAround {
    AsAsked(CustomerStore intact) {
      super(intact);
    }

    @Override
    public List<SealedCustomer> hold(List<CustomerId> ids) {
      return ids.stream().flatMap(id -> super.find(id).stream()).toList();
    }
  }

  private static RegisterStorage remembering() {
    Map<CustomerId, SealedCustomer> seen = new ConcurrentHashMap<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public List<SealedCustomer> hold(List<CustomerId> ids) {
                List<SealedCustomer> first = new ArrayList<>();
                for (SealedCustomer now : super.hold(ids)) {
                  SealedCustomer before = seen.putIfAbsent(now.facts().id(), now);
                  first.add(before == null ? now : before);
                }
                return first;
              }
            });
  }

  /** While somebody holds, a second thread works in the middle of that very transaction. */
  private static final class LettingOthersIn extends AlteredStorage {
    private volatile @Nullable StorageTransaction holder;

    LettingOthersIn() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      StorageTransaction foreign = holder;
      if (foreign != null) {
        return work.apply(foreign);
      }
      return super.inTransaction(
          tx -> {
            try {
              return work.apply(new Stores(tx).with(telling(tx)));
            } finally {
              holder = null;
            }
          });
    }

    private CustomersAround telling(StorageTransaction tx) {
      return new CustomersAround(tx.customers()) {
        @Override
        public List<SealedCustomer> hold(List<CustomerId> ids) {
          holder = tx;
          return super.hold(ids);
        }
      };
    }
  }
}
