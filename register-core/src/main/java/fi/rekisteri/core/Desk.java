package fi.rekisteri.core;

import fi.rekisteri.AuditTrail;
import fi.rekisteri.Breaches;
import fi.rekisteri.CustomerAccess;
import fi.rekisteri.Disclosures;
import fi.rekisteri.Erasures;
import fi.rekisteri.Housekeeping;
import fi.rekisteri.KeyManagement;
import fi.rekisteri.OwnRegisters;
import fi.rekisteri.PaperRecords;
import fi.rekisteri.PartyNotices;
import fi.rekisteri.PendingUpdates;
import fi.rekisteri.PrivacyNotices;
import fi.rekisteri.Publications;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.Requests;
import fi.rekisteri.Retention;
import fi.rekisteri.StaffManagement;
import fi.rekisteri.Statistics;
import fi.rekisteri.SubjectChoices;
import fi.rekisteri.SubjectRetention;
import fi.rekisteri.Visits;
import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessScope;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.breach.BreachDesk;
import fi.rekisteri.core.choice.Choices;
import fi.rekisteri.core.choice.ProhibitionByTerm;
import fi.rekisteri.core.demand.SubjectRetentionDesk;
import fi.rekisteri.core.disclosure.DisclosureDesk;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.manual.PaperDesk;
import fi.rekisteri.core.outbox.NoticeDesk;
import fi.rekisteri.core.plan.RetentionDesk;
import fi.rekisteri.core.publication.ListDesk;
import fi.rekisteri.core.request.RequestDesk;
import fi.rekisteri.core.rotation.KeyDesk;
import fi.rekisteri.core.showing.PrivacyNoticeDesk;
import fi.rekisteri.core.update.Waiting;
import fi.rekisteri.core.visit.Linking;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.DefinitionSuccession;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.portability.PackageReceiver;
import fi.rekisteri.portability.PortabilityPackage;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.TransferAnswer;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.visit.TrustedProxies;
import java.util.List;
import java.util.Optional;

/** The register in the hands of one actor. */
record Desk(InForce inForce, Caller caller) implements RegisterDesk {
  /** The engine of the definition that is in force now: asked once by each call. */
  Engine engine() {
    return inForce.engine();
  }

  @Override
  public CustomerAccess forPurpose(Purpose purpose) {
    return new PurposeAccess(engine(), caller, purpose);
  }

  @Override
  public SubjectChoices choicesOf(CustomerId subject) {
    Engine engine = engine();
    return new Choices(engine, caller, subject, new Linking(engine, caller).following(subject));
  }

  @Override
  public PendingUpdates pendingUpdatesOf(CustomerId subject) {
    return new Waiting(engine(), caller, subject);
  }

  @Override
  public Visits visits() {
    return new VisitsDesk(engine(), caller, TrustedProxies.NONE);
  }

  @Override
  public SubjectRetention retentionOf(CustomerId subject) {
    return new SubjectRetentionDesk(engine(), caller, subject);
  }

  @Override
  public Statistics statistics() {
    return new StatisticsDesk(engine(), caller);
  }

  @Override
  public <Q> List<CustomerId> prohibitByTerm(
      SearchKey<Q> key, Q term, Choice.Prohibition prohibition) {
    return new ProhibitionByTerm<>(engine(), caller, key).record(term, prohibition);
  }

  @Override
  public OwnRegisters ownRegisters() {
    return new LinkDesk(engine(), caller);
  }

  @Override
  public Publications lists() {
    return new ListDesk(engine(), caller);
  }

  @Override
  public KeyManagement keys() {
    return new KeyDesk(engine(), caller);
  }

  @Override
  public PartyNotices partyNotices() {
    return new NoticeDesk(engine(), caller);
  }

  @Override
  public PrivacyNotices privacyNotices() {
    return new PrivacyNoticeDesk(engine(), caller);
  }

  @Override
  public StaffManagement staff() {
    return new StaffDesk(engine(), caller);
  }

  @Override
  public RegisterDesk because(String reason) {
    return new Desk(inForce, caller.because(reason));
  }

  @Override
  public RegisterDesk breakingGlass(String reason) {
    return new Desk(inForce, caller.breakingGlass(reason));
  }

  @Override
  public Disclosures disclosures() {
    return new DisclosureDesk(engine(), caller);
  }

  @Override
  public Erasures erasures() {
    return new ErasureDesk(engine(), caller);
  }

  @Override
  public Retention retention() {
    return new RetentionDesk(engine(), caller);
  }

  @Override
  public Housekeeping housekeeping() {
    return new HousekeepingDesk(engine(), caller);
  }

  @Override
  public AccessAnswer answerAccess(CustomerId subject) {
    return answerAccess(subject, AccessScope.everything());
  }

  @Override
  public AccessAnswer answerAccess(CustomerId subject, AccessScope scope) {
    Engine engine = engine();
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.ANSWER_ACCESS);
    act.admitWhole(Operation.READ, Optional.of(subject));
    engine.flushLooks();
    return new AccessAnswers(engine).answer(act, subject, scope);
  }

  @Override
  public Requests requests() {
    return RequestDesk.of(engine(), caller, this);
  }

  @Override
  public PortableData portability(CustomerId subject, AccessScope scope) {
    Engine engine = engine();
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.ANSWER_PORTABILITY);
    act.admitWhole(Operation.READ, Optional.of(subject));
    return new AccessAnswers(engine).answer(act, subject, scope, new PortableForm(engine));
  }

  @Override
  public TransferAnswer transfer(PortabilityPackage packed, PackageReceiver receiver) {
    return new PackageTransfer(engine(), caller, packed).to(receiver);
  }

  @Override
  public PaperRecords paper() {
    return new PaperDesk(engine(), caller);
  }

  @Override
  public Breaches breaches() {
    return new BreachDesk(engine(), caller);
  }

  @Override
  public AuditTrail audit() {
    return new AuditDesk(engine(), caller);
  }

  @Override
  public void adopt(RegisterDefinition next, DefinitionSuccession following) {
    inForce.adopt(caller, next, following);
  }
}
