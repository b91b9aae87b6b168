package fi.rekisteri.audit;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of the audit trail.
 *
 * @param evidence where it stands in the trail, and what proves it
 * @param at when, to the microsecond
 * @param actor who acted: the user id, and from its second holder on {@code #} and a number
 * @param interfaceId the technical interface used
 * @param purpose for which purpose
 * @param act what was done, to whom, with which result
 */
public record AuditEntry(
    Evidence evidence, Instant at, String actor, String interfaceId, Purpose purpose, Act act) {
  /**
   * Where it stands in the trail.
   *
   * @return lane and number
   */
  public AuditPlace place() {
    return evidence.place();
  }

  /**
   * What was done.
   *
   * @param action the action
   * @param subject whose data; empty where no person was found or meant
   * @param fields the paths of the fields that were shown, searched by or changed
   * @param outcome how it ended
   * @param code why it was refused, where it was
   * @param footing on which footing the actor stood
   */
  public record Act(
      AuditAction action,
      Optional<CustomerId> subject,
      List<String> fields,
      Outcome outcome,
      Optional<ErrorCode> code,
      Footing footing) {
    /** Copies the paths. */
    public Act {
      fields = List.copyOf(fields);
    }

    /**
     * An act of somebody designated.
     *
     * @param action the action
     * @param subject whose data; empty where no person was found or meant
     * @param fields the paths of the fields that were shown, searched by or changed
     * @param outcome how it ended
     * @param code why it was refused, where it was
     */
    public Act(
        AuditAction action,
        Optional<CustomerId> subject,
        List<String> fields,
        Outcome outcome,
        Optional<ErrorCode> code) {
      this(action, subject, fields, outcome, code, Footing.DESIGNATED);
    }

    /**
     * The same act on another footing.
     *
     * @param other the footing
     * @return this where it is the same, or a copy
     */
    public Act on(Footing other) {
      return footing == other ? this : new Act(action, subject, fields, outcome, code, other);
    }

    /**
     * Something done to one person's data.
     *
     * @param action the action
     * @param subject whose data
     * @param fields the paths of the fields
     * @return the act
     */
    public static Act done(AuditAction action, CustomerId subject, List<String> fields) {
      return new Act(action, Optional.of(subject), fields, Outcome.DONE, Optional.empty());
    }

    /**
     * Something that found nobody.
     *
     * @param action the action
     * @param fields the paths of the fields searched by
     * @return the act
     */
    public static Act nothingFound(AuditAction action, List<String> fields) {
      return new Act(action, Optional.empty(), fields, Outcome.NOTHING_FOUND, Optional.empty());
    }

    /**
     * Something refused.
     *
     * @param action the action
     * @param subject whose data, where a person was meant
     * @param code why
     * @return the act
     */
    public static Act denied(AuditAction action, Optional<CustomerId> subject, ErrorCode code) {
      return new Act(action, subject, List.of(), Outcome.DENIED, Optional.of(code));
    }
  }
}
