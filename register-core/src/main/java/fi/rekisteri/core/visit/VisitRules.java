package fi.rekisteri.core.visit;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.visit.VisitFields;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an observation of a visitor may be kept: what the one decision says of them, and that
 * their consent is older than the visit (S55). Somebody unknown has chosen nothing.
 */
record VisitRules(Engine engine, Act act) {
  /** Who was observed, as the register knows them. */
  record Visitor(SubjectRole role, Standing standing) {
    static final Visitor UNKNOWN = new Visitor(SubjectRole.VISITOR, Standing.NONE);
  }

  /** Opens what a visitor has chosen. */
  Visitor visitor(SealedCustomer stored) {
    return new Visitor(stored.facts().role(), engine.records().standing(stored));
  }

  /**
   * What is decided of a visitor for one purpose, whichever of their observations it then meets.
   *
   * @param refusal why none is kept
   * @param guesses why none that comes with guesses is kept
   * @param from from when on visits may be kept
   */
  record Ruling(Optional<ErrorCode> refusal, Optional<ErrorCode> guesses, Instant from) {
    /** Why nothing of it is kept; empty where it is. */
    Optional<ErrorCode> refusalOf(Observed observed) {
      if (refusal.isPresent()) {
        return refusal;
      }
      if (guesses.isPresent() && observed.facts().guessed()) {
        return guesses;
      }
      return observed.facts().at().isBefore(from)
          ? Optional.of(ErrorCode.CONSENT_REQUIRED)
          : Optional.empty();
    }
  }

  /** Decides for a purpose; the visitor is held, so it holds for all they are observed in. */
  Ruling ruling(Visitor visitor, Purpose purpose) {
    ProcessingDecision decision =
        act.decisions().decide(purpose, visitor.role(), visitor.standing(), engine.now());
    if (decision instanceof ProcessingDecision.Refused refused) {
      return new Ruling(Optional.of(refused.code()), Optional.empty(), Instant.MAX);
    }
    Permitted permitted = (Permitted) decision;
    return new Ruling(
        withheld(permitted, VisitFields.VISIT),
        withheld(permitted, VisitFields.INFERRED),
        from(visitor, purpose));
  }

  private static Optional<ErrorCode> withheld(Permitted permitted, FieldKey<?> field) {
    return permitted.withholding(field).map(Withholding::code);
  }

  /** Where a purpose rests on consent, the instant of it; without one, no instant that comes. */
  private Instant from(Visitor visitor, Purpose purpose) {
    boolean rests =
        engine
            .definition()
            .activity(purpose)
            .flatMap(activity -> activity.basisFor(visitor.role()))
            .filter(LegalBasis.Consent.class::isInstance)
            .isPresent();
    if (!rests) {
      return Instant.MIN;
    }
    ConsentTerm term = visitor.standing().consents().get(purpose);
    return term == null ? Instant.MAX : term.givenAt();
  }
}
