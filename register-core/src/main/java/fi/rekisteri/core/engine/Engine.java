package fi.rekisteri.core.engine;

import fi.rekisteri.core.cipher.DestroyedKeyException;
import fi.rekisteri.core.fate.LookDays;
import fi.rekisteri.core.inquiry.DecoyWatch;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.staff.ActorGate;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.core.trail.DeedLog;
import fi.rekisteri.core.trail.FlushWindow;
import fi.rekisteri.core.trail.GroupCommit;
import fi.rekisteri.core.trail.Trail;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.KeyUnavailableException;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.store.RegisterStorage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** What every act of an open register works with. Thread-safe. */
public final class Engine {
  private final EngineParts parts;
  private final DeedLog looks;
  private final LookDays lookDays;
  private volatile boolean superseded;

  public Engine(EngineParts parts) {
    this.parts = parts;
    lookDays = new LookDays(parts.definition());
    looks =
        parts
            .timing()
            .window()
            .<DeedLog>map(window -> new FlushWindow(this::record, window))
            .orElseGet(() -> new GroupCommit(this::record));
  }

  private Engine(EngineParts parts, DeedLog looks) {
    this.parts = parts;
    this.looks = looks;
    lookDays = new LookDays(parts.definition());
  }

  /** The same register under another definition: keys, lanes and waiting entries are shared. */
  public Engine under(RegisterDefinition next) {
    return new Engine(parts.under(next), looks);
  }

  /** Lets no act begin any more: another definition is in force. What is under way ends. */
  public void supersede() {
    superseded = true;
  }

  boolean isSuperseded() {
    return superseded;
  }

  public RegisterDefinition definition() {
    return parts.definition();
  }

  public Optional<RegisterDefinition> previous() {
    return parts.previous();
  }

  public LookDays lookDays() {
    return lookDays;
  }

  /** Whether what is done in a transaction is durable when it returns. */
  public boolean endsTransactions() {
    return storage().endsTransactions();
  }

  RegisterStorage storage() {
    return parts.storage();
  }

  public Sealing sealing() {
    return parts.sealing();
  }

  public ActorGate gate() {
    return parts.gate();
  }

  public ProcessingDecisions decisions() {
    return parts.decisions();
  }

  public Records records() {
    return parts.records();
  }

  public DecoyWatch watch() {
    return parts.watch();
  }

  /** What the host keeps about people elsewhere. */
  public List<SubjectDataSource> sources() {
    return parts.sources();
  }

  public List<HoldSource> holdSources() {
    return parts.holdSources();
  }

  /** Where it is kept who was erased, outside of the storage. */
  public Optional<ErasureLedger> ledger() {
    return parts.ledger();
  }

  public RequestSetup requests() {
    return parts.requests();
  }

  public Executor importing() {
    return parts.timing().importing();
  }

  public Duration settling() {
    return parts.timing().settling();
  }

  Clock clock() {
    return parts.timing().clock();
  }

  /** Writes what waits in a window: whoever asks what happened is told of it too. */
  public void flushLooks() {
    looks.flush();
  }

  /** The trail as a whole, with the keys of now; what waits in a window is written first. */
  public Trail trail() {
    flushLooks();
    return new Trail(definition().id().value(), storage(), this::keysOfNow, clock());
  }

  /** Another process may have replaced the audit key since anybody looked. */
  private OpenRing keysOfNow() {
    sealing().refresh();
    return sealing().ring();
  }

  /** Writes what waits, and lets go of keys. */
  public void close() {
    try {
      looks.close();
    } finally {
      parts.lanes().close();
      sealing().close();
    }
  }

  /** Keys move on every few weeks; several times within one call is somebody's mistake. */
  private static final int ROUNDS = 5;

  /**
   * Runs work in a transaction, with the keys of now. Where the register's keys moved on meanwhile,
   * nothing of it was kept: it learns them and runs the work again.
   */
  public <T> T inTransaction(Function<Transaction, T> work) {
    return withKeys(ring -> inTransaction(ring, work));
  }

  /**
   * Runs work in a transaction, with those keys and no others. A storage may run it again (A71): of
   * a run that left nothing no place in the trail is used up, and nobody is told of it.
   */
  public <T> T inTransaction(OpenRing ring, Function<Transaction, T> work) {
    return new RecordedRun(this, ring, parts.lanes().forTransaction()).of(work);
  }

  /**
   * Runs work that only reads; its records are durable when this returns, and those of several
   * threads are written together. Where the host ends the transaction, they are written in it.
   */
  public <T> T reading(Function<Transaction, T> work) {
    if (!storage().endsTransactions()) {
      return inTransaction(work);
    }
    List<Deed> deeds = new ArrayList<>(1);
    looks.begun();
    try {
      T result =
          withKeys(
              ring ->
                  storage()
                      .inTransaction(
                          stores -> {
                            deeds.clear();
                            return work.apply(Transaction.reading(stores, ring, deeds));
                          }));
      looks.record(deeds);
      return result;
    } finally {
      looks.ended();
    }
  }

  private void record(List<Deed> deeds) {
    inTransaction(
        tx -> {
          tx.record(deeds);
          return deeds;
        });
  }

  /**
   * As {@link #inTransaction}; nothing of a retryable failure was kept, so it is done again. For
   * steps of long work, which a short disturbance must not end. A storage that runs work again
   * itself (A71) has then done so in vain each time: the two multiply, and both are bounded.
   */
  public <T> T retrying(Function<Transaction, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return inTransaction(work);
      } catch (StorageException failure) {
        if (!failure.isRetryable() || attempt == ROUNDS) {
          throw failure;
        }
      }
    }
  }

  /** Runs work that seals before it stores, again where the keys have moved on between. */
  public <T> T withKeys(Function<OpenRing, T> work) {
    for (int round = 1; ; round++) {
      OpenRing ring = sealing().ring();
      try {
        return work.apply(ring);
      } catch (StorageException | KeyUnavailableException outdated) {
        if (round == ROUNDS || !isOutdated(ring, outdated.code())) {
          throw outdated;
        }
      } catch (DestroyedKeyException wiped) {
        if (round == ROUNDS || !movedOn(ring)) {
          throw wiped;
        }
      }
    }
  }

  /**
   * An epoch that was rotated away is unknown, like one that never was; newer keys tell which. The
   * storage's refusal needs no such proof: a customer's own key moves on without the ring.
   */
  private boolean isOutdated(OpenRing ring, ErrorCode code) {
    if (code == ErrorCode.KEY_RING_CHANGED) {
      sealing().refresh();
      return true;
    }
    return code == ErrorCode.KEY_UNAVAILABLE && movedOn(ring);
  }

  private boolean movedOn(OpenRing ring) {
    return sealing().refresh() || sealing().ring() != ring;
  }

  /** Now, as precise as every storage keeps it. */
  public Instant now() {
    return clock().instant().truncatedTo(ChronoUnit.MICROS);
  }
}
