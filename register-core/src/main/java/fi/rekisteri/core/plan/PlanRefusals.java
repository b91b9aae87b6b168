package fi.rekisteri.core.plan;

import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.NotFoundException;
import java.time.LocalDate;
import java.util.UUID;

/** How a plan says no. */
final class PlanRefusals {
  private PlanRefusals() {}

  static CorruptDataException altered(String what) {
    return new CorruptDataException(
        ErrorCode.PLAN_ALTERED,
        what + " is not what the register wrote",
        "find out who wrote to the storage past the register, and make a new plan");
  }

  static NotFoundException notFound(UUID plan) {
    return new NotFoundException(
        ErrorCode.PLAN_NOT_FOUND, "no plan has the id " + plan, "take it from the list of plans");
  }

  static ConflictException otherDigest(UUID plan) {
    return new ConflictException(
        ErrorCode.PLAN_DIGEST_DIFFERS,
        "plan " + plan + " has another digest than the one that is approved",
        "look at the plan again, and approve it by its digest");
  }

  static ConflictException notApproved(UUID plan, int approvals, int needed) {
    return new ConflictException(
        ErrorCode.PLAN_NOT_APPROVED,
        "plan " + plan + " has " + approvals + " of " + needed + " approvals",
        "let somebody who is designated look at it and approve it");
  }

  static ConflictException fromLaterDay(UUID plan, LocalDate asOf) {
    return new ConflictException(
        ErrorCode.PLAN_FROM_LATER_DAY,
        "plan " + plan + " was made for " + asOf + ", which has not come by this clock",
        "set the clock right, or make another plan");
  }
}
