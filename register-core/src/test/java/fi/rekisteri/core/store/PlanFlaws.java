package fi.rekisteri.core.store;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.PlanStore;
import fi.rekisteri.store.RegisterStorage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that keep plans of erasure badly, A54. */
final class PlanFlaws {
  private PlanFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A54", "forgets who approved", plans(Forgetful::new)),
        new Flaw("A54", "shares the bytes of a seal", plans(Sharing::new)),
        new Flaw("A54", "passes over a move that comes too late", plans(Silent::new)),
        new Flaw("A54", "skips the first plan of a later page", plans(Skipping::new)));
  }

  private static Supplier<RegisterStorage> plans(UnaryOperator<PlanStore> flaw) {
    return () -> AlteredStorage.plans(flaw);
  }

  private static final class Forgetful extends PlansAround {
    Forgetful(PlanStore intact) {
      super(intact);
    }

    @Override
    public void move(PlanRow next) {
      super.move(
          new PlanRow(
              next.id(),
              next.version(),
              next.madeAt(),
              next.asOf(),
              next.people(),
              next.digest(),
              next.counts(),
              next.madeBy(),
              List.of(),
              next.seal()));
    }
  }

  private static final class Sharing extends PlansAround {
    private static final ThreadLocal<PlanRow> LAST = new ThreadLocal<>();

    Sharing(PlanStore intact) {
      super(intact);
    }

    @Override
    public void add(PlanRow row) {
      super.add(row);
      LAST.set(row);
    }

    @Override
    public Optional<PlanRow> find(UUID id) {
      PlanRow last = LAST.get();
      return last != null && last.id().equals(id) ? Optional.of(last) : super.find(id);
    }
  }

  private static final class Silent extends PlansAround {
    Silent(PlanStore intact) {
      super(intact);
    }

    @Override
    public void move(PlanRow next) {
      try {
        super.move(next);
      } catch (ConflictException late) {
        return; // as if it had been moved
      }
    }
  }

  private static final class Skipping extends PlansAround {
    Skipping(PlanStore intact) {
      super(intact);
    }

    @Override
    public List<PlanRow> page(@Nullable PlanRow after, int limit) {
      List<PlanRow> page = super.page(after, limit);
      return after == null || page.isEmpty() ? page : page.subList(1, page.size());
    }
  }
}
