package fi.rekisteri.core.store;

import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.retention.PruneVerdict;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SuppressionEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that remove too much of the trail or too little, A30. */
final class PruningFlaws {
  private PruningFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A30", "removes the whole lane", pruning(Eager::new)),
        new Flaw("A30", "says that it removed entries", pruning(Idle::new)),
        new Flaw("A30", "leaves the last entry of a range", pruning(Excluding::new)),
        new Flaw("A30", "counts what it was asked for", pruning(Flattering::new)),
        new Flaw("A30", "removes a thousand entries at most", pruning(Hasty::new)),
        new Flaw("A30", "removes the checkpoints along", PruningFlaws::withCheckpoints),
        new Flaw("A30", "forgets how far the lane was covered", PruningFlaws::withLaneStates),
        new Flaw("A30", "removes the suppression list along", PruningFlaws::withSuppressions));
  }

  private static Supplier<RegisterStorage> pruning(UnaryOperator<CheckpointStore> flaw) {
    return () -> AlteredStorage.checkpoints(flaw);
  }

  private static final class Eager extends CheckpointsAround {
    Eager(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public int prune(PruneVerdict verdict, LaneRange range) {
      return super.prune(verdict, new LaneRange(range.lane(), 1, Long.MAX_VALUE));
    }
  }

  private static final class Idle extends CheckpointsAround {
    Idle(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public int prune(PruneVerdict verdict, LaneRange range) {
      return (int) range.size();
    }
  }

  private static final class Excluding extends CheckpointsAround {
    Excluding(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public int prune(PruneVerdict verdict, LaneRange range) {
      return range.size() == 1
          ? 0
          : super.prune(verdict, new LaneRange(range.lane(), range.from(), range.through() - 1));
    }
  }

  private static final class Flattering extends CheckpointsAround {
    Flattering(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public int prune(PruneVerdict verdict, LaneRange range) {
      super.prune(verdict, range);
      return (int) range.size();
    }
  }

  private static final class Hasty extends CheckpointsAround {
    Hasty(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public int prune(PruneVerdict verdict, LaneRange range) {
      long last = Math.min(range.through() - range.from(), 999) + range.from();
      return super.prune(verdict, new LaneRange(range.lane(), range.from(), last));
    }
  }

  private static RegisterStorage withCheckpoints() {
    Set<Long> gone = new HashSet<>();
    return AlteredStorage.checkpoints(
        intact ->
            new CheckpointsAround(intact) {
              @Override
              public int prune(PruneVerdict verdict, LaneRange range) {
                gone.add(verdict.through());
                return super.prune(verdict, range);
              }

              @Override
              public List<SignedCheckpoint> checkpoints(long after, int limit) {
                return super.checkpoints(after, limit).stream()
                    .filter(checkpoint -> !gone.contains(checkpoint.number()))
                    .toList();
              }
            });
  }

  private static RegisterStorage withLaneStates() {
    Set<UUID> pruned = new HashSet<>();
    return AlteredStorage.checkpoints(
        intact ->
            new CheckpointsAround(intact) {
              @Override
              public int prune(PruneVerdict verdict, LaneRange range) {
                pruned.add(range.lane());
                return super.prune(verdict, range);
              }

              @Override
              public List<LaneState> lanes(@Nullable UUID after, int limit) {
                return super.lanes(after, limit).stream().map(this::seen).toList();
              }

              private LaneState seen(LaneState state) {
                boolean forgotten = pruned.contains(state.lane().id());
                return forgotten ? new LaneState(state.lane(), 0, state.newest()) : state;
              }
            });
  }

  private static RegisterStorage withSuppressions() {
    return new AlteredStorage(
        tx ->
            new AlteredStorage.Stores(tx)
                .with(
                    new CheckpointsAround(tx.checkpoints()) {
                      @Override
                      public int prune(PruneVerdict verdict, LaneRange range) {
                        tx.suppressions()
                            .release(
                                tx.suppressions().page(null, 10_000).stream()
                                    .map(SuppressionEntry::term)
                                    .toList(),
                                Set.of(ProhibitionScope.values()));
                        return super.prune(verdict, range);
                      }
                    }));
  }
}
