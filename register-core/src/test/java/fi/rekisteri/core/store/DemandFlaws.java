package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.store.DemandLine;
import fi.rekisteri.store.DemandStore;
import fi.rekisteri.store.RegisterStorage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that keep demands of erasure badly, A52, A53 and A75. */
final class DemandFlaws {
  private DemandFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A52", "forgets which fields a demand names", demands(Forgetful::new)),
        new Flaw("A52", "forgets of whom a demand means data when it ends", demands(Ending::new)),
        new Flaw("A75", "forgets which values a demand means", demands(Greedy::new)),
        new Flaw("A52", "passes over a demand whose id is there", demands(Silent::new)),
        new Flaw("A52", "tells everybody that they ended it", demands(Flattering::new)),
        new Flaw("A53", "looks for visitors among their customers", demands(OnThemselves::new)),
        new Flaw("A53", "hides demands that ended", demands(Hiding::new)),
        new Flaw("A53", "skips the first demand of a later page", demands(Skipping::new)),
        new Flaw("A53", "hides demands of whom it cannot find", DemandFlaws::hidingErased));
  }

  private static Supplier<RegisterStorage> demands(UnaryOperator<DemandStore> flaw) {
    return () -> AlteredStorage.demands(flaw);
  }

  private static RegisterStorage hidingErased() {
    return new AlteredStorage(
        tx ->
            new AlteredStorage.Stores(tx)
                .with(
                    new Around(tx.demands()) {
                      @Override
                      public List<DemandLine> ofSubjects(List<CustomerId> subjects) {
                        return super.ofSubjects(subjects).stream()
                            .filter(line -> tx.customers().tombstone(line.subject()).isEmpty())
                            .toList();
                      }
                    }));
  }

  /** Passes every call on. */
  static class Around implements DemandStore {
    private final DemandStore intact;

    Around(DemandStore intact) {
      this.intact = intact;
    }

    @Override
    public void add(DemandLine line) {
      intact.add(line);
    }

    @Override
    public boolean end(UUID id, Instant at, boolean withdrawn) {
      return intact.end(id, at, withdrawn);
    }

    @Override
    public Optional<DemandLine> find(UUID id) {
      return intact.find(id);
    }

    @Override
    public List<DemandLine> ofSubjects(List<CustomerId> subjects) {
      return intact.ofSubjects(subjects);
    }

    @Override
    public List<DemandLine> open(@Nullable UUID after, int limit) {
      return intact.open(after, limit);
    }

    @Override
    public List<DemandLine> openOnVisitorsOf(CustomerId customer) {
      return intact.openOnVisitorsOf(customer);
    }
  }

  /** What a demand means stands on another one than the person whose data goes. */
  private static final class OnThemselves extends Around {
    OnThemselves(DemandStore intact) {
      super(intact);
    }

    @Override
    public List<DemandLine> openOnVisitorsOf(CustomerId customer) {
      return super.ofSubjects(List.of(customer)).stream()
          .filter(line -> line.endedAt().isEmpty())
          .toList();
    }
  }

  private static final class Forgetful extends Around {
    Forgetful(DemandStore intact) {
      super(intact);
    }

    @Override
    public void add(DemandLine line) {
      ErasureDemand asked = line.demand();
      super.add(
          asking(
              line, new ErasureDemand(asked.cause(), Set.of(), asked.elements(), asked.since())));
    }
  }

  /** Whoever asks for one value loses all of the field. */
  private static final class Greedy extends Around {
    Greedy(DemandStore intact) {
      super(intact);
    }

    @Override
    public void add(DemandLine line) {
      ErasureDemand asked = line.demand();
      super.add(asking(line, new ErasureDemand(asked.cause(), asked.fields(), asked.since())));
    }
  }

  private static DemandLine asking(DemandLine line, ErasureDemand asked) {
    return new DemandLine(
        line.id(),
        line.subject(),
        asked,
        line.onlyOf(),
        line.receivedAt(),
        line.endedAt(),
        line.withdrawn());
  }

  /** Of a demand that ended everything else is told. */
  private static final class Ending extends Around {
    Ending(DemandStore intact) {
      super(intact);
    }

    @Override
    public Optional<DemandLine> find(UUID id) {
      return super.find(id).map(line -> line.endedAt().isEmpty() ? line : ofAll(line));
    }

    private static DemandLine ofAll(DemandLine line) {
      return new DemandLine(
          line.id(),
          line.subject(),
          line.demand(),
          Optional.empty(),
          line.receivedAt(),
          line.endedAt(),
          line.withdrawn());
    }
  }

  private static final class Silent extends Around {
    Silent(DemandStore intact) {
      super(intact);
    }

    @Override
    public void add(DemandLine line) {
      try {
        super.add(line);
      } catch (ConflictException taken) {
        return; // as if it had been added
      }
    }
  }

  private static final class Flattering extends Around {
    Flattering(DemandStore intact) {
      super(intact);
    }

    @Override
    public boolean end(UUID id, Instant at, boolean withdrawn) {
      return super.end(id, at, withdrawn) || true;
    }
  }

  private static final class Hiding extends Around {
    Hiding(DemandStore intact) {
      super(intact);
    }

    @Override
    public List<DemandLine> ofSubjects(List<CustomerId> subjects) {
      return super.ofSubjects(subjects).stream().filter(line -> line.endedAt().isEmpty()).toList();
    }
  }

  private static final class Skipping extends Around {
    Skipping(DemandStore intact) {
      super(intact);
    }

    @Override
    public List<DemandLine> open(@Nullable UUID after, int limit) {
      List<DemandLine> page = super.open(after, limit);
      return after == null || page.isEmpty() ? page : page.subList(1, page.size());
    }
  }
}
