package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.LeftoverRemoval;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that remove leftovers wrongly, A31. */
final class LeftoverFlaws {
  private static final int EVERYTHING = 100_000;

  private LeftoverFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A31", "removes what the living have", LeftoverFlaws::takingFromTheLiving),
        new Flaw("A31", "says done while items remain", LeftoverFlaws::doneTooSoon),
        new Flaw("A31", "never says done", LeftoverFlaws::neverDone),
        new Flaw("A31", "knows no limit", LeftoverFlaws::withoutLimit),
        new Flaw("A31", "takes half of what it counts", LeftoverFlaws::stoppingEarly),
        new Flaw("A31", "counts a removal that was given up", LeftoverFlaws::countingWhatWasUndone),
        new Flaw("A31", "lists whom nobody erased in the end", LeftoverFlaws::listingTheLiving),
        new Flaw("A31", "does not bear two at once", LeftoverFlaws::refusingTheSecond),
        new Flaw("A31", "lets the erased in when it has cleaned", LeftoverFlaws::forgettingWho));
  }

  private static RegisterStorage storage(UnaryOperator<CustomerStore> flaw) {
    return AlteredStorage.customers(flaw);
  }

  private static RegisterStorage takingFromTheLiving() {
    Set<CustomerId> robbed = new HashSet<>();
    return storage(
        intact ->
            new CustomersAround(intact) {
              @Override
              public LeftoverRemoval removeLeftovers(int limit) {
                page(null, EVERYTHING).forEach(c -> robbed.add(c.facts().id()));
                return super.removeLeftovers(limit);
              }

              @Override
              public List<SealedItem> items(
                  CustomerId id, String field, @Nullable String after, int limit) {
                return robbed.contains(id) ? List.of() : super.items(id, field, after, limit);
              }
            });
  }

  private static RegisterStorage doneTooSoon() {
    Set<CustomerStore> begun = new HashSet<>();
    return storage(
        intact ->
            new CustomersAround(intact) {
              @Override
              public LeftoverRemoval removeLeftovers(int limit) {
                begun.add(intact);
                return super.removeLeftovers(limit);
              }

              @Override
              public long leftovers() {
                return begun.isEmpty() ? super.leftovers() : 0;
              }
            });
  }

  private static RegisterStorage neverDone() {
    return storage(
        intact ->
            new CustomersAround(intact) {
              @Override
              public long leftovers() {
                return Math.max(1, super.leftovers());
              }
            });
  }

  private static RegisterStorage withoutLimit() {
    return storage(
        intact ->
            new CustomersAround(intact) {
              @Override
              public LeftoverRemoval removeLeftovers(int limit) {
                return super.removeLeftovers(EVERYTHING);
              }
            });
  }

  private static RegisterStorage stoppingEarly() {
    return storage(
        intact ->
            new CustomersAround(intact) {
              @Override
              public LeftoverRemoval removeLeftovers(int limit) {
                return super.removeLeftovers(Math.max(1, limit / 2));
              }
            });
  }

  /** Counts beside the tables, where nothing takes a step back. */
  private static RegisterStorage countingWhatWasUndone() {
    AtomicInteger done = new AtomicInteger();
    return storage(
        intact ->
            new CustomersAround(intact) {
              @Override
              public LeftoverRemoval removeLeftovers(int limit) {
                LeftoverRemoval removed = super.removeLeftovers(limit);
                done.addAndGet(removed.customers());
                return removed;
              }

              @Override
              public long leftovers() {
                return done.get() > 0 ? 0 : super.leftovers();
              }
            });
  }

  private static RegisterStorage listingTheLiving() {
    Set<CustomerId> listed = new HashSet<>();
    return storage(
        intact ->
            new CustomersAround(intact) {
              @Override
              public void erase(ErasureVerdict verdict, AuditEntry audit) {
                super.erase(verdict, audit);
                listed.add(verdict.subject());
              }

              @Override
              public long leftovers() {
                long given = listed.stream().filter(id -> tombstone(id).isEmpty()).count();
                return super.leftovers() + given;
              }
            });
  }

  /** Takes whoever comes while a first one is at it, or was, for a mistake. */
  private static RegisterStorage refusingTheSecond() {
    Set<Thread> removing = new HashSet<>();
    return storage(
        intact ->
            new CustomersAround(intact) {
              @Override
              public LeftoverRemoval removeLeftovers(int limit) {
                removing.add(Thread.currentThread());
                if (removing.size() > 1) {
                  throw new ConflictException(
                      ErrorCode.ROTATION_UNDER_WAY, "somebody else is at it", "come again");
                }
                return super.removeLeftovers(limit);
              }
            });
  }

  private static RegisterStorage forgettingWho() {
    Set<CustomerStore> cleaned = new HashSet<>();
    return storage(
        intact ->
            new CustomersAround(intact) {
              @Override
              public LeftoverRemoval removeLeftovers(int limit) {
                cleaned.add(intact);
                return super.removeLeftovers(limit);
              }

              @Override
              public void insert(List<NewCustomer> customers) {
                try {
                  super.insert(customers);
                } catch (ErasedException erased) {
                  if (cleaned.isEmpty()) {
                    throw erased;
                  }
                }
              }
            });
  }
}
