package fi.rekisteri.core;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.store.AuditStore;
import fi.rekisteri.store.CheckpointStore;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A storage whose trail somebody has been at: it shows other entries and checkpoints than it has.
 */
final class TamperedStorage implements RegisterStorage {
  private static final int ALL = 1_000_000;

  final InMemoryStorage intact = new InMemoryStorage();
  UnaryOperator<List<AuditEntry>> entries = UnaryOperator.identity();
  UnaryOperator<List<SignedCheckpoint>> checkpoints = UnaryOperator.identity();

  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return intact.inTransaction(tx -> work.apply(new Tampered(tx)));
  }

  @Override
  public void close() {}

  List<AuditEntry> storedEntries() {
    return intact.inTransaction(tx -> tx.audit().inOrder(null, ALL));
  }

  List<SignedCheckpoint> storedCheckpoints() {
    return intact.inTransaction(tx -> tx.checkpoints().checkpoints(0, ALL));
  }

  void mend() {
    entries = UnaryOperator.identity();
    checkpoints = UnaryOperator.identity();
  }

  private final class Tampered extends TransactionAround {
    Tampered(StorageTransaction tx) {
      super(tx);
    }

    @Override
    public AuditStore audit() {
      return shown(
          AuditStore.class,
          tx.audit(),
          (method, arguments) ->
              switch (method) {
                case "inOrder" -> page(after((AuditPlace) arguments[0]), (int) arguments[1]);
                case "ofLane" -> page(of((LaneRange) arguments[0]), (int) arguments[1]);
                default -> null;
              });
    }

    @Override
    public CheckpointStore checkpoints() {
      return shown(
          CheckpointStore.class,
          tx.checkpoints(),
          (method, arguments) ->
              switch (method) {
                case "checkpoints" ->
                    page(shownCheckpoints(), (int) arguments[1]).stream()
                        .filter(one -> one.number() > (long) arguments[0])
                        .toList();
                case "lastCheckpoint" ->
                    shownCheckpoints()
                        .reduce((first, second) -> second)
                        .map(Optional::of)
                        .orElse(Optional.empty());
                default -> null;
              });
    }

    private Stream<AuditEntry> all() {
      List<AuditEntry> changed = new ArrayList<>(entries.apply(tx.audit().inOrder(null, ALL)));
      changed.sort(Comparator.comparing(AuditEntry::place));
      return changed.stream();
    }

    private Stream<AuditEntry> after(@Nullable AuditPlace place) {
      return all().filter(one -> place == null || one.place().compareTo(place) > 0);
    }

    private Stream<AuditEntry> of(LaneRange range) {
      return all().filter(one -> range.holds(one.place()));
    }

    private Stream<SignedCheckpoint> shownCheckpoints() {
      return checkpoints.apply(tx.checkpoints().checkpoints(0, ALL)).stream();
    }

    private static <T> List<T> page(Stream<T> rows, int limit) {
      return rows.limit(limit).toList();
    }
  }

  /** What a call shows instead; null for a call that is passed on. */
  private interface Show {
    @Nullable Object instead(String method, Object[] arguments);
  }

  private static <P> P shown(Class<P> port, P intact, Show show) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              Object instead = show.instead(method.getName(), arguments);
              try {
                return instead != null ? instead : method.invoke(intact, arguments);
              } catch (InvocationTargetException refused) {
                throw refused.getCause();
              }
            }));
  }
}
