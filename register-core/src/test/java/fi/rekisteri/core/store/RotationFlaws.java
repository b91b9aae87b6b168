package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.KeyHolder;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.Resealing;
import fi.rekisteri.store.Retagged;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that mix up keys of customers, or erase parts badly, A20 to A23. */
final class RotationFlaws {
  private RotationFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A20", "re-wraps whatever is stored", customers(Rewrapping::new)),
        new Flaw("A20", "puts an older wrapping back", customers(PuttingBack::new)),
        new Flaw("A20", "skips the first key of a later page", customers(Skipping::new)),
        new Flaw("A21", "says that it sealed anew", customers(Idle::new)),
        new Flaw("A21", "seals anew over a newer version", customers(Overwriting::new)),
        new Flaw("A21", "lets a save under an old key through", customers(Late::new)),
        new Flaw("A22", "tags whatever version is stored", customers(Tagging::new)),
        new Flaw("A22", "hides that a tag is taken", customers(HidingTaken::new)),
        new Flaw("A23", "says that it erased fields", customers(NotErasing::new)));
  }

  private static Supplier<RegisterStorage> customers(UnaryOperator<CustomerStore> flaw) {
    return () -> AlteredStorage.customers(flaw);
  }

  private static final class Rewrapping extends CustomersAround {
    Rewrapping(CustomerStore intact) {
      super(intact);
    }

    @Override
    public int rewrap(List<KeyRewrap> keys) {
      int replaced = 0;
      for (KeyRewrap key : keys) {
        Optional<SealedKey> stored = find(key.id()).map(SealedCustomer::key);
        if (stored.isPresent()) {
          replaced += super.rewrap(List.of(new KeyRewrap(key.id(), stored.get(), key.to())));
        }
      }
      return replaced;
    }
  }

  private static final class PuttingBack extends CustomersAround {
    PuttingBack(CustomerStore intact) {
      super(intact);
    }

    @Override
    public void save(CustomerChange change, AuditEntry audit) {
      super.save(change, audit);
      CustomerId id = change.customer().facts().id();
      SealedKey stored = find(id).orElseThrow().key();
      intact.rewrap(List.of(new KeyRewrap(id, stored, change.customer().key())));
    }
  }

  private static final class Skipping extends CustomersAround {
    Skipping(CustomerStore intact) {
      super(intact);
    }

    @Override
    public List<KeyHolder> keysOutside(int epoch, @Nullable CustomerId after, int limit) {
      List<KeyHolder> page = super.keysOutside(epoch, after, limit);
      return after == null || page.isEmpty() ? page : page.subList(1, page.size());
    }
  }

  private static final class Idle extends CustomersAround {
    Idle(CustomerStore intact) {
      super(intact);
    }

    @Override
    public boolean reseal(Resealing resealing) {
      return true;
    }
  }

  private static final class Overwriting extends CustomersAround {
    Overwriting(CustomerStore intact) {
      super(intact);
    }

    @Override
    public boolean reseal(Resealing resealing) {
      SealedCustomer stored = find(resealing.id()).orElse(resealing.before());
      SealedCustomer after = resealing.after();
      SealedCustomer mixed =
          new SealedCustomer(stored.facts(), after.fields(), after.key(), after.seal());
      return super.reseal(new Resealing(stored, mixed, resealing.items()));
    }
  }

  private static final class Late extends CustomersAround {
    Late(CustomerStore intact) {
      super(intact);
    }

    @Override
    public void save(CustomerChange change, AuditEntry audit) {
      SealedCustomer next = change.customer();
      SealedKey key = find(next.facts().id()).map(SealedCustomer::key).orElse(next.key());
      SealedCustomer mixed = new SealedCustomer(next.facts(), next.fields(), key, next.seal());
      super.save(new CustomerChange(mixed, change.replacedTags(), change.addedItems()), audit);
    }
  }

  private static final class Tagging extends CustomersAround {
    Tagging(CustomerStore intact) {
      super(intact);
    }

    @Override
    public Retagged retag(SealedCustomer customer, List<SearchTag> tags) {
      return super.retag(find(customer.facts().id()).orElse(customer), tags);
    }
  }

  private static final class HidingTaken extends CustomersAround {
    HidingTaken(CustomerStore intact) {
      super(intact);
    }

    @Override
    public Retagged retag(SealedCustomer customer, List<SearchTag> tags) {
      try {
        return super.retag(customer, tags);
      } catch (ConflictException taken) {
        return Retagged.UNCHANGED;
      }
    }
  }

  private static final class NotErasing extends CustomersAround {
    NotErasing(CustomerStore intact) {
      super(intact);
    }

    @Override
    public void eraseFields(PartialErasure erasure, AuditEntry audit) {}
  }
}
