package fi.rekisteri.core.engine;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.Footing;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.core.staff.Pass;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.AccessDeniedException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One act of one actor for one purpose: it passes the gate, writes its audit entries, and says no.
 * A refusal is recorded first; where even that fails, the caller gets the storage's error instead.
 */
public record Act(Engine engine, Caller caller, Purpose purpose, AuditAction action, Pass pass) {
  /** What whoever breaks the glass may do: look at single people, and nothing else. */
  private static final Set<AuditAction> EMERGENCY =
      EnumSet.of(
          AuditAction.READ,
          AuditAction.SEARCH,
          AuditAction.READ_COLLECTION,
          AuditAction.READ_CHOICES,
          AuditAction.READ_UPDATES);

  public Act(Engine engine, Caller caller, Purpose purpose, AuditAction action) {
    this(engine, caller, purpose, action, caller.pass(engine));
  }

  /** Something else that is done within the same call. */
  public Act as(Purpose other, AuditAction another) {
    return new Act(engine, caller, other, another, pass);
  }

  /** Something else that is done within the same call, for the same purpose. */
  public Act as(AuditAction another) {
    return as(purpose, another);
  }

  /** How the trail and the ledger of choices name who acts. */
  public String name() {
    return pass.name(engine.now());
  }

  /** The one decision, within the fields that the actor may touch at this instant (S41.2). */
  public ProcessingDecisions decisions() {
    return engine.decisions().within(pass.scope(engine.now()));
  }

  /** Lets the act through for actor and purpose, before any person is looked at. */
  public void admit(Operation operation, Optional<CustomerId> subject) {
    refusal(operation).ifPresent(code -> refuseActor(operation, subject, code));
    if (engine.decisions().decide(purpose) instanceof ProcessingDecision.Refused refused) {
      record(AuditEntry.Act.denied(action, subject, refused.code()));
      throw denial(refused);
    }
    if (purpose.equals(Purpose.STATISTICS) && action != AuditAction.COUNT) {
      throw refuseSinglePeople(subject);
    }
  }

  /** As {@link #admit}, for what cannot be done by halves: a part of the fields does not do. */
  public void admitWhole(Operation operation, Optional<CustomerId> subject) {
    admit(operation, subject);
    requireWholeScope(operation, subject);
  }

  /** What belongs to no field, such as a person's choices, is for those who may touch them all. */
  public void requireWholeScope(Operation operation, Optional<CustomerId> subject) {
    if (!pass.scope(engine.now()).whole()) {
      refuseActor(operation, subject, ErrorCode.FIELD_OUT_OF_SCOPE);
    }
  }

  /** Why the actor may not do it, if so; it may ask the roster: not inside a transaction. */
  public Optional<ErrorCode> refusal(Operation operation) {
    if (engine.isSuperseded()) {
      return Optional.of(ErrorCode.DEFINITION_CHANGED);
    }
    Optional<ErrorCode> refusal = pass.refusal(operation, engine.now());
    boolean goesTooFar = caller.emergency() && !EMERGENCY.contains(action);
    return refusal.isEmpty() && goesTooFar ? Optional.of(ErrorCode.NOT_DESIGNATED) : refusal;
  }

  /** Why the actor may do it no more, if so: each item of a batch asks at its instant (S41). */
  public Optional<ErrorCode> lapse(Operation operation) {
    return lapse(operation, engine.now());
  }

  /** As {@link #lapse(Operation)}, at the instant of an entry that is made already. */
  public Optional<ErrorCode> lapse(Operation operation, Instant at) {
    return engine.isSuperseded()
        ? Optional.of(ErrorCode.DEFINITION_CHANGED)
        : pass.lapse(operation, at);
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
  public void admitToRegister(Operation operation) {
    admitToRegister(operation, Optional.empty());
  }

  /** The same, where what is shown tells something of one person. */
  public void admitToRegister(Operation operation, Optional<CustomerId> subject) {
    refusal(operation).ifPresent(code -> refuseActor(operation, subject, code));
  }

  /** The entry for something done to the register itself. */
  public Deed doneToRegister(List<String> what) {
    return entry(
        new AuditEntry.Act(action, Optional.empty(), what, Outcome.DONE, Optional.empty()));
  }

  /** The entry for something done to one person's data. */
  public Deed done(CustomerId subject, List<String> fields) {
    return entry(AuditEntry.Act.done(action, subject, fields));
  }

  /** The entry for something that found nobody. */
  public Deed nothingFound(List<String> fields) {
    return entry(AuditEntry.Act.nothingFound(action, fields));
  }

  /** The entry for a person whom the purpose may not process. */
  public Deed denied(CustomerId subject, ErrorCode code) {
    return entry(AuditEntry.Act.denied(action, Optional.of(subject), code));
  }

  /** The same, which names what was asked for. */
  public Deed denied(CustomerId subject, List<String> fields, ErrorCode code) {
    return entry(
        new AuditEntry.Act(
            action, Optional.of(subject), fields, Outcome.DENIED, Optional.of(code)));
  }

  /** The entry for something that was refused without meaning one person. */
  public Deed denied(ErrorCode code) {
    return entry(AuditEntry.Act.denied(action, Optional.empty(), code));
  }

  /** Records that something was denied, in a transaction of its own. */
  public void recordDenial(CustomerId subject, ErrorCode code) {
    record(AuditEntry.Act.denied(action, Optional.of(subject), code));
  }

  /** Records that something was refused without meaning one person, in a transaction of its own. */
  public void recordRefusal(ErrorCode code) {
    record(AuditEntry.Act.denied(action, Optional.empty(), code));
  }

  /** Records that a person was shown to a change that then failed, in a transaction of its own. */
  public void recordLook(CustomerId subject, List<String> fields) {
    record(AuditEntry.Act.done(AuditAction.READ, subject, fields));
  }

  /** The exception for a refusal; its caller records it. */
  public AccessDeniedException denial(ProcessingDecision.Refused refused) {
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
      case HELD_FOR_OTHER_PURPOSE ->
          new AccessDeniedException(
              refused.code(),
              "the person's data is held for other purposes than " + purpose + rule,
              "act for a purpose of the hold, or leave the person out");
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
  public AccessDeniedException refuseField(
      Optional<CustomerId> subject, String path, ErrorCode code) {
    record(AuditEntry.Act.denied(action, subject, code));
    return new AccessDeniedException(
        code,
        code == ErrorCode.FIELD_OUT_OF_SCOPE
            ? "field " + path + " lies outside what actor " + name() + " may touch (S41.2)"
            : "field " + path + " is not bound to purpose " + purpose,
        "act for a purpose that needs the field, as somebody who may touch it");
  }

  private void refuseActor(Operation operation, Optional<CustomerId> subject, ErrorCode code) {
    record(AuditEntry.Act.denied(action, subject, code));
    throw ActorRefusal.of(name(), operation, code);
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
    Instant now = engine.now();
    AuditEntry.Act done = caller.emergency() ? act.on(Footing.BREAK_GLASS) : act;
    Deed.By by = new Deed.By(pass.name(now), caller.actor().interfaceId(), purpose);
    return new Deed(now, by, done, caller.reason());
  }
}
