package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.RegisterStorage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that list the lanes of the trail badly, A28. */
final class LaneFlaws {
  private static final int EVERYTHING = 100_000;

  private LaneFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A28", "forgets that a lane serves one transaction", lanes(Forgetting::new)),
        new Flaw("A28", "opens a lane again", lanes(Reopening::new)),
        new Flaw("A28", "says that nothing is uncovered", lanes(Content::new)),
        new Flaw("A28", "orders lanes as signed numbers", lanes(Signed::new)),
        new Flaw("A28", "skips the first lane of a later page", lanes(Skipping::new)),
        new Flaw("A28", "retires what it is told", LaneFlaws::retiringAll),
        new Flaw("A28", "retires nothing", lanes(Keeping::new)));
  }

  private static Supplier<RegisterStorage> lanes(UnaryOperator<CheckpointStore> flaw) {
    return () -> AlteredStorage.checkpoints(flaw);
  }

  private static final class Forgetting extends CheckpointsAround {
    Forgetting(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public void open(AuditLane lane) {
      super.open(new AuditLane(lane.id(), lane.epoch(), lane.openedAt(), false));
    }
  }

  private static final class Reopening extends CheckpointsAround {
    Reopening(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public void open(AuditLane lane) {
      boolean listed =
          super.lanes(null, EVERYTHING).stream().map(LaneState::lane).anyMatch(lane::equals);
      if (!listed) {
        super.open(lane);
      }
    }
  }

  private static final class Content extends CheckpointsAround {
    Content(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public List<LaneState> lanes(@Nullable UUID after, int limit) {
      return super.lanes(after, limit).stream()
          .map(state -> new LaneState(state.lane(), state.covered(), state.covered()))
          .toList();
    }
  }

  private static final class Signed extends CheckpointsAround {
    Signed(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public List<LaneState> lanes(@Nullable UUID after, int limit) {
      return super.lanes(null, EVERYTHING).stream()
          .sorted(Comparator.comparing(state -> state.lane().id()))
          .filter(state -> after == null || state.lane().id().compareTo(after) > 0)
          .limit(limit)
          .toList();
    }
  }

  private static final class Skipping extends CheckpointsAround {
    Skipping(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public List<LaneState> lanes(@Nullable UUID after, int limit) {
      List<LaneState> page = super.lanes(after, limit);
      return after == null || page.isEmpty() ? page : page.subList(1, page.size());
    }
  }

  private static RegisterStorage retiringAll() {
    Set<UUID> retired = new HashSet<>();
    return AlteredStorage.checkpoints(
        intact ->
            new CheckpointsAround(intact) {
              @Override
              public void retire(List<UUID> lanes) {
                retired.addAll(lanes);
              }

              @Override
              public List<LaneState> lanes(@Nullable UUID after, int limit) {
                return super.lanes(after, limit).stream()
                    .filter(state -> !retired.contains(state.lane().id()))
                    .toList();
              }
            });
  }

  private static final class Keeping extends CheckpointsAround {
    Keeping(CheckpointStore intact) {
      super(intact);
    }

    @Override
    public void retire(List<UUID> lanes) {}
  }
}
