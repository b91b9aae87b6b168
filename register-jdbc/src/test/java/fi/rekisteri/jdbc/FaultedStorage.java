package fi.rekisteri.jdbc;

import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A storage under the contract kit, where each transaction meets a fault at one of its calls on the
 * database, then at the next one, and so on until it comes through. After each fault the tables are
 * as they were, or as the finished work leaves them; which of the two, the failure has to tell.
 *
 * <p>Work in a race of threads meets none: it cannot be run again, nor told apart.
 */
final class FaultedStorage implements RegisterStorage {
  private static final long SEED = Long.getLong("rekisteri.faults.seed", 11);

  /** Each test samples other transactions; alone it begins with the first ones. */
  private static final AtomicInteger STORAGES = new AtomicInteger();

  /** How many calls are passed over between two that fail, to begin with; 0 for none. */
  private static final int STRIDE = Integer.getInteger("rekisteri.faults.stride", 12);

  /** Until which call of its own each one fails, where none is passed over. */
  private static final int EACH_UNTIL = 40;

  /** Of how many transactions of a test one meets faults, and how many do at most. */
  private static final int ONE_OF = STRIDE == 0 ? 1 : 4;

  private static final int MOST = STRIDE == 0 ? 12 : 2;

  /** How many faults a sampled transaction meets before it is let through. */
  private static final int MOST_FAULTS = STRIDE == 0 ? Integer.MAX_VALUE : 8;

  private final DataSource database;
  private final FaultySource faulty;
  private final JdbcStorage underFaults;
  private final JdbcStorage intact;
  private final FaultySource.Fault fault;
  private final boolean endsOnly;
  private final Random random = new Random(SEED + STORAGES.incrementAndGet());
  private int swept;

  FaultedStorage(DataSource database, FaultySource.Fault fault, boolean endsOnly) {
    this.database = database;
    this.fault = fault;
    this.endsOnly = endsOnly;
    JdbcSettings once = JdbcSettings.defaults().withRetries(0);
    faulty = new FaultySource(database);
    underFaults = JdbcStorage.on(faulty, once);
    intact = JdbcStorage.on(database);
  }

  @Override
  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    boolean sampled = swept < MOST && random.nextInt(ONE_OF) == 0;
    return sampled && !isRace() ? swept(work) : intact.inTransaction(work);
  }

  /** Whether a second thread is at work, or is about to be started by the work itself. */
  private static boolean isRace() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> frame.getClassName().endsWith(".contract.Race")));
  }

  /** One run after another, until one comes through, or ends in something that the work threw. */
  private <T> T swept(Function<StorageTransaction, T> work) {
    swept++;
    List<String> before = Contents.of(database);
    int faults = 0;
    for (int call = step(-1); ; call = step(call)) {
      Run<T> run = new Run<>(work);
      faulty.failAt(fault, endsOnly, faults++ < MOST_FAULTS ? call : -1);
      try {
        return underFaults.inTransaction(run);
      } catch (RuntimeException | Error thrown) {
        if (!(thrown instanceof StorageException failed) || !faulty.hasHappened()) {
          throw thrown;
        }
        if (isDone(failed, run, before)) {
          return run.result();
        }
      }
    }
  }

  /** The farther from the beginning, the wider, so that work of a thousand calls has an end. */
  private int step(int call) {
    boolean each = STRIDE == 0 || endsOnly;
    int widest = each ? Math.max(0, call - EACH_UNTIL) / 4 : Math.max(STRIDE, call);
    return call + 1 + (widest > 0 ? random.nextInt(widest) : 0);
  }

  /** Whether the failed work was kept all the same; fails where its failure tells untruth. */
  private boolean isDone(StorageException failed, Run<?> run, List<String> before) {
    boolean unknown = failed.getMessage().contains("unknown");
    require(!unknown || !failed.isRetryable(), "what is unknown may not be repeated");
    require(!unknown || faulty.wasAtTheEnd(), "an end is in doubt only where it was lost");
    boolean lost = fault != FaultySource.Fault.REFUSED;
    boolean again = failed.isRetryable() || faulty.wasUndoing(); // of what was refused anyway
    require(!lost || unknown || again, "a lost connection may be tried again");
    boolean kept = !Contents.of(database).equals(before);
    require(!kept || unknown, "what was kept is in doubt, and nothing else");
    require(!kept || fault == FaultySource.Fault.LOST_AFTER, "what never came is not kept");
    require(!kept || run.hasReturned(), "half of the work was kept");
    return kept;
  }

  private void require(boolean so, String what) {
    if (!so) {
      throw new AssertionError(what + " (" + fault + ", seed " + SEED + ")");
    }
  }

  @Override
  public void close() {}

  /** Work that remembers what it gave, and whether it came to its end. */
  private static final class Run<T> implements Function<StorageTransaction, T> {
    private final Function<StorageTransaction, T> work;
    private final List<T> returned = new ArrayList<>();

    Run(Function<StorageTransaction, T> work) {
      this.work = work;
    }

    @Override
    public T apply(StorageTransaction tx) {
      T result = work.apply(tx);
      returned.add(result);
      return result;
    }

    boolean hasReturned() {
      return !returned.isEmpty();
    }

    T result() {
      return returned.get(0);
    }
  }
}
