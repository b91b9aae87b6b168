package fi.rekisteri.core;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.LaneRange;
import fi.rekisteri.audit.ReviewVerdict;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.inquiry.Emergencies;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One review of acts in an emergency, all or none. Each is an entry of its own about the same
 * person, so that the remark is sealed with that person's key and goes with it.
 */
record EmergencyReview(Engine engine, Caller caller, ReviewVerdict verdict, String remark) {
  private static final int MOST = 1000;

  void of(List<AuditPlace> uses) {
    Set<AuditPlace> places = new LinkedHashSet<>(uses);
    if (places.isEmpty() || places.size() > MOST) {
      throw new IllegalArgumentException("a review is of 1 to " + MOST + " acts");
    }
    Act act = new Act(engine, caller, Purpose.SECURITY, AuditAction.REVIEW_EMERGENCY);
    act.admitToRegister(Operation.ADMIN);
    act.requireWholeScope(Operation.ADMIN, Optional.empty());
    engine.trail(); // what waits to be written can be reviewed too
    try {
      engine.inTransaction(
          tx -> {
            tx.record(places.stream().map(place -> reviewed(act, tx, place)).toList());
            return act;
          });
    } catch (AccessDeniedException denied) {
      act.recordRefusal(denied.code());
      throw denied;
    }
  }

  private Deed reviewed(Act act, Transaction tx, AuditPlace place) {
    LaneRange one = new LaneRange(place.lane(), place.number(), place.number());
    AuditEntry use =
        tx.audit().ofLane(one, 1).stream()
            .filter(Emergencies::isOne)
            .findFirst()
            .orElseThrow(() -> notToBeReviewed(place));
    requireSomebodyElse(act, use);
    List<String> named = Emergencies.named(place, verdict);
    Deed deed =
        use.act()
            .subject()
            .map(subject -> act.done(subject, named))
            .orElseGet(() -> act.doneToRegister(named));
    return deed.because(remark);
  }

  /** Where the roster was not at hand, the trail has the user id alone: anybody's who holds it. */
  private void requireSomebodyElse(Act act, AuditEntry use) {
    if (use.actor().equals(act.name()) || use.actor().equals(caller.actor().userId())) {
      throw new AccessDeniedException(
          ErrorCode.SELF_REVIEW_FORBIDDEN,
          "entry " + use.place() + " is an act of the reviewer's own",
          "let another administrator review it");
    }
  }

  private static NotFoundException notToBeReviewed(AuditPlace place) {
    return new NotFoundException(
        ErrorCode.NOT_TO_BE_REVIEWED,
        "no act in an emergency stands at " + place,
        "take the places from the report of emergencies");
  }

  @Override
  public String toString() {
    return "EmergencyReview[" + verdict + "]";
  }
}
