package fi.rekisteri.core;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.KeyManagement;
import fi.rekisteri.PendingUpdates;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.StaffManagement;
import fi.rekisteri.Statistics;
import fi.rekisteri.SubjectChoices;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.rights.AccessAnswer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register in the hands of one actor. */
record Desk(Engine engine, Caller caller) implements RegisterDesk {
  private static final int LONGEST_REASON = 500;

  @Override
  public CustomerAccess forPurpose(Purpose purpose) {
    return new PurposeAccess(engine, caller, purpose);
  }

  @Override
  public SubjectChoices choicesOf(CustomerId subject) {
    return new Choices(engine, caller, subject);
  }

  @Override
  public PendingUpdates pendingUpdatesOf(CustomerId subject) {
    return new Waiting(engine, caller, subject);
  }

  @Override
  public Statistics statistics() {
    return new StatisticsDesk(engine, caller);
  }

  @Override
  public <Q> List<CustomerId> prohibitByTerm(
      SearchKey<Q> key, Q term, Choice.Prohibition prohibition) {
    return new ProhibitionByTerm<>(engine, caller, key).record(term, prohibition);
  }

  @Override
  public KeyManagement keys() {
    return new KeyDesk(engine, caller);
  }

  @Override
  public StaffManagement staff() {
    return new StaffDesk(engine, caller);
  }

  @Override
  public RegisterDesk breakingGlass(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new InvalidValueException(
          ErrorCode.BREAK_GLASS_REASON_INVALID,
          "the reason of an emergency is blank or longer than " + LONGEST_REASON + " characters",
          "say in a few words why it cannot wait");
    }
    return new Desk(engine, new Caller(caller.actor(), Optional.of(reason)));
  }

  @Override
  public AccessAnswer answerAccess(CustomerId subject) {
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.ANSWER_ACCESS);
    act.admitWhole(Operation.READ, Optional.of(subject));
    return new AccessAnswers(engine).answer(act, subject);
  }

  @Override
  public List<AuditEntry> trail(CustomerId subject, @Nullable AuditEntry before, int limit) {
    PurposeAccess.requireLimit(limit);
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.READ_TRAIL);
    act.admitWhole(Operation.ADMIN, Optional.of(subject));
    return engine.inTransaction(
        tx -> {
          List<AuditEntry> page = tx.audit().ofSubject(subject, before, limit);
          tx.audit().append(List.of(act.done(subject, List.of())));
          return page;
        });
  }
}
