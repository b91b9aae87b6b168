package fi.rekisteri;

import fi.rekisteri.staff.ConfidentialityUndertaking;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.UndertakingReport;
import java.time.Instant;
import java.util.List;

/**
 * Who may act, in the hands of an administrator: needs the designation {@code ADMIN}, with every
 * field, and each call is audited. The staff book is only added to: what was written stays, with
 * its time and its writer. Thread-safe.
 *
 * <p>Without a staff book (the host has a roster of its own) every change, and {@link #membersOf},
 * is refused with {@code NO_STAFF_BOOK}; the report asks the host's roster.
 *
 * <p>What is said of each change: {@code STAFF_CHANGE_REFUSED} is an {@link
 * fi.rekisteri.error.InvalidValueException} for what does not fit the book; {@code
 * VERSION_CONFLICT} a {@link fi.rekisteri.error.ConflictException} for two changes to one user id
 * at once; refusals of the actor are {@link fi.rekisteri.error.AccessDeniedException}.
 */
public interface StaffManagement {
  /**
   * Gives a user id to somebody, from now on. Whoever is given the id of somebody who left is
   * another holder of it, to whom nothing passes.
   *
   * @param userId the user id; nobody may hold it now
   * @param employer for whom they work
   * @return the new holder, who may do nothing yet
   */
  StaffId enrol(String userId, Employer employer);

  /**
   * Gives a user id to a program.
   *
   * @param userId the user id; nobody may hold it now
   * @param owner the person who answers for it
   * @return the new holder
   */
  StaffId enrolProgram(String userId, StaffId owner);

  /**
   * Notes that somebody left: they act no more, and their user id is free. What they signed stays.
   *
   * @param who the holder
   */
  void leave(StaffId who);

  /**
   * Designates somebody. Nobody designates themselves: {@code SELF_DESIGNATION_FORBIDDEN}.
   *
   * @param who the holder
   * @param designation what for; it does not begin in the past
   */
  void designate(StaffId who, Designation designation);

  /**
   * Ends one designation, now.
   *
   * @param who the holder
   * @param designation one that {@link #membersOf} shows, and that is not over
   */
  void endDesignation(StaffId who, Designation designation);

  /**
   * Ends, now, whatever somebody was designated for.
   *
   * @param who the holder
   */
  void endDesignations(StaffId who);

  /**
   * Notes that somebody signed.
   *
   * @param who the holder
   * @param undertaking what they signed; not in the future, nor revoked
   */
  void recordUndertaking(StaffId who, ConfidentialityUndertaking undertaking);

  /**
   * Notes that all that somebody signed is revoked, now. The duty of the past stays.
   *
   * @param who the holder
   */
  void revokeUndertakings(StaffId who);

  /**
   * Everybody who holds or held a user id, with all that was ever written of them.
   *
   * @param userId the user id
   * @return in the order of holders
   */
  List<StaffMember> membersOf(String userId);

  /**
   * Everybody, by user id, those who left too; of a host's own roster, where it can tell.
   *
   * @return everybody
   * @throws fi.rekisteri.error.AccessDeniedException {@code STAFF_NOT_LISTED} where the host's
   *     roster cannot tell
   */
  List<StaffMember> everybody();

  /**
   * Who may not act for want of an undertaking (S43.2).
   *
   * @param at the instant of which it tells
   * @return the report
   * @throws fi.rekisteri.error.AccessDeniedException {@code STAFF_NOT_LISTED} where the host's
   *     roster cannot tell
   */
  UndertakingReport undertakingReport(Instant at);
}
