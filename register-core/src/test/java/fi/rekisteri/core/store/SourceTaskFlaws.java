package fi.rekisteri.core.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import fi.rekisteri.store.SourceTaskStore;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that keep tasks of the host's sources badly, A57 and A58. */
final class SourceTaskFlaws {
  private SourceTaskFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A57", "forgets when a source was asked last", tasks(Forgetful::new)),
        new Flaw("A57", "passes over a task whose id is there", tasks(Silent::new)),
        new Flaw("A57", "tells everybody that they moved it", tasks(Flattering::new)),
        new Flaw("A58", "asks before the day has come", tasks(Early::new)),
        new Flaw("A58", "hides what was removed", tasks(Hiding::new)),
        new Flaw("A58", "counts what was removed as pending", tasks(Miscounting::new)));
  }

  private static Supplier<RegisterStorage> tasks(UnaryOperator<SourceTaskStore> flaw) {
    return () -> AlteredStorage.sourceTasks(flaw);
  }

  /** Passes every call on. */
  static class Around implements SourceTaskStore {
    private final SourceTaskStore intact;

    Around(SourceTaskStore intact) {
      this.intact = intact;
    }

    @Override
    public void add(List<SourceTask> tasks) {
      intact.add(tasks);
    }

    @Override
    public boolean move(SourceTask next) {
      return intact.move(next);
    }

    @Override
    public Optional<SourceTask> find(UUID id) {
      return intact.find(id);
    }

    @Override
    public List<SourceTask> toAsk(LocalDate today, @Nullable UUID after, int limit) {
      return intact.toAsk(today, after, limit);
    }

    @Override
    public List<SourceTask> ofSubject(CustomerId subject) {
      return intact.ofSubject(subject);
    }

    @Override
    public Map<String, Map<State, Integer>> counts(UUID plan) {
      return intact.counts(plan);
    }
  }

  private static final class Forgetful extends Around {
    Forgetful(SourceTaskStore intact) {
      super(intact);
    }

    @Override
    public Optional<SourceTask> find(UUID id) {
      return super.find(id)
          .map(
              task ->
                  new SourceTask(
                      task.id(),
                      task.subject(),
                      task.plan(),
                      task.source(),
                      task.fields(),
                      task.rule(),
                      task.orderedAt(),
                      task.version(),
                      task.state(),
                      task.reason(),
                      task.askAgainOn(),
                      task.attempts(),
                      Optional.empty()));
    }
  }

  private static final class Silent extends Around {
    Silent(SourceTaskStore intact) {
      super(intact);
    }

    @Override
    public void add(List<SourceTask> tasks) {
      try {
        super.add(tasks);
      } catch (ConflictException taken) {
        return; // as if they had been added
      }
    }
  }

  private static final class Flattering extends Around {
    Flattering(SourceTaskStore intact) {
      super(intact);
    }

    @Override
    public boolean move(SourceTask next) {
      return super.move(next) || true;
    }
  }

  private static final class Early extends Around {
    Early(SourceTaskStore intact) {
      super(intact);
    }

    @Override
    public List<SourceTask> toAsk(LocalDate today, @Nullable UUID after, int limit) {
      return super.toAsk(today.plusDays(1), after, limit);
    }
  }

  private static final class Hiding extends Around {
    Hiding(SourceTaskStore intact) {
      super(intact);
    }

    @Override
    public List<SourceTask> ofSubject(CustomerId subject) {
      return super.ofSubject(subject).stream()
          .filter(task -> task.state() != State.REMOVED)
          .toList();
    }
  }

  private static final class Miscounting extends Around {
    Miscounting(SourceTaskStore intact) {
      super(intact);
    }

    @Override
    public Map<String, Map<State, Integer>> counts(UUID plan) {
      Map<String, Map<State, Integer>> wrong = new HashMap<>();
      super.counts(plan)
          .forEach(
              (source, counts) -> {
                Map<State, Integer> pending = new EnumMap<>(State.class);
                counts.values().forEach(n -> pending.merge(State.PENDING, n, Integer::sum));
                wrong.put(source, pending);
              });
      return wrong;
    }
  }
}
