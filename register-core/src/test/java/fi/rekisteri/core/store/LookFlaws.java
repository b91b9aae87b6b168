package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DuePlace;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.KeyRewrap;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.Resealing;
import fi.rekisteri.store.SealedCustomer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that forget on which day to look at whom, A48. */
final class LookFlaws {
  private static final int EVERYBODY = 100_000;

  private LookFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A48", "shows whose day has not come", customers(Early::new)),
        new Flaw("A48", "shows the due in the order of ids", customers(ById::new)),
        new Flaw("A48", "goes on with the next day only", customers(NextDay::new)),
        new Flaw("A48", "lets a save set the day", customers(Saving::new)),
        new Flaw("A48", "adds values without their day", customers(Adding::new)),
        new Flaw("A48", "erases fields without their day", customers(Erasing::new)),
        new Flaw("A48", "forgets the day with the old key", customers(Resealed::new)),
        new Flaw("A48", "looks at whoever is wrapped anew", customers(Rewrapped::new)),
        new Flaw("A48", "sets whatever day stands now", customers(SettingAnyDay::new)),
        new Flaw("A48", "sets the day of any version", customers(SettingAnyVersion::new)),
        new Flaw("A48", "counts whom it did not set", customers(CountingAll::new)),
        new Flaw("A48", "puts a day back", customers(PuttingBack::new)),
        new Flaw("A48", "sets no day where never stood", customers(NeverSetting::new)),
        new Flaw("A48", "keeps the last day of two additions", customers(LastAddition::new)),
        new Flaw("A48", "keeps a day that was given up", LookFlaws::keepingWhatWasGivenUp));
  }

  private static Supplier<RegisterStorage> customers(UnaryOperator<CustomerStore> flaw) {
    return () -> AlteredStorage.customers(flaw);
  }

  /** Whoever has a day, as the intact store tells. */
  static Optional<DueCustomer> stored(CustomerStore intact, CustomerId id) {
    return intact.due(DueStore.NEVER, null, EVERYBODY).stream()
        .filter(one -> one.customer().facts().id().equals(id))
        .findFirst();
  }

  /** Sets a day whatever stands there. */
  private static int set(CustomerStore intact, CustomerId id, Optional<LocalDate> day) {
    LocalDate before = stored(intact, id).map(DueCustomer::lookOn).orElse(DueStore.NEVER);
    return intact
        .find(id)
        .map(now -> new NextLook(id, now.facts().version(), before, day))
        .map(look -> intact.lookAgain(List.of(look)))
        .orElse(0);
  }

  private static final class Early extends CustomersAround {
    Early(CustomerStore intact) {
      super(intact);
    }

    @Override
    public List<DueCustomer> due(LocalDate through, @Nullable DuePlace after, int limit) {
      return super.due(DueStore.NEVER, after, limit);
    }
  }

  private static final class ById extends CustomersAround {
    ById(CustomerStore intact) {
      super(intact);
    }

    @Override
    public List<DueCustomer> due(LocalDate through, @Nullable DuePlace after, int limit) {
      return super.due(through, after, limit).stream()
          .sorted(Comparator.comparing((DueCustomer one) -> one.customer().facts().id()))
          .toList();
    }
  }

  private static final class NextDay extends CustomersAround {
    NextDay(CustomerStore intact) {
      super(intact);
    }

    @Override
    public List<DueCustomer> due(LocalDate through, @Nullable DuePlace after, int limit) {
      return super.due(through, null, EVERYBODY).stream()
          .filter(one -> after == null || one.lookOn().isAfter(after.lookOn()))
          .limit(limit)
          .toList();
    }
  }

  private static final class Saving extends CustomersAround {
    Saving(CustomerStore intact) {
      super(intact);
    }

    @Override
    public void save(CustomerChange change, AuditEntry audit) {
      super.save(change, audit);
      change
          .lookBy()
          .ifPresent(day -> set(intact, change.customer().facts().id(), change.lookBy()));
    }
  }

  private static final class Adding extends CustomersAround {
    Adding(CustomerStore intact) {
      super(intact);
    }

    @Override
    public int addItems(List<ItemAddition> additions, List<AuditEntry> entries) {
      return super.addItems(
          additions.stream().map(one -> one.withLookBy(Optional.empty())).toList(), entries);
    }
  }

  private static final class Erasing extends CustomersAround {
    Erasing(CustomerStore intact) {
      super(intact);
    }

    @Override
    public void eraseFields(PartialErasure erasure, AuditEntry audit) {
      super.eraseFields(erasure.withLookBy(Optional.empty()), audit);
    }
  }

  private static final class Resealed extends CustomersAround {
    Resealed(CustomerStore intact) {
      super(intact);
    }

    @Override
    public boolean reseal(Resealing resealing) {
      set(intact, resealing.id(), Optional.empty());
      return super.reseal(resealing);
    }
  }

  private static final class Rewrapped extends CustomersAround {
    Rewrapped(CustomerStore intact) {
      super(intact);
    }

    @Override
    public int rewrap(List<KeyRewrap> keys) {
      intact.lookBy(keys.stream().map(KeyRewrap::id).toList(), LocalDate.EPOCH);
      return super.rewrap(keys);
    }
  }

  private static final class SettingAnyDay extends CustomersAround {
    SettingAnyDay(CustomerStore intact) {
      super(intact);
    }

    @Override
    public int lookAgain(List<NextLook> looks) {
      return looks.stream()
          .filter(look -> isVersion(look.customer(), look.version()))
          .mapToInt(look -> set(intact, look.customer(), look.on()))
          .sum();
    }

    private boolean isVersion(CustomerId id, long version) {
      return find(id).map(SealedCustomer::facts).filter(f -> f.version() == version).isPresent();
    }
  }

  private static final class SettingAnyVersion extends CustomersAround {
    SettingAnyVersion(CustomerStore intact) {
      super(intact);
    }

    @Override
    public int lookAgain(List<NextLook> looks) {
      return looks.stream()
          .filter(
              look ->
                  stored(intact, look.customer())
                      .filter(now -> now.lookOn().equals(look.before()))
                      .isPresent())
          .mapToInt(look -> set(intact, look.customer(), look.on()))
          .sum();
    }
  }

  private static final class CountingAll extends CustomersAround {
    CountingAll(CustomerStore intact) {
      super(intact);
    }

    @Override
    public int lookAgain(List<NextLook> looks) {
      super.lookAgain(looks);
      return looks.size();
    }
  }

  private static final class PuttingBack extends CustomersAround {
    PuttingBack(CustomerStore intact) {
      super(intact);
    }

    @Override
    public int lookBy(List<CustomerId> ids, LocalDate day) {
      return ids.stream().mapToInt(id -> set(intact, id, Optional.of(day))).sum();
    }
  }

  private static final class NeverSetting extends CustomersAround {
    NeverSetting(CustomerStore intact) {
      super(intact);
    }

    @Override
    public int lookAgain(List<NextLook> looks) {
      return super.lookAgain(
          looks.stream().filter(look -> look.before().isBefore(DueStore.NEVER)).toList());
    }
  }

  private static final class LastAddition extends CustomersAround {
    LastAddition(CustomerStore intact) {
      super(intact);
    }

    @Override
    public int addItems(List<ItemAddition> additions, List<AuditEntry> entries) {
      Map<CustomerId, Optional<LocalDate>> last = new HashMap<>();
      additions.forEach(one -> last.put(one.customer().facts().id(), one.lookBy()));
      return super.addItems(
          additions.stream()
              .map(one -> one.withLookBy(last.get(one.customer().facts().id())))
              .toList(),
          entries);
    }
  }

  /** Notes days beside the tables, where nothing takes a step back, and nobody is erased. */
  private static RegisterStorage keepingWhatWasGivenUp() {
    Map<CustomerId, DueCustomer> noted = new ConcurrentHashMap<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public int lookBy(List<CustomerId> ids, LocalDate day) {
                for (CustomerId id : ids) {
                  find(id).ifPresent(one -> noted.put(id, new DueCustomer(day, one)));
                }
                return super.lookBy(ids, day);
              }

              @Override
              public List<DueCustomer> due(LocalDate through, @Nullable DuePlace after, int limit) {
                return super.due(through, after, limit).stream()
                    .map(one -> noted.getOrDefault(one.customer().facts().id(), one))
                    .toList();
              }
            });
  }
}
