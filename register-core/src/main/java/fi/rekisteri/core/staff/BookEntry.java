package fi.rekisteri.core.staff;

import fi.rekisteri.staff.ConfidentialityUndertaking;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import java.time.Instant;
import java.util.Optional;

/** What one line of the staff book tells of a holder of a user id. */
public sealed interface BookEntry {
  /**
   * Of whom it tells.
   *
   * @return the holder
   */
  StaffId who();

  /**
   * The holder, after it.
   *
   * @param before the holder as the earlier lines left them
   * @param at when the line was written
   * @return a copy
   */
  StaffMember after(StaffMember before, Instant at);

  /**
   * The user id was given to somebody.
   *
   * @param who the holder
   * @param employer for whom they work
   * @param owner who answers for a program
   */
  record Enrolled(StaffId who, Employer employer, Optional<StaffId> owner) implements BookEntry {
    StaffMember member(Instant at) {
      StaffMember newcomer = StaffMember.newcomer(who, at, employer);
      return owner.map(newcomer::ownedBy).orElse(newcomer);
    }

    @Override
    public StaffMember after(StaffMember before, Instant at) {
      throw new IllegalStateException("a holder is enrolled once");
    }
  }

  /**
   * They left.
   *
   * @param who the holder
   */
  record Left(StaffId who) implements BookEntry {
    @Override
    public StaffMember after(StaffMember before, Instant at) {
      return before.until(at);
    }
  }

  /**
   * They were designated.
   *
   * @param who the holder
   * @param designation what for
   */
  record Designated(StaffId who, Designation designation) implements BookEntry {
    @Override
    public StaffMember after(StaffMember before, Instant at) {
      return before.designated(designation);
    }
  }

  /**
   * One of their designations ended.
   *
   * @param who the holder
   * @param designation which
   */
  record DesignationEnded(StaffId who, Designation designation) implements BookEntry {
    @Override
    public StaffMember after(StaffMember before, Instant at) {
      return before.with(
          before.designations().stream()
              .map(one -> one.equals(designation) ? one.until(at) : one)
              .toList(),
          before.undertakings());
    }
  }

  /**
   * All their designations ended.
   *
   * @param who the holder
   */
  record DesignationsEnded(StaffId who) implements BookEntry {
    @Override
    public StaffMember after(StaffMember before, Instant at) {
      return before.with(
          before.designations().stream().map(one -> one.until(at)).toList(), before.undertakings());
    }
  }

  /**
   * They signed.
   *
   * @param who the holder
   * @param undertaking what
   */
  record Signed(StaffId who, ConfidentialityUndertaking undertaking) implements BookEntry {
    @Override
    public StaffMember after(StaffMember before, Instant at) {
      return before.signed(undertaking);
    }
  }

  /**
   * All that they had signed was revoked.
   *
   * @param who the holder
   */
  record UndertakingsRevoked(StaffId who) implements BookEntry {
    @Override
    public StaffMember after(StaffMember before, Instant at) {
      return before.with(
          before.designations(),
          before.undertakings().stream()
              .map(one -> one.revokedAt().isPresent() ? one : one.revoked(at))
              .toList());
    }
  }
}
