package fi.rekisteri.core.lint;

import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.notice.NoticeClaim.ControlledBy;
import fi.rekisteri.notice.NoticeClaim.Means;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.visit.CookieDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What needs consent, how it is asked for, and how it is taken back. */
final class ConsentRules {
  private ConsentRules() {}

  /**
   * L09: an empty row beside what needs consent; a purpose without its consent is no definition.
   */
  static void noConsent(Subject subject, Fault fault) {
    if (!subject.consents().isEmpty()) {
      return;
    }
    subject
        .consented()
        .forEach(one -> fault.on(PurposeRules.path(one)).says("purpose", one.purpose().code()));
    subject
        .optionalCookies()
        .forEach(cookie -> fault.on(path(cookie)).says("cookie", cookie.name()));
    if (fault.isFound()) {
      fault.on("consent");
    }
  }

  /**
   * L19: cookies for which the notice points to others' means alone. An account at somebody else's
   * keeps no cookie away, so a sentence on it is not what is wrong; what is missing is the own way.
   */
  static void othersMeans(Subject subject, Fault fault) {
    Set<Purpose> asked =
        subject.consents().stream().map(ConsentDefinition::purpose).collect(Collectors.toSet());
    List<CookieDefinition> left =
        subject.optionalCookies().stream()
            .filter(cookie -> !asked.contains(cookie.purpose()))
            .toList();
    List<NoticeStatement> others =
        subject.claiming(ControlledBy.class, one -> one.means() != Means.OWN_WITHDRAWAL);
    boolean own =
        !subject.claiming(ControlledBy.class, one -> one.means() == Means.OWN_WITHDRAWAL).isEmpty();
    boolean pointed =
        !others.isEmpty() || left.stream().anyMatch(cookie -> !cookie.controls().isEmpty());
    if (!own && pointed && !left.isEmpty()) {
      left.forEach(cookie -> fault.at(path(cookie)).says("cookie", cookie.name()));
      fault.in(subject.claiming(ControlledBy.class, one -> one.means().isOfTheBrowser()));
    }
  }

  /** L26: rows as made tell it wherever a consent is declared. */
  static void withdrawal(Subject subject, Fault fault) {
    boolean needed = !subject.consented().isEmpty() || !subject.optionalCookies().isEmpty();
    boolean made =
        !subject.consents().isEmpty()
            && !(subject.notice().isAsWritten(NoticeRow.CONSENT)
                && subject.notice().isAsWritten(NoticeRow.OTHER_RIGHTS));
    if (needed && !made && subject.explaining(DataSubjectRight.CONSENT_WITHDRAWAL).isEmpty()) {
      fault.at("consent").says("untold");
    }
  }

  /** The path of a cookie. */
  static String path(CookieDefinition cookie) {
    return "cookies[" + cookie.name() + "]";
  }
}
