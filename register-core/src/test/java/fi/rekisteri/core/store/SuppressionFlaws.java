package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.StorageTransaction;
import fi.rekisteri.store.SuppressionEntry;
import fi.rekisteri.store.SuppressionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that keep the suppression list badly, A24 to A27. */
final class SuppressionFlaws {
  private static final Set<ProhibitionScope> ALL = Set.of(ProhibitionScope.values());

  private SuppressionFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A24", "takes any hash of the index for the term", list(Groping::new)),
        new Flaw("A24", "looks for a thousand terms at most", list(Hasty::new)),
        new Flaw("A24", "forgets a term with its holder", SuppressionFlaws::forgetting),
        new Flaw("A24", "hands out the array that it keeps", Sharing::new),
        new Flaw("A25", "replaces what was forbidden before", list(Replacing::new)),
        new Flaw("A26", "releases everything", list(Generous::new)),
        new Flaw("A27", "skips the first entry of a later page", list(Skipping::new)));
  }

  private static Supplier<RegisterStorage> list(UnaryOperator<SuppressionStore> flaw) {
    return () -> AlteredStorage.suppressions(flaw);
  }

  private static final class Groping extends SuppressionsAround {
    Groping(SuppressionStore intact) {
      super(intact);
    }

    @Override
    public List<SuppressionEntry> find(List<SearchTag> terms) {
      return page(null, 10_000).stream()
          .filter(
              entry -> terms.stream().anyMatch(term -> term.index().equals(entry.term().index())))
          .toList();
    }
  }

  private static final class Hasty extends SuppressionsAround {
    Hasty(SuppressionStore intact) {
      super(intact);
    }

    @Override
    public List<SuppressionEntry> find(List<SearchTag> terms) {
      return super.find(terms.subList(0, Math.min(1_000, terms.size())));
    }
  }

  private static RegisterStorage forgetting() {
    return new AlteredStorage(
        tx ->
            new AlteredStorage.Stores(tx)
                .with(
                    new CustomersAround(tx.customers()) {
                      @Override
                      public void erase(ErasureVerdict verdict, AuditEntry audit) {
                        super.erase(verdict, audit);
                        List<SearchTag> terms =
                            tx.suppressions().page(null, 10_000).stream()
                                .map(SuppressionEntry::term)
                                .toList();
                        tx.suppressions().release(terms, ALL);
                      }
                    }));
  }

  /** Keeps the entries of the tests without the storage: the arrays are the caller's own. */
  private static final class Sharing extends AlteredStorage {
    private final List<SuppressionEntry> kept = new ArrayList<>();

    Sharing() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      return super.inTransaction(
          tx ->
              work.apply(
                  new Stores(tx)
                      .with(
                          new SuppressionsAround(tx.suppressions()) {
                            @Override
                            public void add(List<SuppressionEntry> entries) {
                              super.add(entries);
                              kept.addAll(entries);
                            }

                            @Override
                            public List<SuppressionEntry> find(List<SearchTag> terms) {
                              return super.find(terms).isEmpty() ? List.of() : List.copyOf(kept);
                            }
                          })));
    }
  }

  private static final class Replacing extends SuppressionsAround {
    Replacing(SuppressionStore intact) {
      super(intact);
    }

    @Override
    public void add(List<SuppressionEntry> entries) {
      super.release(entries.stream().map(SuppressionEntry::term).toList(), ALL);
      super.add(entries);
    }
  }

  private static final class Generous extends SuppressionsAround {
    Generous(SuppressionStore intact) {
      super(intact);
    }

    @Override
    public void release(List<SearchTag> terms, Set<ProhibitionScope> scopes) {
      super.release(terms, ALL);
    }
  }

  private static final class Skipping extends SuppressionsAround {
    Skipping(SuppressionStore intact) {
      super(intact);
    }

    @Override
    public List<SuppressionEntry> page(@Nullable SearchTag after, int limit) {
      List<SuppressionEntry> page = super.page(after, limit);
      return after == null || page.isEmpty() ? page : page.subList(1, page.size());
    }
  }
}
