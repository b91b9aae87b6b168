package fi.rekisteri.core;

import fi.rekisteri.StaffManagement;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.staff.ActorGate;
import fi.rekisteri.core.staff.BookEntry;
import fi.rekisteri.core.staff.StaffBook;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.ConfidentialityUndertaking;
import fi.rekisteri.staff.Designation;
import fi.rekisteri.staff.Employer;
import fi.rekisteri.staff.StaffId;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.UndertakingReport;
import fi.rekisteri.store.StaffLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The staff book in the hands of one actor: each line is written together with its audit entry. */
record StaffDesk(Engine engine, Caller caller) implements StaffManagement {
  @Override
  public StaffId enrol(String userId, Employer employer) {
    return write(
            userId,
            (tx, rules) ->
                new BookEntry.Enrolled(rules.next(userId, employer), employer, Optional.empty()))
        .who();
  }

  @Override
  public StaffId enrolProgram(String userId, StaffId owner) {
    return write(
            userId,
            (tx, rules) -> {
              BookRules owners = rules.of(tx.staff().of(owner.userId()), owner.userId());
              return new BookEntry.Enrolled(
                  rules.next(userId, Employer.CONTROLLER),
                  Employer.CONTROLLER,
                  Optional.of(owners.person(owner)));
            })
        .who();
  }

  @Override
  public void leave(StaffId who) {
    write(who.userId(), (tx, rules) -> new BookEntry.Left(rules.present(who).id()));
  }

  @Override
  public void designate(StaffId who, Designation designation) {
    write(who.userId(), (tx, rules) -> rules.designated(who, designation));
  }

  @Override
  public void endDesignation(StaffId who, Designation designation) {
    write(who.userId(), (tx, rules) -> rules.ended(who, designation));
  }

  @Override
  public void endDesignations(StaffId who) {
    write(who.userId(), (tx, rules) -> new BookEntry.DesignationsEnded(rules.present(who).id()));
  }

  @Override
  public void recordUndertaking(StaffId who, ConfidentialityUndertaking undertaking) {
    write(who.userId(), (tx, rules) -> rules.signed(who, undertaking));
  }

  @Override
  public void revokeUndertakings(StaffId who) {
    write(who.userId(), (tx, rules) -> new BookEntry.UndertakingsRevoked(rules.known(who).id()));
  }

  @Override
  public List<StaffMember> membersOf(String userId) {
    Act act = admitted(AuditAction.READ_STAFF);
    StaffBook book = book(act);
    return engine.inTransaction(
        tx -> {
          List<StaffMember> members = book.members(userId, tx.staff().of(userId));
          tx.record(act.doneToRegister(List.of(told(userId))));
          return members;
        });
  }

  @Override
  public List<StaffMember> everybody() {
    return told("everybody", ActorGate::everybody);
  }

  @Override
  public UndertakingReport undertakingReport(Instant at) {
    return told("undertakings", gate -> gate.undertakingReport(at));
  }

  /** Something of everybody, which not every roster can tell; recorded before it is shown. */
  private <T> T told(String what, Function<ActorGate, Optional<T>> question) {
    Act act = admitted(AuditAction.READ_STAFF);
    Optional<T> answer = question.apply(engine.gate());
    if (answer.isEmpty()) {
      throw refused(act, ErrorCode.STAFF_NOT_LISTED, "the roster cannot tell everybody");
    }
    engine.inTransaction(
        tx -> {
          tx.record(act.doneToRegister(List.of(what)));
          return answer;
        });
    return answer.get();
  }

  /** A refusal of the actor rolls the line back, so it is recorded in a transaction of its own. */
  private BookEntry write(String userId, BiFunction<Transaction, BookRules, BookEntry> change) {
    Act act = admitted(AuditAction.CHANGE_STAFF);
    StaffBook book = book(act);
    try {
      return engine.inTransaction(
          tx -> {
            List<StaffLine> lines = tx.staff().of(userId);
            BookRules rules =
                new BookRules(engine.definition(), book, act.name(), engine.now())
                    .of(lines, userId);
            BookEntry entry = change.apply(tx, rules);
            append(tx, act, StaffBook.line(entry, lines, engine.now(), act.name()), entry.who());
            return entry;
          });
    } catch (AccessDeniedException denied) {
      act.recordRefusal(denied.code());
      throw denied;
    }
  }

  private static void append(Transaction tx, Act act, StaffLine line, StaffId who) {
    tx.staff().append(line);
    tx.record(act.doneToRegister(List.of(told(who.toString()), line.kind())));
  }

  private StaffBook book(Act act) {
    return engine
        .gate()
        .book()
        .orElseThrow(() -> refused(act, ErrorCode.NO_STAFF_BOOK, "the roster is the host's own"));
  }

  private static AccessDeniedException refused(Act act, ErrorCode code, String what) {
    act.recordRefusal(code);
    return new AccessDeniedException(
        code, what, "look into the host's roster, or build the register with .staffBook(...)");
  }

  private Act admitted(AuditAction action) {
    Act act = new Act(engine, caller, Purpose.SECURITY, action);
    act.admitToRegister(Operation.ADMIN);
    act.requireWholeScope(Operation.ADMIN, Optional.empty());
    return act;
  }

  /** The trail keeps a list of words: a comma would make two of one. */
  static String told(String name) {
    return name.replace("%", "%25").replace(",", "%2C");
  }
}
