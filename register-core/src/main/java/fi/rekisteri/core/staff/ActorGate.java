package fi.rekisteri.core.staff;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.StaffSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets an actor through for an operation at an instant, or says why not (S41, S42). Thread-safe.
 */
public final class ActorGate {
  private final StaffSource staff;

  /**
   * A gate over the controller's roster.
   *
   * @param staff the roster; it is asked at each act
   */
  public ActorGate(StaffSource staff) {
    this.staff = staff;
  }

  /**
   * Why the actor may not do it, if they may not.
   *
   * @param actor who acts
   * @param operation what is to be done
   * @param at when
   * @return empty for a designated person
   */
  public Optional<ErrorCode> refusal(Actor actor, Operation operation, Instant at) {
    if (actor.kind() == Actor.Kind.SHARED) {
      return Optional.of(ErrorCode.SHARED_ACCOUNT_FORBIDDEN);
    }
    List<Designation> designations = staff.designationsOf(actor.userId());
    if (designations.isEmpty()) {
      return Optional.of(ErrorCode.UNKNOWN_ACTOR);
    }
    for (Designation designation : designations) {
      if (designation.userId().equals(actor.userId()) && designation.allows(operation, at)) {
        return Optional.empty();
      }
    }
    return Optional.of(ErrorCode.NOT_DESIGNATED);
  }
}
