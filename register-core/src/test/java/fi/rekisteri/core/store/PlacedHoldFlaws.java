package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.store.HoldLine;
import fi.rekisteri.store.HoldStore;
import fi.rekisteri.store.RegisterStorage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Storages that keep placed holds badly, A50 and A51. */
final class PlacedHoldFlaws {
  private PlacedHoldFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A50", "forgets the event that ends a hold", holds(Forgetful::new)),
        new Flaw("A50", "passes over a hold whose id is there", holds(Silent::new)),
        new Flaw("A50", "tells everybody that they released it", holds(Flattering::new)),
        new Flaw("A51", "hides holds that were released", holds(Hiding::new)),
        new Flaw("A51", "hides holds on whom it cannot find", PlacedHoldFlaws::hidingErased));
  }

  private static Supplier<RegisterStorage> holds(UnaryOperator<HoldStore> flaw) {
    return () -> AlteredStorage.holds(flaw);
  }

  private static RegisterStorage hidingErased() {
    return new AlteredStorage(
        tx ->
            new AlteredStorage.Stores(tx)
                .with(
                    new Around(tx.holds()) {
                      @Override
                      public List<HoldLine> ofSubjects(List<CustomerId> subjects) {
                        return super.ofSubjects(subjects).stream()
                            .filter(line -> tx.customers().tombstone(line.subject()).isEmpty())
                            .toList();
                      }
                    }));
  }

  /** Passes every call on. */
  static class Around implements HoldStore {
    private final HoldStore intact;

    Around(HoldStore intact) {
      this.intact = intact;
    }

    @Override
    public void place(HoldLine line) {
      intact.place(line);
    }

    @Override
    public boolean release(UUID id, Instant at) {
      return intact.release(id, at);
    }

    @Override
    public List<HoldLine> ofSubjects(List<CustomerId> subjects) {
      return intact.ofSubjects(subjects);
    }
  }

  private static final class Forgetful extends Around {
    Forgetful(HoldStore intact) {
      super(intact);
    }

    @Override
    public void place(HoldLine line) {
      super.place(
          new HoldLine(
              line.id(),
              line.subject(),
              line.code(),
              line.placedAt(),
              line.from(),
              line.until(),
              Optional.empty(),
              line.releasedAt()));
    }
  }

  private static final class Silent extends Around {
    Silent(HoldStore intact) {
      super(intact);
    }

    @Override
    public void place(HoldLine line) {
      try {
        super.place(line);
      } catch (ConflictException taken) {
        return; // as if it had been placed
      }
    }
  }

  private static final class Flattering extends Around {
    Flattering(HoldStore intact) {
      super(intact);
    }

    @Override
    public boolean release(UUID id, Instant at) {
      return super.release(id, at) || true;
    }
  }

  private static final class Hiding extends Around {
    Hiding(HoldStore intact) {
      super(intact);
    }

    @Override
    public List<HoldLine> ofSubjects(List<CustomerId> subjects) {
      return super.ofSubjects(subjects).stream()
          .filter(line -> line.releasedAt().isEmpty())
          .toList();
    }
  }
}
