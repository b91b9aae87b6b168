package fi.rekisteri.core;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.Housekeeping;
import fi.rekisteri.KeyManagement;
import fi.rekisteri.PendingUpdates;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.Statistics;
import fi.rekisteri.SubjectChoices;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.rights.AccessAnswer;
import fi.rekisteri.staff.Actor;
import java.util.List;
import java.util.Optional;

/** The register in the hands of one actor. */
record Desk(Engine engine, Actor actor) implements RegisterDesk {
  @Override
  public CustomerAccess forPurpose(Purpose purpose) {
    return new PurposeAccess(engine, actor, purpose);
  }

  @Override
  public SubjectChoices choicesOf(CustomerId subject) {
    return new Choices(engine, actor, subject);
  }

  @Override
  public PendingUpdates pendingUpdatesOf(CustomerId subject) {
    return new Waiting(engine, actor, subject);
  }

  @Override
  public Statistics statistics() {
    return new StatisticsDesk(engine, actor);
  }

  @Override
  public <Q> List<CustomerId> prohibitByTerm(
      SearchKey<Q> key, Q term, Choice.Prohibition prohibition) {
    return new ProhibitionByTerm<>(engine, actor, key).record(term, prohibition);
  }

  @Override
  public KeyManagement keys() {
    return new KeyDesk(engine, actor);
  }

  @Override
  public Housekeeping housekeeping() {
    return new HousekeepingDesk(engine, actor);
  }

  @Override
  public AccessAnswer answerAccess(CustomerId subject) {
    Act act = new Act(engine, actor, Purpose.RIGHTS, AuditAction.ANSWER_ACCESS);
    act.admit(Operation.READ, Optional.of(subject));
    return new AccessAnswers(engine).answer(act, subject);
  }

  @Override
  public AuditTrail audit() {
    return new AuditDesk(engine, actor);
  }
}
