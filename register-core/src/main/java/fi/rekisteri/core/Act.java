package fi.rekisteri.core;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.staff.Actor;
import java.util.List;
import java.util.Optional;

/**
 * One act of one actor for one purpose: it passes the gate, writes its audit entries, and says no.
 * A refusal is recorded first; where even that fails, the caller gets the storage's error instead.
 */
record Act(Engine engine, Actor actor, Purpose purpose, AuditAction action) {

  /** Lets the act through for actor and purpose, before any person is looked at. */
  void admit(Operation operation, Optional<CustomerId> subject) {
    engine
        .gate()
        .refusal(actor, operation, engine.now())
        .ifPresent(code -> refuseActor(operation, subject, code));
    if (engine.decisions().decide(purpose) instanceof ProcessingDecision.Refused refused) {
      record(AuditEntry.Act.denied(action, subject, refused.code()));
      throw denial(refused);
    }
    if (purpose.equals(Purpose.STATISTICS) && action != AuditAction.COUNT) {
      throw refuseSinglePeople(subject);
    }
  }

  /** S4.2: whatever is bound to statistics is bound for counting, and shows nobody. */
  private AccessDeniedException refuseSinglePeople(Optional<CustomerId> subject) {
    record(AuditEntry.Act.denied(action, subject, ErrorCode.PURPOSE_DENIED));
    return new AccessDeniedException(
        ErrorCode.PURPOSE_DENIED,
        "purpose " + purpose + " counts people, and reads, finds and changes nobody (S4.2)",
        "ask RegisterDesk.statistics() for a table, or act for another purpose");
  }

  /** Lets the act through for the actor alone: it touches the register, and shows nobody's data. */
  void admitToRegister(Operation operation) {
    admitToRegister(operation, Optional.empty());
  }

  /** The same, where what is shown tells something of one person. */
  void admitToRegister(Operation operation, Optional<CustomerId> subject) {
    engine
        .gate()
        .refusal(actor, operation, engine.now())
        .ifPresent(code -> refuseActor(operation, subject, code));
  }

  /** The entry for something done to the register itself. */
  Deed doneToRegister(List<String> what) {
    return entry(
        new AuditEntry.Act(action, Optional.empty(), what, Outcome.DONE, Optional.empty()));
  }

  /** The entry for something done to one person's data. */
  Deed done(CustomerId subject, List<String> fields) {
    return entry(AuditEntry.Act.done(action, subject, fields));
  }

  /** The entry for something that found nobody. */
  Deed nothingFound(List<String> fields) {
    return entry(AuditEntry.Act.nothingFound(action, fields));
  }

  /** The entry for a person whom the purpose may not process. */
  Deed denied(CustomerId subject, ErrorCode code) {
    return entry(AuditEntry.Act.denied(action, Optional.of(subject), code));
  }

  /** The entry for something that was refused without meaning one person. */
  Deed denied(ErrorCode code) {
    return entry(AuditEntry.Act.denied(action, Optional.empty(), code));
  }

  /** Records that something was denied, in a transaction of its own. */
  void recordDenial(CustomerId subject, ErrorCode code) {
    record(AuditEntry.Act.denied(action, Optional.of(subject), code));
  }

  /** Records that something was refused without meaning one person, in a transaction of its own. */
  void recordRefusal(ErrorCode code) {
    record(AuditEntry.Act.denied(action, Optional.empty(), code));
  }

  /** Records that a person was shown to a change that then failed, in a transaction of its own. */
  void recordLook(CustomerId subject, List<String> fields) {
    record(AuditEntry.Act.done(AuditAction.READ, subject, fields));
  }

  /** The exception for a refusal; its caller records it. */
  AccessDeniedException denial(ProcessingDecision.Refused refused) {
    String rule = " (" + refused.decidedBy() + ")";
    return switch (refused.code()) {
      case UNKNOWN_PURPOSE ->
          new AccessDeniedException(
              refused.code(),
              "purpose " + purpose + " is not declared" + rule,
              "name a purpose of the definition");
      case CONSENT_REQUIRED ->
          new AccessDeniedException(
              refused.code(),
              "purpose " + purpose + " rests on consent, and none stands" + rule,
              "ask the person for consent and record it, or leave them out");
      case PROHIBITED, SAFETY_BAN, OBJECTED ->
          new AccessDeniedException(
              refused.code(),
              "the person has closed purpose " + purpose + rule,
              "leave the person out");
      case RESTRICTED ->
          new AccessDeniedException(
              refused.code(),
              "the person's data may be stored only, not used for " + purpose + rule,
              "act for a purpose that Art. 18(2) allows, or lift the restriction lawfully");
      case NO_LEGAL_BASIS ->
          new AccessDeniedException(
              refused.code(),
              "purpose " + purpose + " has no legal basis for a person in this role" + rule,
              "declare a basis for the role, or leave these people out");
      default ->
          new AccessDeniedException(
              refused.code(),
              "purpose " + purpose + " is not active" + rule,
              "activate it in the definition, once it is justified");
    };
  }

  /** Records that a field may not be searched by or touched, and gives the exception to throw. */
  AccessDeniedException refuseField(Optional<CustomerId> subject, String path, ErrorCode code) {
    record(AuditEntry.Act.denied(action, subject, code));
    return new AccessDeniedException(
        code,
        "field " + path + " is not bound to purpose " + purpose,
        "act for a purpose that needs the field");
  }

  private void refuseActor(Operation operation, Optional<CustomerId> subject, ErrorCode code) {
    record(AuditEntry.Act.denied(action, subject, code));
    throw new AccessDeniedException(
        code,
        "actor " + actor.userId() + " may not " + operation,
        "act as a person whom the controller has designated for it, under a personal user id");
  }

  private void record(AuditEntry.Act act) {
    Deed deed = entry(act);
    engine.inTransaction(
        tx -> {
          tx.record(deed);
          return deed;
        });
  }

  private Deed entry(AuditEntry.Act act) {
    Deed.By by = new Deed.By(actor.userId(), actor.interfaceId(), purpose);
    return new Deed(engine.now(), by, act, Optional.empty());
  }
}
