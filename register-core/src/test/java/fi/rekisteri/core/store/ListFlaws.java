package fi.rekisteri.core.store;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.publication.ListRun;
import fi.rekisteri.store.ListLine;
import fi.rekisteri.store.ListStore;
import fi.rekisteri.store.RegisterStorage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that keep the runs of lists badly, A42 and A43. */
final class ListFlaws {
  private ListFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A42", "forgets by which reasons people were dropped", lists(Forgetful::new)),
        new Flaw("A75", "forgets a part of a run's counts", lists(Forgetful::new)),
        new Flaw("A42", "passes over a move that comes too late", lists(Silent::new)),
        new Flaw("A42", "shows a run twice", lists(Repeating::new)),
        new Flaw("A43", "shows lines of one page only", lists(Short::new)),
        new Flaw("A43", "adds lines to those that are there", lists(Adding::new)),
        new Flaw("A43", "hides whom it cannot find", ListFlaws::hidingErased));
  }

  private static Supplier<RegisterStorage> lists(UnaryOperator<ListStore> flaw) {
    return () -> AlteredStorage.lists(flaw);
  }

  private static RegisterStorage hidingErased() {
    return new AlteredStorage(
        tx ->
            new AlteredStorage.Stores(tx)
                .with(
                    new ListsAround(tx.lists()) {
                      @Override
                      public List<ListLine> lines(UUID run, int after, int limit) {
                        return super.lines(run, after, limit).stream()
                            .filter(line -> tx.customers().tombstone(line.customer()).isEmpty())
                            .toList();
                      }
                    }));
  }

  private static final class Forgetful extends ListsAround {
    Forgetful(ListStore intact) {
      super(intact);
    }

    @Override
    public Optional<ListRun> find(UUID run) {
      return super.find(run)
          .map(
              one ->
                  new ListRun(
                      one.id(),
                      one.list(),
                      one.phase(),
                      one.version(),
                      one.selectedAt(),
                      one.movedAt(),
                      new ListRun.Counts(
                          one.counts().people(),
                          one.counts().lines(),
                          one.counts().excluded(),
                          Map.of()),
                      one.contentHash()));
    }
  }

  private static final class Silent extends ListsAround {
    Silent(ListStore intact) {
      super(intact);
    }

    @Override
    public void move(ListRun next) {
      try {
        super.move(next);
      } catch (ConflictException late) {
        return; // as if it had been moved
      }
    }
  }

  private static final class Repeating extends ListsAround {
    Repeating(ListStore intact) {
      super(intact);
    }

    @Override
    public List<ListRun> page(@Nullable ListRun after, int limit) {
      List<ListRun> page = super.page(after, limit);
      return after == null || page.isEmpty() || limit == 1
          ? page
          : Stream.concat(Stream.of(after), page.stream()).limit(limit).toList();
    }
  }

  private static final class Short extends ListsAround {
    Short(ListStore intact) {
      super(intact);
    }

    @Override
    public List<ListLine> lines(UUID run, int after, int limit) {
      return after == 0 ? super.lines(run, after, limit) : List.of();
    }
  }

  private static final class Adding extends ListsAround {
    Adding(ListStore intact) {
      super(intact);
    }

    @Override
    public void replaceLines(UUID run, List<ListLine> lines) {
      List<ListLine> more = super.lines(run, lines.size(), 1_000);
      super.replaceLines(run, Stream.concat(lines.stream(), more.stream()).toList());
    }
  }
}
