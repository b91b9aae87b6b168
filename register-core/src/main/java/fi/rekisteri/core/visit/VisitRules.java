package fi.rekisteri.core.visit;

import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.visit.VisitFields;
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

  /** Why nothing of it is kept; empty where it is. */
  Optional<ErrorCode> refusal(Visitor visitor, Observed observed) {
    ProcessingDecision decision =
        act.decisions()
            .decide(observed.purpose(), visitor.role(), visitor.standing(), engine.now());
    if (decision instanceof ProcessingDecision.Refused refused) {
      return Optional.of(refused.code());
    }
    return withheld((Permitted) decision, VisitFields.VISIT)
        .or(
            () ->
                observed.inferred().isEmpty()
                    ? Optional.empty()
                    : withheld((Permitted) decision, VisitFields.INFERRED))
        .or(() -> beforeConsent(visitor, observed));
  }

  private static Optional<ErrorCode> withheld(Permitted permitted, FieldKey<?> field) {
    return permitted.withholding(field).map(Withholding::code);
  }

  private Optional<ErrorCode> beforeConsent(Visitor visitor, Observed observed) {
    ConsentTerm term = visitor.standing().consents().get(observed.purpose());
    boolean rests =
        engine
            .definition()
            .activity(observed.purpose())
            .flatMap(activity -> activity.basisFor(visitor.role()))
            .filter(LegalBasis.Consent.class::isInstance)
            .isPresent();
    boolean before = rests && (term == null || observed.visit().at().isBefore(term.givenAt()));
    return before ? Optional.of(ErrorCode.CONSENT_REQUIRED) : Optional.empty();
  }
}
