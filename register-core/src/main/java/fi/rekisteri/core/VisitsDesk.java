package fi.rekisteri.core;

import fi.rekisteri.VisitListener;
import fi.rekisteri.VisitReport;
import fi.rekisteri.VisitorAnswer;
import fi.rekisteri.Visits;
import fi.rekisteri.access.AccessScope;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.demand.SubjectRetentionDesk;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.visit.Linking;
import fi.rekisteri.core.visit.Recording;
import fi.rekisteri.core.visit.VisitorChoices;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.visit.CookieConsent;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.IdentityLink;
import fi.rekisteri.visit.LinkRequest;
import fi.rekisteri.visit.TrustedProxies;
import fi.rekisteri.visit.VisitFields;
import fi.rekisteri.visit.VisitorId;
import fi.rekisteri.visit.VisitorProof;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** The visitors of the site in the hands of one actor. */
record VisitsDesk(Engine engine, Caller caller, TrustedProxies proxies) implements Visits {
  private static final Set<String> OBSERVED =
      Set.of(VisitFields.VISIT.path(), VisitFields.INFERRED.path());

  @Override
  public Visits behind(TrustedProxies trusted) {
    return new VisitsDesk(engine, caller, trusted);
  }

  @Override
  public void choose(CookieConsent consent) {
    new VisitorChoices(engine, caller).choose(consent);
  }

  @Override
  public void heedSignal(VisitorId visitor, String signal) {
    new VisitorChoices(engine, caller).heed(visitor, signal);
  }

  @Override
  public Set<String> allowedCookies(VisitorId visitor) {
    return new VisitorChoices(engine, caller).allowed(visitor);
  }

  /** The purposes are those of the cookies; before one is known, the register's own is named. */
  @Override
  public VisitReport record(Iterator<CookieObservation> batch, VisitListener listener) {
    Act act = new Act(engine, caller, Purpose.REGISTER_MAINTENANCE, AuditAction.RECORD_VISIT);
    act.admitToRegister(Operation.MAINTAIN);
    return new Recording(engine, act, proxies).run(batch, listener);
  }

  @Override
  public IdentityLink link(LinkRequest request) {
    return new Linking(engine, caller).link(request);
  }

  @Override
  public IdentityLink unlink(CustomerId visitor, CustomerId customer) {
    return new Linking(engine, caller).unlink(visitor, customer);
  }

  /** A number that anybody may have read shows nothing; that somebody asked is recorded. */
  @Override
  public VisitorAnswer answerAccess(VisitorId visitor, Set<VisitorProof> proofs) {
    Act act = new Act(engine, caller, Purpose.RIGHTS, AuditAction.ANSWER_ACCESS);
    act.admitWhole(Operation.READ, Optional.of(visitor.subject()));
    if (proofs.isEmpty()) {
      act.recordRefusal(ErrorCode.NOT_IDENTIFIABLE);
      return new VisitorAnswer.NotIdentifiable(EnumSet.allOf(VisitorProof.class));
    }
    engine.flushLooks();
    return new VisitorAnswer.Answered(
        new AccessAnswers(engine).answer(act, visitor.subject(), AccessScope.everything()));
  }

  @Override
  public ErasureAnswer eraseObservations(VisitorId visitor) {
    LocalDate today = LocalDate.ofInstant(engine.now(), engine.definition().zone());
    Set<String> observed = new HashSet<>(OBSERVED);
    if (engine.definition().field(VisitFields.INFERRED.path()).isEmpty()) {
      observed.remove(VisitFields.INFERRED.path());
    }
    return new SubjectRetentionDesk(engine, caller, visitor.subject())
        .demand(new ErasureDemand(ErasureCause.PROMISED, observed, today));
  }
}
