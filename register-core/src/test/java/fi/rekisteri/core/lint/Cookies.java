package fi.rekisteri.core.lint;

import fi.rekisteri.visit.AnonymisationProof;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.ExternalControl;
import fi.rekisteri.visit.VisitDatum;
import java.util.List;
import java.util.Set;

/** Cookies as others would declare them. */
final class Cookies {
  private Cookies() {}

  static CookieDefinition with(CookieDefinition cookie, List<ExternalControl> controls) {
    return copy(cookie, cookie.collects(), controls);
  }

  static CookieDefinition telling(CookieDefinition cookie, VisitDatum... data) {
    return copy(cookie, Set.of(data), cookie.controls());
  }

  /** The same cookie, which tells no address, with a proof that it singles nobody out. */
  static CookieDefinition proved(CookieDefinition cookie) {
    CookieDefinition coarse = telling(cookie, VisitDatum.PAGE_VIEWS);
    return coarse.anonymisedBy(
        new AnonymisationProof(
            coarse.collects(), "counts by day and page", 5, "tester", Clean.TODAY));
  }

  private static CookieDefinition copy(
      CookieDefinition cookie, Set<VisitDatum> collects, List<ExternalControl> controls) {
    return new CookieDefinition(
        cookie.name(),
        cookie.technique(),
        cookie.provider(),
        cookie.purpose(),
        cookie.lifetime(),
        cookie.strictlyNecessary(),
        collects,
        cookie.functionAffected(),
        controls);
  }
}
