package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DuePlace;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that page through holders of a tag wrongly, or count them or the due, A66 to A68. */
final class TagPageFlaws {
  private static final int EVERYBODY = 100_000;

  private TagPageFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A66", "shows the last holder of a page again", customers(Again::new)),
        new Flaw("A66", "orders holders as signed numbers", customers(Signed::new)),
        new Flaw("A66", "begins anew behind somebody who is gone", customers(Anew::new)),
        new Flaw("A67", "counts one page of holders", customers(OnePage::new)),
        new Flaw("A67", "counts the first version of an index", customers(FirstVersion::new)),
        new Flaw("A67", "counts shared tags only", customers(SharedOnly::new)),
        new Flaw("A68", "counts whose day has not come", customers(TooEarly::new)),
        new Flaw("A68", "counts everybody who ever had a day", TagPageFlaws::everCounting),
        new Flaw("A48", "needs somebody to go on behind", customers(Needing::new)));
  }

  private static Supplier<RegisterStorage> customers(UnaryOperator<CustomerStore> flaw) {
    return () -> AlteredStorage.customers(flaw);
  }

  private static final class Again extends CustomersAround {
    Again(CustomerStore intact) {
      super(intact);
    }

    @Override
    public List<SealedCustomer> pageByTag(SearchTag tag, @Nullable CustomerId after, int limit) {
      return super.pageByTag(tag, null, EVERYBODY).stream()
          .filter(one -> after == null || one.facts().id().compareTo(after) >= 0)
          .limit(limit)
          .toList();
    }
  }

  private static final class Signed extends CustomersAround {
    Signed(CustomerStore intact) {
      super(intact);
    }

    @Override
    public List<SealedCustomer> pageByTag(SearchTag tag, @Nullable CustomerId after, int limit) {
      return super.pageByTag(tag, null, EVERYBODY).stream()
          .sorted(Comparator.comparing(one -> one.facts().id().value()))
          .filter(one -> after == null || one.facts().id().value().compareTo(after.value()) > 0)
          .limit(limit)
          .toList();
    }
  }

  private static final class Anew extends CustomersAround {
    Anew(CustomerStore intact) {
      super(intact);
    }

    @Override
    public List<SealedCustomer> pageByTag(SearchTag tag, @Nullable CustomerId after, int limit) {
      boolean there = after != null && find(after).isPresent();
      return super.pageByTag(tag, there ? after : null, limit);
    }
  }

  private static final class OnePage extends CustomersAround {
    OnePage(CustomerStore intact) {
      super(intact);
    }

    @Override
    public long countByTag(SearchTag tag) {
      return Math.min(1_000, super.countByTag(tag));
    }
  }

  private static final class FirstVersion extends CustomersAround {
    FirstVersion(CustomerStore intact) {
      super(intact);
    }

    @Override
    public long countByTag(SearchTag tag) {
      SearchTag second = new SearchTag(tag.index(), 2, tag.tag(), tag.unique());
      return super.countByTag(tag) + super.countByTag(second);
    }
  }

  private static final class SharedOnly extends CustomersAround {
    SharedOnly(CustomerStore intact) {
      super(intact);
    }

    @Override
    public long countByTag(SearchTag tag) {
      return tag.unique() ? 0 : super.countByTag(tag);
    }
  }

  private static final class TooEarly extends CustomersAround {
    TooEarly(CustomerStore intact) {
      super(intact);
    }

    @Override
    public long countDue(LocalDate through) {
      return super.countDue(through.isBefore(DueStore.NEVER) ? through.plusDays(1) : through);
    }
  }

  private static RegisterStorage everCounting() {
    AtomicLong ever = new AtomicLong();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void insert(List<NewCustomer> customers) {
                super.insert(customers);
                ever.addAndGet(customers.stream().filter(one -> one.lookBy().isPresent()).count());
              }

              @Override
              public long countDue(LocalDate through) {
                return through.isBefore(DueStore.NEVER) ? super.countDue(through) : ever.get();
              }
            });
  }

  private static final class Needing extends CustomersAround {
    Needing(CustomerStore intact) {
      super(intact);
    }

    @Override
    public List<DueCustomer> due(LocalDate through, @Nullable DuePlace after, int limit) {
      boolean gone = after != null && find(after.customer()).isEmpty();
      return super.due(through, gone ? null : after, limit);
    }
  }
}
