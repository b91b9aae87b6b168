package fi.rekisteri.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody's signed promise to keep what they learn to themselves (salassapitositoumus; Art.
 * 28(3)(b), 32(4); S39.2, S43). It lets nobody act after its end or its revocation. The duty itself
 * goes on: neither the end of a designation nor of the employment takes an undertaking away.
 *
 * @param version the version of the text that was signed
 * @param signedOn when it was signed
 * @param endsOn the first instant at which it lets nobody act any more; empty without an end
 * @param revokedAt when it was revoked, if it was
 * @param collective whom it names, where a processor signed it for its staff
 */
public record ConfidentialityUndertaking(
    String version,
    Instant signedOn,
    Optional<Instant> endsOn,
    Optional<Instant> revokedAt,
    Optional<Collective> collective) {
  /**
   * A processor's undertaking for those of its staff whom it names, and for nobody else (S43).
   *
   * @param processor the code of the processor
   * @param staff whom it names
   */
  public record Collective(String processor, Set<StaffId> staff) {
    /** Copies the list. */
    public Collective {
      staff = Set.copyOf(staff);
    }
  }

  /** Refuses a text without a version. */
  public ConfidentialityUndertaking {
    if (version.isBlank()) {
      throw new IllegalArgumentException("an undertaking names the version of its text");
    }
  }

  /**
   * A person's own undertaking.
   *
   * @param version the version of the text that was signed
   * @param signedOn when it was signed
   * @return the undertaking
   */
  public static ConfidentialityUndertaking signed(String version, Instant signedOn) {
    return new ConfidentialityUndertaking(
        version, signedOn, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The same undertaking, signed by a processor for its staff.
   *
   * @param named the processor, and whom it names
   * @return a copy
   */
  public ConfidentialityUndertaking forStaff(Collective named) {
    return new ConfidentialityUndertaking(version, signedOn, endsOn, revokedAt, Optional.of(named));
  }

  /**
   * The same undertaking with an end.
   *
   * @param end the first instant at which it lets nobody act any more
   * @return a copy
   */
  public ConfidentialityUndertaking endingOn(Instant end) {
    return new ConfidentialityUndertaking(
        version, signedOn, Optional.of(end), revokedAt, collective);
  }

  /**
   * The same undertaking, revoked.
   *
   * @param at when
   * @return a copy
   */
  public ConfidentialityUndertaking revoked(Instant at) {
    return new ConfidentialityUndertaking(version, signedOn, endsOn, Optional.of(at), collective);
  }

  /**
   * Whether somebody may act on it at an instant.
   *
   * @param at the instant of the act
   * @return true from its signature until its end or revocation
   */
  public boolean holdsAt(Instant at) {
    return !at.isBefore(signedOn)
        && (endsOn.isEmpty() || at.isBefore(endsOn.get()))
        && (revokedAt.isEmpty() || at.isBefore(revokedAt.get()));
  }

  /**
   * Whether it binds a person.
   *
   * @param member the person
   * @return true for a person's own; for a processor's where it employs and names them
   */
  public boolean binds(StaffMember member) {
    return collective.isEmpty()
        || member.employer().processor().equals(Optional.of(collective.get().processor()))
            && collective.get().staff().contains(member.id());
  }
}
