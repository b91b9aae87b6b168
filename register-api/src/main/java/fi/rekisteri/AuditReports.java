package fi.rekisteri;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.BurstRule;
import fi.rekisteri.audit.DeniedCount;
import fi.rekisteri.audit.ReviewVerdict;
import fi.rekisteri.audit.SecurityEvent;
import fi.rekisteri.audit.SubjectLook;
import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.audit.TrailFinding;
import fi.rekisteri.audit.UnreadField;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.staff.StaffId;
import java.util.List;

/**
 * Answers from the audit trail, newest first where they are about single acts. Each call needs the
 * designation {@code ADMIN} with every field, and stands in the trail before anything is told;
 * refusals of the actor are {@link fi.rekisteri.error.AccessDeniedException}. Rows are read as they
 * are asked for, so that a report of many years needs no more memory than one of a day. A time in
 * which nothing happened has no rows. Thread-safe.
 *
 * <p>Times are those that entries tell. Where a clock was set back, acts are told by the time it
 * showed.
 */
public interface AuditReports {
  /**
   * Who has looked at a person's data and why, to be told to that person: no employee is named
   * (C-579/21).
   *
   * @param subject the person
   * @param span of which time
   * @return what was done; what was refused showed nothing, and is not told
   */
  AuditReport<SubjectLook> looksAt(CustomerId subject, TimeSpan span);

  /**
   * The same with the user ids of staff. They are told only where the person cannot use their
   * rights without, and the rights of staff were weighed against that (C-579/21).
   *
   * @param subject the person
   * @param span of which time
   * @param reason why it is essential; recorded with the call, not blank, at most 500 characters
   * @return what was done, and by whom
   * @throws fi.rekisteri.error.InvalidValueException {@code REASON_INVALID}
   */
  AuditReport<SubjectLook> looksAtNamingStaff(CustomerId subject, TimeSpan span, String reason);

  /**
   * What one member of staff did or tried. Another holder of the same user id is somebody else.
   *
   * @param who the holder of a user id
   * @param span of which time
   * @return their entries
   */
  AuditReport<AuditEntry> actsOf(StaffId who, TimeSpan span);

  /**
   * Attempts that were denied.
   *
   * @param span of which time
   * @return how often, by code, actor and purpose, the most frequent first
   */
  AuditReport<DeniedCount> denials(TimeSpan span);

  /**
   * Acts in an emergency that nobody has reviewed, attempts too (S41). The reason of each is told
   * by {@link AuditTrail#reasonOf}. Where the clock was set back by more than a day between an act
   * and its review, the act is told again rather than not at all.
   *
   * @param span of which time
   * @return their entries
   */
  AuditReport<AuditEntry> emergencies(TimeSpan span);

  /**
   * Reviews acts in an emergency. Each gets an entry of its own, which names its place and the
   * verdict; the remark is sealed like any reason. A later review of the same act stands beside the
   * earlier one.
   *
   * @param uses their places, from 1 to 1000; all or none are reviewed
   * @param verdict what the review came to
   * @param remark why; not blank, at most 500 characters
   * @throws fi.rekisteri.error.AccessDeniedException {@code SELF_REVIEW_FORBIDDEN} for an act of
   *     one's own
   * @throws fi.rekisteri.error.InvalidValueException {@code REASON_INVALID}
   * @throws fi.rekisteri.error.NotFoundException {@code NOT_TO_BE_REVIEWED} where no act in an
   *     emergency stands in a place
   */
  void review(List<AuditPlace> uses, ReviewVerdict verdict, String remark);

  /**
   * Fields that are bound to an active purpose and that nobody read for it in the last months (Art.
   * 5(1)(c)). The purpose {@code RIGHTS} is left out: an answer tells whatever is held. The trail
   * knows which fields were shown, not which were looked at.
   *
   * @param months how many, from 1, in the register's zone
   * @return in the order of purposes and fields; its time begins where the trail begins, if that is
   *     later
   */
  AuditReport<UnreadField> unreadFields(int months);

  /**
   * What whoever answers for security should look into: what a verification found, then decoys that
   * were opened, and bursts of refusals, newest first. A decoy counts when somebody reads, finds or
   * changes it or tries to; not when a page passes it by, as every nightly job does, nor when it is
   * registered or erased, or an administrator reads its trail.
   *
   * @param span of which time
   * @param rule what a burst is
   * @param findings what {@link AuditTrail#verify()} or {@link AuditTrail#checkpoint()} found, to
   *     stand here too; none where it was not asked
   * @return the events
   */
  AuditReport<SecurityEvent> securityEvents(
      TimeSpan span, BurstRule rule, List<TrailFinding> findings);
}
