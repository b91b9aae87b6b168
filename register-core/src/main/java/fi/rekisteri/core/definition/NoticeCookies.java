package fi.rekisteri.core.definition;

import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import fi.rekisteri.visit.CookieDefinition;
import fi.rekisteri.visit.StorageTechnique;
import fi.rekisteri.visit.VisitDatum;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cookies (S46 to S60) and analytics (S61 to S65). The notice tells purposes and data but no names,
 * so these names stand for kinds, and a host puts its site's real ones in their place. Inferred
 * age, gender and interests (S63) are not in the notice's own list of collected data (L23) and are
 * not collected.
 */
final class NoticeCookies {
  /** S54 to S57: the closed list (S53.1). */
  private static final Set<VisitDatum> SEEN =
      Set.of(
          VisitDatum.IP_ADDRESS,
          VisitDatum.VISITED_AT,
          VisitDatum.PAGE_VIEWS,
          VisitDatum.USER_AGENT);

  /** L24: months, not the ten years of the register. */
  static final Period LIFE = Period.ofMonths(6);

  private NoticeCookies() {}

  static List<CookieDefinition> cookies() {
    return List.of(session(), preferences(), analytics(), targeting(), campaign());
  }

  /** S60.1: what ordering cannot do without; refusing all others does not block it. */
  private static CookieDefinition session() {
    return new CookieDefinition(
        "session",
        StorageTechnique.COOKIE,
        Optional.empty(),
        Purpose.ORDER_MANAGEMENT,
        Period.ZERO,
        true,
        Set.of(),
        LocalizedText.of(
            "Kirjautuminen ja tilaaminen eivät toimi.",
            "Inloggning och beställning fungerar inte.",
            "Signing in and ordering do not work."),
        List.of());
  }

  /** S49 */
  private static CookieDefinition preferences() {
    return optional(
        "preferences",
        Purpose.UX_ADAPTATION,
        Set.of(),
        LocalizedText.of(
            "Sivusto ei muista valintojasi.",
            "Webbplatsen kommer inte ihåg dina val.",
            "The site does not remember your choices."));
  }

  /**
   * S49, S61. The provider's own switch (S64) is left out: nobody has looked whether it works
   * (L28), and the site's own withdrawal needs none beside it (L19).
   */
  private static CookieDefinition analytics() {
    return new CookieDefinition(
        "analytics",
        StorageTechnique.COOKIE,
        Optional.of(CustomerRegisterNotice.WEB_ANALYTICS),
        Purpose.SITE_ANALYTICS,
        LIFE,
        false,
        SEEN,
        nothing(),
        List.of());
  }

  /** S50 */
  private static CookieDefinition targeting() {
    return optional("targeting", Purpose.MARKETING_TARGETING, SEEN, nothing());
  }

  /** S50 */
  private static CookieDefinition campaign() {
    return optional("campaign", CustomerRegisterNotice.CAMPAIGN_OPTIMISATION, SEEN, nothing());
  }

  private static CookieDefinition optional(
      String name, Purpose purpose, Set<VisitDatum> collects, LocalizedText affected) {
    return new CookieDefinition(
        name,
        StorageTechnique.COOKIE,
        Optional.empty(),
        purpose,
        LIFE,
        false,
        collects,
        affected,
        List.of());
  }

  private static LocalizedText nothing() {
    return LocalizedText.of(
        "Mikään toiminto ei lakkaa.", "Ingen funktion upphör.", "No function stops working.");
  }
}
