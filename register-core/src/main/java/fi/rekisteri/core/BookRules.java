package fi.rekisteri.core;

import fi.rekisteri.core.staff.BookEntry;
import fi.rekisteri.core.staff.StaffBook;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.staff.ConfidentialityUndertaking;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffPolicy;
import fi.rekisteri.store.StaffLine;
import java.time.Instant;
import java.util.List;

/**
 * What may be written into the staff book next (S39, S41, S43). It is written by somebody at an
 * instant, and nothing of it takes effect earlier: nobody becomes designated for what they did.
 */
record BookRules(
    RegisterDefinition definition,
    StaffBook book,
    String writer,
    Instant now,
    List<StaffMember> members) {
  BookRules(RegisterDefinition definition, StaffBook book, String writer, Instant now) {
    this(definition, book, writer, now, List.of());
  }

  /** The rules over the lines of a user id. */
  BookRules of(List<StaffLine> lines, String userId) {
    return new BookRules(definition, book, writer, now, book.members(userId, lines));
  }

  /** Whoever is given the user id now. */
  StaffId next(String userId, Employer employer) {
    if (members.stream().anyMatch(member -> !member.held().isOverAt(now))) {
      throw refused("user id " + userId + " is somebody's", "let them leave first");
    }
    boolean declared =
        employer.processor().isEmpty()
            || definition.recipients().stream()
                .filter(recipient -> recipient.role() == Recipient.Role.PROCESSOR)
                .anyMatch(recipient -> recipient.code().equals(employer.processor().get()));
    if (!declared) {
      throw refused(
          "employer " + employer.processor().get() + " is no declared processor",
          "declare it among the recipients, with its fields");
    }
    return members.isEmpty() ? StaffId.of(userId) : members.get(members.size() - 1).id().next();
  }

  /** Somebody of whom the book tells, there or gone. */
  StaffMember known(StaffId who) {
    return members.stream()
        .filter(member -> member.id().equals(who))
        .findFirst()
        .orElseThrow(() -> refused("the book does not know " + who, "enrol them first"));
  }

  /** Somebody who holds the user id now. */
  StaffMember present(StaffId who) {
    StaffMember member = known(who);
    if (!member.held().holdsAt(now)) {
      throw refused(who + " does not hold the user id now", "enrol whoever is given it next");
    }
    return member;
  }

  /** A person who can answer for a program. */
  StaffId person(StaffId who) {
    if (present(who).owner().isPresent()) {
      throw refused(who + " is a program", "name a person who answers for both");
    }
    return who;
  }

  BookEntry designated(StaffId who, Designation designation) {
    StaffMember member = present(who);
    String answering = member.owner().map(StaffId::toString).orElse("");
    if (writer.equals(who.toString()) || writer.equals(answering)) {
      throw new AccessDeniedException(
          ErrorCode.SELF_DESIGNATION_FORBIDDEN,
          "actor " + writer + " may not designate themselves, nor a program of their own",
          "let another administrator do it");
    }
    if (designation.term().from().isBefore(now) || designation.operations().isEmpty()) {
      throw refused(
          "a designation names operations, and does not begin in the past",
          "let it begin now or later");
    }
    return new BookEntry.Designated(who, designation);
  }

  BookEntry ended(StaffId who, Designation designation) {
    boolean goesOn =
        present(who).designations().stream()
            .anyMatch(one -> one.equals(designation) && !one.term().isOverAt(now));
    if (!goesOn) {
      throw refused(who + " has no such designation, or it is over", "look at membersOf");
    }
    return new BookEntry.DesignationEnded(who, designation);
  }

  BookEntry signed(StaffId who, ConfidentialityUndertaking undertaking) {
    boolean knownVersion =
        definition.staffPolicy().versions().stream()
            .map(StaffPolicy.Version::name)
            .anyMatch(undertaking.version()::equals);
    if (undertaking.signedOn().isAfter(now)
        || undertaking.revokedAt().isPresent()
        || !knownVersion) {
      throw refused(
          "an undertaking is of a declared version, signed by now, and not revoked yet",
          "correct it, or declare its version in the staff policy");
    }
    return new BookEntry.Signed(present(who).id(), undertaking);
  }

  private static InvalidValueException refused(String what, String remedy) {
    return new InvalidValueException(ErrorCode.STAFF_CHANGE_REFUSED, what, remedy);
  }
}
