package fi.rekisteri.core;

import fi.rekisteri.core.staff.Pass;
import fi.rekisteri.staff.Actor;
import java.util.Optional;

/**
 * Who calls, and in an emergency why. The reason is for the audit trail; it is printed nowhere.
 *
 * @param actor who acts, as the host asserts it
 * @param reason why the glass is broken; empty on every other day
 */
record Caller(Actor actor, Optional<String> reason) {
  static Caller of(Actor actor) {
    return new Caller(actor, Optional.empty());
  }

  /** Begins a call at the gate. */
  Pass pass(Engine engine) {
    return engine.gate().pass(actor, reason.isPresent());
  }

  @Override
  public String toString() {
    return "Caller[" + actor.userId() + (reason.isPresent() ? ", in an emergency]" : "]");
  }
}
