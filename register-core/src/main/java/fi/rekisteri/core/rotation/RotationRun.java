package fi.rekisteri.core.rotation;

import fi.rekisteri.Rotation;
import fi.rekisteri.RotationListener;
import fi.rekisteri.RotationReport;
import fi.rekisteri.RotationReport.Failure;
import fi.rekisteri.RotationReport.State;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RotationMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One call of a rotation: what it counts, what it could not do, and its durable mark. */
final class RotationRun {
  private final Engine engine;
  private final Act act;
  private final Rotation rotation;
  private final RotationListener listener;
  private final List<Failure> failures = new ArrayList<>();
  private long passed;
  private long changed;

  RotationRun(Engine engine, Act act, Rotation rotation, RotationListener listener) {
    this.engine = engine;
    this.act = act;
    this.rotation = rotation;
    this.listener = listener;
  }

  Engine engine() {
    return engine;
  }

  /** The name of the walk's mark. */
  String job() {
    return rotation.name();
  }

  /** The entry that says that keys were added or removed. */
  Deed entry() {
    return act.doneToRegister(List.of(rotation.name()));
  }

  /**
   * The mark of the rotation under way. Where there is none, one begins: its new key and its mark
   * are stored together, before anything uses the key.
   */
  RotationMark beginWith(KeyPurpose purpose) {
    engine.sealing().refresh();
    RegisterKey next = engine.sealing().nextKey(purpose);
    RotationMark mark =
        inTransaction(
            tx -> {
              Optional<RotationMark> underWay = tx.keys().mark(job());
              if (underWay.isPresent()) {
                return underWay.get();
              }
              RotationMark begun = RotationMark.begun(engine.now(), next.context().epoch());
              require(isNewest(tx, next) && tx.keys().addIfAbsent(next));
              require(tx.keys().moveMark(job(), Optional.empty(), Optional.of(begun)));
              tx.record(entry());
              return begun;
            });
    engine.sealing().refresh();
    return mark;
  }

  /** A key that was made before another process rotated must not be added behind the newest. */
  private boolean isNewest(Transaction tx, RegisterKey next) {
    return tx.keys().ring(engine.definition().id().value()).keys().stream()
        .filter(key -> key.context().purpose() == next.context().purpose())
        .allMatch(key -> key.context().epoch() < next.context().epoch());
  }

  /** The mark of the walk under way, or of one that begins now and needs no new key. */
  RotationMark begin() {
    return inTransaction(
        tx -> {
          Optional<RotationMark> underWay = tx.keys().mark(job());
          if (underWay.isPresent()) {
            return underWay.get();
          }
          RotationMark begun = RotationMark.begun(engine.now(), 0);
          require(tx.keys().moveMark(job(), Optional.empty(), Optional.of(begun)));
          tx.record(entry());
          return begun;
        });
  }

  /** Whoever lost the race for a mark or a key lets the other one go on. */
  static void require(boolean first) {
    if (!first) {
      throw new ConflictException(
          ErrorCode.ROTATION_UNDER_WAY,
          "another process is doing this rotation",
          "let it finish, or call again when it has died");
    }
  }

  /** Ends the walk of a mark that was read. */
  void end(RotationMark mark) {
    inTransaction(
        tx -> {
          require(tx.keys().moveMark(job(), Optional.of(mark), Optional.empty()));
          tx.record(entry());
          return true;
        });
  }

  /** Each batch asks whether the administrator still may: what is durable stays for the next. */
  public <T> T inTransaction(Function<Transaction, T> work) {
    act.admitToRegister(Operation.ADMIN);
    return engine.retrying(work);
  }

  /** Counts a batch that is durable. */
  void count(long more, long changes, List<Failure> failed) {
    passed += more;
    changed += changes;
    failures.addAll(failed);
    listener.progressed(new RotationReport.Walk(passed, changed));
  }

  /** Until when transactions that began before the rotation may still use the old keys. */
  Optional<Instant> settlesAt(RotationMark mark) {
    Instant until = mark.startedAt().plus(engine.settling());
    return until.isAfter(engine.now()) ? Optional.of(until) : Optional.empty();
  }

  RotationReport settling(Instant until) {
    return report(State.SETTLING, Optional.of(until));
  }

  RotationReport finished() {
    return report(State.FINISHED, Optional.empty());
  }

  RotationReport incomplete() {
    return report(State.INCOMPLETE, Optional.empty());
  }

  private RotationReport report(State state, Optional<Instant> continuesAt) {
    return new RotationReport(
        rotation, state, continuesAt, new RotationReport.Walk(passed, changed), failures);
  }

  /** The keys of a purpose that are older than the one that the rotation leads to. */
  static List<RegisterKey> olderThan(OpenRing ring, KeyPurpose purpose, int goal) {
    return ring.stored().keys().stream()
        .filter(key -> key.context().purpose() == purpose && key.context().epoch() < goal)
        .toList();
  }
}
