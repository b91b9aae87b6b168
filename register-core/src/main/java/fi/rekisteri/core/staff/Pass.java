package fi.rekisteri.core.staff;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldScope;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of an actor at the gate. The roster is asked when the call begins, and again during a
 * long one, at most once a second; what it answered is judged anew at each single act, so that
 * whatever ends meanwhile ends at its instant. Thread-safe.
 */
public final class Pass {
  private static final Operation[] OPERATIONS = Operation.values();

  private final ActorGate gate;
  private final Actor actor;
  private final boolean emergency;
  private volatile @Nullable Roll roll;

  /** A bit for each operation that was let through: what is done needs the scope of all of them. */
  private volatile int admitted;

  Pass(ActorGate gate, Actor actor, boolean emergency) {
    this.gate = gate;
    this.actor = actor;
    this.emergency = emergency;
  }

  Actor actor() {
    return actor;
  }

  boolean isEmergency() {
    return emergency;
  }

  /**
   * Why the actor may not do it, if they may not. It may ask the roster, so it is not for the
   * inside of a transaction.
   *
   * @param operation what is to be done
   * @param at when
   * @return empty where they may
   */
  public Optional<ErrorCode> refusal(Operation operation, Instant at) {
    Roll known = roll;
    if (known == null || !known.isFresh(at)) {
      known = gate.ask(actor, at);
      roll = known;
    }
    ErrorCode code = gate.judge(this, operation, known, at);
    if (code == null) {
      admit(operation);
      return Optional.empty();
    }
    return Optional.of(code);
  }

  /** None of two at once is lost: a lost one would widen the scope. */
  private synchronized void admit(Operation operation) {
    admitted |= 1 << operation.ordinal();
  }

  /**
   * Why the actor may do it no more, if so, by what the roster answered last.
   *
   * @param operation what is being done
   * @param at when
   * @return empty where they still may
   */
  public Optional<ErrorCode> lapse(Operation operation, Instant at) {
    Roll known = roll;
    ErrorCode code =
        known == null ? ErrorCode.NOT_DESIGNATED : gate.judge(this, operation, known, at);
    return code == null ? Optional.empty() : Optional.of(code);
  }

  /**
   * The fields that may be touched: those that every operation of the call covers.
   *
   * @param at when
   * @return no field where nothing was let through
   */
  public FieldScope scope(Instant at) {
    Roll known = roll;
    StaffMember holder = known == null ? null : known.holder(actor.userId(), at);
    FieldScope employers = holder == null ? null : gate.employers().scopeOf(holder.employer(), at);
    if (holder == null || employers == null || admitted == 0) {
      return FieldScope.NONE;
    }
    FieldScope scope = employers;
    for (int i = 0; i < OPERATIONS.length && !emergency; i++) {
      if ((admitted & 1 << i) != 0) {
        scope = scope.and(designated(holder, OPERATIONS[i], at));
      }
    }
    return scope;
  }

  private static FieldScope designated(StaffMember holder, Operation operation, Instant at) {
    FieldScope scope = FieldScope.NONE;
    List<Designation> all = holder.designations();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).allows(operation, at)) {
        scope = scope.or(all.get(i).scope());
      }
    }
    return scope;
  }

  /**
   * How the audit trail names the actor: the holder of the user id, where the roster knows one.
   *
   * @param at when
   * @return the user id, with a number from its second holder on
   */
  public String name(Instant at) {
    Roll known = roll;
    StaffMember holder = known == null ? null : known.holder(actor.userId(), at);
    return holder == null ? actor.userId() : holder.id().toString();
  }
}
