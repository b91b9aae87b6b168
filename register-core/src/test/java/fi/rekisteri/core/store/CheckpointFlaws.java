package fi.rekisteri.core.store;

import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Storages that keep checkpoints badly, A29, or apart from the rest, A1. */
final class CheckpointFlaws {
  private static final int EVERYTHING = 100_000;

  private CheckpointFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A1", "keeps the checkpoints of failed work", CheckpointsOutlive::new),
        new Flaw("A29", "cuts what was signed at 64 KiB", checkpoints(Cutting::new)),
        new Flaw("A29", "takes the first checkpoint for the last", checkpoints(Backwards::new)),
        new Flaw("A29", "moves no lane on", checkpoints(Standing::new)),
        new Flaw("A29", "refuses a range that leaves numbers out", checkpoints(Strict::new)),
        new Flaw("A29", "covers a thousand lanes at most", checkpoints(Hasty::new)),
        new Flaw("A29", "gives the slower one the next number", checkpoints(Renumbering::new)),
        new Flaw("A29", "passes over a range that is stale", checkpoints(Lenient::new)));
  }

  private static Supplier<RegisterStorage> checkpoints(UnaryOperator<CheckpointStore> flaw) {
    return () -> AlteredStorage.checkpoints(flaw);
  }

  /** How far the lane of a range is covered; empty where it is not listed. */
  private static Optional<Long> covered(CheckpointStore store, LaneRange range) {
    return store.lanes(null, EVERYTHING).stream()
        .filter(state -> state.lane().id().equals(range.lane()))
        .map(LaneState::covered)
        .findFirst();
  }

  private static final class Cutting extends CheckpointsAround {
    Cutting(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public void keep(SignedCheckpoint checkpoint, List<LaneRange> covered) {
      byte[] body = checkpoint.body();
      byte[] cut = Arrays.copyOf(body, Math.min(body.length, 1 << 16));
      super.keep(new SignedCheckpoint(checkpoint.number(), cut, checkpoint.signature()), covered);
    }
  }

  private static final class Backwards extends CheckpointsAround {
    Backwards(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public Optional<SignedCheckpoint> lastCheckpoint() {
      return super.checkpoints(0, 1).stream().findFirst();
    }
  }

  private static final class Standing extends CheckpointsAround {
    Standing(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public void keep(SignedCheckpoint checkpoint, List<LaneRange> covered) {
      super.keep(checkpoint, List.of());
    }
  }

  private static final class Strict extends CheckpointsAround {
    Strict(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public void keep(SignedCheckpoint checkpoint, List<LaneRange> covered) {
      for (LaneRange range : covered) {
        if (covered(intact, range).filter(last -> last + 1 < range.from()).isPresent()) {
          throw Refusals.checkpointTaken(checkpoint.number());
        }
      }
      super.keep(checkpoint, covered);
    }
  }

  private static final class Hasty extends CheckpointsAround {
    Hasty(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public void keep(SignedCheckpoint checkpoint, List<LaneRange> covered) {
      super.keep(checkpoint, covered.subList(0, Math.min(1_000, covered.size())));
    }
  }

  private static final class Renumbering extends CheckpointsAround {
    Renumbering(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public void keep(SignedCheckpoint checkpoint, List<LaneRange> covered) {
      try {
        super.keep(checkpoint, covered);
      } catch (ConflictException taken) {
        long next = super.lastCheckpoint().map(SignedCheckpoint::number).orElse(0L) + 1;
        super.keep(new SignedCheckpoint(next, checkpoint.body(), checkpoint.signature()), covered);
      }
    }
  }

  private static final class Lenient extends CheckpointsAround {
    Lenient(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public void keep(SignedCheckpoint checkpoint, List<LaneRange> covered) {
      super.keep(
          checkpoint,
          covered.stream()
              .filter(r -> covered(intact, r).filter(last -> last < r.from()).isPresent())
              .toList());
    }
  }

  /** Writes lanes and checkpoints into another storage. */
  private static final class CheckpointsOutlive extends AlteredStorage {
    private final RegisterStorage apart = new InMemoryStorage();

    CheckpointsOutlive() {
      super(tx -> tx);
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      return super.inTransaction(tx -> work.apply(new Stores(tx).with(separate(tx))));
    }

    private CheckpointStore separate(StorageTransaction tx) {
      return new CheckpointsAround(tx.checkpoints()) {
        @Override
        public void keep(SignedCheckpoint checkpoint, List<LaneRange> covered) {
          apart.inTransaction(
              other -> {
                other.checkpoints().keep(checkpoint, List.of());
                return true;
              });
        }

        @Override
        public List<SignedCheckpoint> checkpoints(long after, int limit) {
          return apart.inTransaction(other -> other.checkpoints().checkpoints(after, limit));
        }
      };
    }
  }
}
