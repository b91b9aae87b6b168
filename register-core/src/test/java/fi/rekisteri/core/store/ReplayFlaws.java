package fi.rekisteri.core.store;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.ReplayStore;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Storages that keep known batches of erasures badly, A59 and A60. */
final class ReplayFlaws {
  private ReplayFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A59", "knows whatever it is asked for", replay(Knowing::new)),
        new Flaw("A59", "refuses a batch that is there", replay(Touchy::new)),
        new Flaw("A60", "keeps the first schedule", replay(Stubborn::new)));
  }

  private static Supplier<RegisterStorage> replay(UnaryOperator<ReplayStore> flaw) {
    return () -> AlteredStorage.replay(flaw);
  }

  /** Passes every call on. */
  static class Around implements ReplayStore {
    private final ReplayStore intact;

    Around(ReplayStore intact) {
      this.intact = intact;
    }

    @Override
    public void add(UUID batch) {
      intact.add(batch);
    }

    @Override
    public Set<UUID> known(List<UUID> batches) {
      return intact.known(batches);
    }

    @Override
    public String schedule() {
      return intact.schedule();
    }

    @Override
    public void reschedule(String fingerprint) {
      intact.reschedule(fingerprint);
    }
  }

  private static final class Knowing extends Around {
    Knowing(ReplayStore intact) {
      super(intact);
    }

    @Override
    public Set<UUID> known(List<UUID> batches) {
      return Set.copyOf(batches);
    }
  }

  private static final class Touchy extends Around {
    Touchy(ReplayStore intact) {
      super(intact);
    }

    @Override
    public void add(UUID batch) {
      if (!known(List.of(batch)).isEmpty()) {
        throw new StorageException(ErrorCode.STORAGE_FAILED, "known", "nothing", false);
      }
      super.add(batch);
    }
  }

  private static final class Stubborn extends Around {
    Stubborn(ReplayStore intact) {
      super(intact);
    }

    @Override
    public void reschedule(String fingerprint) {
      if (schedule().isEmpty()) {
        super.reschedule(fingerprint);
      }
    }
  }
}
