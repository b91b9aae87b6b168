package fi.rekisteri.core.lint;

import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.notice.NoticeClaim;
import fi.rekisteri.notice.NoticeForm;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.party.AuthorityDirectory;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.visit.CookieDefinition;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is looked at, and what several rules ask of it.
 *
 * @param draft the description, with its gaps and contradictions
 * @param today the day of the look, in the register's zone
 * @param authorities with what the authority's contact data is compared
 */
record Subject(RegisterDraft draft, LocalDate today, AuthorityDirectory authorities) {
  private static final int MONTHS_FRESH = 12;

  NoticeForm notice() {
    return draft.notice();
  }

  /** The purposes that are pursued or may be; what has ended is told no longer. */
  List<ProcessingActivity> activities() {
    return draft.activities().stream()
        .filter(activity -> activity.status() != ActivityStatus.ENDED)
        .toList();
  }

  /** What people are asked to consent to; empty both for "none" and for no answer. */
  List<ConsentDefinition> consents() {
    return draft.consent().toOptional().orElse(List.of());
  }

  /** What is told of profiling; empty both for "none" and for no answer. */
  List<AutomatedDecision> decisions() {
    return draft.automatedDecisions().toOptional().orElse(List.of());
  }

  /** The cookies and the like that need consent (F22). */
  List<CookieDefinition> optionalCookies() {
    return draft.cookies().stream().filter(cookie -> !cookie.strictlyNecessary()).toList();
  }

  /** The purposes that rest on consent for somebody. */
  List<ProcessingActivity> consented() {
    return activities().stream()
        .filter(one -> one.bases().values().stream().anyMatch(LegalBasis.Consent.class::isInstance))
        .toList();
  }

  /** The sentences that make a claim of which something is true. */
  <T extends NoticeClaim> List<NoticeStatement> claiming(Class<T> kind, Predicate<T> which) {
    return notice().statements().stream().filter(one -> claims(one, kind).anyMatch(which)).toList();
  }

  /** The claims of a kind that one sentence makes. */
  static <T extends NoticeClaim> Stream<T> claims(NoticeStatement statement, Class<T> kind) {
    return statement.claims().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The sentences that tell of a right. */
  List<NoticeStatement> explaining(DataSubjectRight right) {
    return claiming(NoticeClaim.Explains.class, claim -> claim.right() == right);
  }

  /** Whether a row as written holds no sentence of some kind; a row as made says it by itself. */
  boolean leavesOut(NoticeRow row, List<NoticeStatement> sentences) {
    return notice().isAsWritten(row) && sentences.stream().noneMatch(one -> one.row() == row);
  }

  /** Whether nobody has looked, or more than twelve months ago. */
  boolean isStale(Optional<LocalDate> checkedOn) {
    return checkedOn
        .map(
            day -> {
              long months = ChronoUnit.MONTHS.between(day, today);
              return months > MONTHS_FRESH
                  || months == MONTHS_FRESH && !day.plusMonths(MONTHS_FRESH).isEqual(today);
            })
        .orElse(true);
  }
}
