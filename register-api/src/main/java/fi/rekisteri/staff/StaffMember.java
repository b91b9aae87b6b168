package fi.rekisteri.staff;

import fi.rekisteri.processing.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody who holds, or held, a user id: what the controller designated them for and what they
 * signed. Nothing of it passes to whoever is given the same user id later. A change of employer
 * makes a new holder, since it changes for whom the person acts.
 *
 * @param id which holder of which user id
 * @param held since when, and until when, the user id is theirs
 * @param employer for whom they work
 * @param owner who answers for a program; empty for a person
 * @param designations what they were designated for, ended ones too
 * @param undertakings what they signed, revoked ones too
 */
public record StaffMember(
    StaffId id,
    Term held,
    Employer employer,
    Optional<StaffId> owner,
    List<Designation> designations,
    List<ConfidentialityUndertaking> undertakings) {
  /** Copies the lists; nobody answers for themselves as for a program. */
  public StaffMember {
    designations = List.copyOf(designations);
    undertakings = List.copyOf(undertakings);
    if (owner.equals(Optional.of(id))) {
      throw new IllegalArgumentException("a program is owned by somebody else");
    }
  }

  /**
   * Somebody who is given a user id, and may do nothing yet.
   *
   * @param id which holder of which user id
   * @param from since when it is theirs
   * @param employer for whom they work
   * @return the member
   */
  public static StaffMember newcomer(StaffId id, Instant from, Employer employer) {
    return new StaffMember(id, Term.since(from), employer, Optional.empty(), List.of(), List.of());
  }

  /**
   * The first holder of a user id, at work for the controller. They act once they have {@link
   * #signed} too.
   *
   * @param userId the user id
   * @param from since when they hold it and are designated
   * @param operations what they may do, with every field
   * @return the member
   */
  public static StaffMember of(String userId, Instant from, Operation... operations) {
    return newcomer(StaffId.of(userId), from, Employer.CONTROLLER)
        .designated(Designation.of(from, operations));
  }

  /**
   * With a signed undertaking.
   *
   * @param version the version of the text
   * @param signedOn when it was signed
   * @return a copy
   */
  public StaffMember signed(String version, Instant signedOn) {
    return signed(ConfidentialityUndertaking.signed(version, signedOn));
  }

  /**
   * With a signed undertaking.
   *
   * @param undertaking the undertaking
   * @return a copy
   */
  public StaffMember signed(ConfidentialityUndertaking undertaking) {
    return with(designations, and(undertakings, undertaking));
  }

  /**
   * With one more designation.
   *
   * @param designation the designation
   * @return a copy
   */
  public StaffMember designated(Designation designation) {
    return with(and(designations, designation), undertakings);
  }

  /**
   * A program, for which somebody answers; what its owner signed counts for it.
   *
   * @param who its owner
   * @return a copy
   */
  public StaffMember ownedBy(StaffId who) {
    return new StaffMember(id, held, employer, Optional.of(who), designations, undertakings);
  }

  /**
   * Somebody who left, or will: the user id is theirs no more.
   *
   * @param end the first instant at which it is over
   * @return a copy, with all that they signed
   */
  public StaffMember until(Instant end) {
    return new StaffMember(id, held.until(end), employer, owner, designations, undertakings);
  }

  /**
   * With other lists.
   *
   * @param others designations
   * @param signed undertakings
   * @return a copy
   */
  public StaffMember with(List<Designation> others, List<ConfidentialityUndertaking> signed) {
    return new StaffMember(id, held, employer, owner, others, signed);
  }

  private static <T> List<T> and(List<T> all, T one) {
    return Stream.concat(all.stream(), Stream.of(one)).toList();
  }
}
