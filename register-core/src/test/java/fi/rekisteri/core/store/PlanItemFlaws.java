package fi.rekisteri.core.store;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanStore;
import fi.rekisteri.store.RegisterStorage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Storages that keep the people of a plan, or what was done with them, badly, A55 and A56. */
final class PlanItemFlaws {
  private PlanItemFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A55", "shows items of one page only", plans(Short::new)),
        new Flaw("A55", "passes over a number that is taken", plans(Silent::new)),
        new Flaw("A55", "shows what is finished as unfinished", plans(Restless::new)),
        new Flaw("A55", "hides whom it cannot find", PlanItemFlaws::hidingErased),
        new Flaw("A56", "tells that it wrote whatever it was given", plans(Flattering::new)),
        new Flaw("A56", "keeps the last of two outcomes", plans(Latest::new)),
        new Flaw("A56", "writes a hundred outcomes at most", plans(Tiring::new)));
  }

  private static Supplier<RegisterStorage> plans(UnaryOperator<PlanStore> flaw) {
    return () -> AlteredStorage.plans(flaw);
  }

  private static RegisterStorage hidingErased() {
    return new AlteredStorage(
        tx ->
            new AlteredStorage.Stores(tx)
                .with(
                    new PlansAround(tx.plans()) {
                      @Override
                      public List<PlanItem> items(UUID plan, int after, int limit) {
                        return super.items(plan, after, limit).stream()
                            .filter(item -> tx.customers().tombstone(item.customer()).isEmpty())
                            .toList();
                      }
                    }));
  }

  private static final class Short extends PlansAround {
    Short(PlanStore intact) {
      super(intact);
    }

    @Override
    public List<PlanItem> items(UUID plan, int after, int limit) {
      return after == 0 ? super.items(plan, after, limit) : List.of();
    }
  }

  private static final class Silent extends PlansAround {
    Silent(PlanStore intact) {
      super(intact);
    }

    @Override
    public void addItems(UUID plan, List<PlanItem> items) {
      try {
        super.addItems(plan, items);
      } catch (ConflictException taken) {
        return; // as if they had been added
      }
    }
  }

  private static final class Restless extends PlansAround {
    Restless(PlanStore intact) {
      super(intact);
    }

    @Override
    public List<PlanItem> unfinished(UUID plan, int after, int limit) {
      return super.items(plan, after, limit);
    }
  }

  private static final class Flattering extends PlansAround {
    Flattering(PlanStore intact) {
      super(intact);
    }

    @Override
    public List<Integer> finish(UUID plan, List<PlanItem> items) {
      super.finish(plan, items);
      return items.stream().map(PlanItem::number).toList();
    }
  }

  private static final class Latest extends PlansAround {
    Latest(PlanStore intact) {
      super(intact);
    }

    @Override
    public List<Integer> finish(UUID plan, List<PlanItem> items) {
      Map<Integer, PlanItem> latest = new LinkedHashMap<>();
      items.forEach(item -> latest.put(item.number(), item));
      return super.finish(plan, List.copyOf(latest.values()));
    }
  }

  private static final class Tiring extends PlansAround {
    Tiring(PlanStore intact) {
      super(intact);
    }

    @Override
    public List<Integer> finish(UUID plan, List<PlanItem> items) {
      return super.finish(plan, items.subList(0, Math.min(100, items.size())));
    }
  }
}
