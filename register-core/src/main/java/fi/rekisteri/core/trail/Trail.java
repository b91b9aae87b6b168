package fi.rekisteri.core.trail;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditLane;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.LaneState;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The trail of one register as a whole, read page by page: however long it is, so many entries are
 * in memory at a time. Thread-safe.
 *
 * @param register the technical id of the register
 * @param storage where it is kept
 * @param keys the register's keys of now
 * @param clock the register's clock
 */
public record Trail(
    String register, RegisterStorage storage, Supplier<OpenRing> keys, Clock clock) {
  static final int PAGE = 1000;

  /** What every storage can ask for; hosts may name the beginning and the end of time. */
  private static final TimeSpan EVER =
      new TimeSpan(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

  /** Now, as precise as every storage keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public <T> T inTransaction(Function<StorageTransaction, T> work) {
    return storage.inTransaction(work);
  }

  /** Every listed lane. */
  List<LaneState> lanes() {
    List<LaneState> all = new ArrayList<>();
    List<LaneState> page;
    do {
      UUID after = all.isEmpty() ? null : all.get(all.size() - 1).lane().id();
      page = inTransaction(tx -> tx.checkpoints().lanes(after, PAGE));
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }

  /** One lane, where it is listed: the one behind its neighbour in the order of ids. */
  Optional<AuditLane> lane(UUID id) {
    return inTransaction(tx -> tx.checkpoints().lanes(before(id), 1)).stream()
        .map(LaneState::lane)
        .filter(lane -> lane.id().equals(id))
        .findFirst();
  }

  /** The id before, null where there is none; ids are unsigned numbers of 128 bits. */
  private static @Nullable UUID before(UUID id) {
    long high = id.getMostSignificantBits();
    long low = id.getLeastSignificantBits();
    if (low != 0) {
      return new UUID(high, low - 1);
    }
    return high == 0 ? null : new UUID(high - 1, -1);
  }

  /** Whether there is an entry that no checkpoint covers. */
  public boolean hasUncovered() {
    return lanes().stream().anyMatch(LaneState::isUncovered);
  }

  /** Every entry of a time, newest first, read as it is asked for. */
  public Stream<AuditEntry> between(TimeSpan span) {
    Instant from = within(span.from());
    Instant until = within(span.until());
    return EntryPages.of(
        (before, limit) -> inTransaction(tx -> tx.audit().between(from, until, before, limit)));
  }

  /** Every entry from an instant on, newest first; a clock may have run ahead. */
  public Stream<AuditEntry> since(Instant from) {
    return between(new TimeSpan(within(from), EVER.until()));
  }

  /** Whether an entry is older. */
  public boolean isOlderThan(Instant at) {
    return inTransaction(tx -> !tx.audit().between(EVER.from(), within(at), null, 1).isEmpty());
  }

  /** Every entry of one person in a time, newest first, read as it is asked for. */
  public Stream<AuditEntry> ofSubject(CustomerId subject, TimeSpan span) {
    AuditEntry end = endOf(within(span.until()));
    return EntryPages.of(
            (before, limit) ->
                inTransaction(
                    tx -> tx.audit().ofSubject(subject, before == null ? end : before, limit)))
        .takeWhile(entry -> !entry.at().isBefore(span.from()));
  }

  /** Stands in no trail: pages go on behind it. */
  private static AuditEntry endOf(Instant until) {
    return new AuditEntry(
        Evidence.at(new AuditPlace(new UUID(0, 0), 1)),
        until,
        "",
        "",
        Purpose.SECURITY,
        AuditEntry.Act.nothingFound(AuditAction.READ_TRAIL, List.of()));
  }

  private static Instant within(Instant at) {
    Instant late = at.isAfter(EVER.until()) ? EVER.until() : at;
    return late.isBefore(EVER.from()) ? EVER.from() : late;
  }

  /** Every entry of a range that is there, in the order of numbers. */
  void forEach(LaneRange range, Consumer<AuditEntry> entries) {
    long from = range.from();
    List<AuditEntry> page;
    do {
      LaneRange rest = new LaneRange(range.lane(), from, range.through());
      page = inTransaction(tx -> tx.audit().ofLane(rest, PAGE));
      page.forEach(entries);
      from = page.isEmpty() ? from : page.get(page.size() - 1).place().number() + 1;
    } while (page.size() == PAGE && from <= range.through());
  }

  /** Every entry that is there, in the order of places. */
  void forEach(Consumer<AuditEntry> entries) {
    AuditPlace after = null;
    List<AuditEntry> page;
    do {
      AuditPlace last = after;
      page = inTransaction(tx -> tx.audit().inOrder(last, PAGE));
      page.forEach(entries);
      after = page.isEmpty() ? after : page.get(page.size() - 1).place();
    } while (page.size() == PAGE);
  }

  /** Every checkpoint after a number, in their order. */
  void forEachCheckpoint(long after, Consumer<SignedCheckpoint> checkpoints) {
    long last = after;
    List<SignedCheckpoint> page;
    do {
      long from = last;
      page = inTransaction(tx -> tx.checkpoints().checkpoints(from, PAGE));
      page.forEach(checkpoints);
      last = page.isEmpty() ? last : page.get(page.size() - 1).number();
    } while (page.size() == PAGE);
  }

  /** The link of an entry, or null where it is not there. */
  byte @Nullable [] linkOf(UUID lane, long number) {
    if (number == 0) {
      return null;
    }
    LaneRange one = new LaneRange(lane, number, number);
    List<AuditEntry> found = inTransaction(tx -> tx.audit().ofLane(one, 1));
    return found.isEmpty() ? null : found.get(0).evidence().link();
  }
}
