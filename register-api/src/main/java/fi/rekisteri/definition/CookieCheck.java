package fi.rekisteri.definition;

import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.visit.CookieDefinition;
import java.util.Optional;

/**
 * Cookies serve declared purposes; what is not strictly necessary rests on consent (S46.2, F22).
 */
final class CookieCheck {
  private CookieCheck() {}

  static void check(Draft draft, Problems problems) {
    problems.addDuplicates("cookies", draft.cookies, CookieDefinition::name);
    for (CookieDefinition cookie : draft.cookies) {
      checkCookie(draft, cookie, problems);
    }
  }

  private static void checkCookie(Draft draft, CookieDefinition cookie, Problems problems) {
    String path = "cookies[" + cookie.name() + "]";
    Optional<ProcessingActivity> activity = draft.activityFor(cookie.purpose());
    if (activity.isEmpty()) {
      problems.add(path + ".purpose", cookie.purpose() + " is not declared as an activity (S46.1)");
    } else if (!cookie.strictlyNecessary() && !restsOnConsent(activity.get())) {
      problems.add(
          path + ".purpose",
          cookie.purpose() + " does not rest on a visitor's consent; a cookie needs it (F22)");
    }
    cookie
        .provider()
        .filter(code -> draft.recipient(code).isEmpty())
        .ifPresent(code -> problems.add(path + ".provider", code + " is not declared (S61.1)"));
  }

  private static boolean restsOnConsent(ProcessingActivity activity) {
    return activity.basisFor(SubjectRole.VISITOR).orElse(null) instanceof LegalBasis.Consent;
  }
}
