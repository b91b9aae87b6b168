package fi.rekisteri.core.definition;

import static fi.rekisteri.core.definition.NoticeActivities.suspended;
import static fi.rekisteri.visit.VisitFields.VISIT;

import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.LegalBasis.Consent;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is done with cookie data (S49, S50, S61). Each purpose rests on a consent of its own:
 * browser settings are none (L19), and the empty consent row cannot be right (L09). All are shipped
 * off. A visitor may be recognisable after all (S52), so the data counts as personal (L22).
 */
final class VisitActivities {
  private VisitActivities() {}

  static List<ProcessingActivity> all() {
    return List.of(siteAnalytics(), uxAdaptation(), marketingTargeting(), campaignOptimisation());
  }

  /** S49, S61; demographics (S63) are inferred, which makes it profiling. */
  private static ProcessingActivity siteAnalytics() {
    return suspended(
            Purpose.SITE_ANALYTICS,
            LocalizedText.of(
                "Sivuston käytön seuranta ja kehittäminen kävijätilastojen avulla.",
                "Uppföljning och utveckling av webbplatsen med besöksstatistik.",
                "Following and developing the site by statistics of its use."),
            consented(),
            Set.of(VISIT))
        .withProfiling();
  }

  /** S49 */
  private static ProcessingActivity uxAdaptation() {
    return suspended(
        Purpose.UX_ADAPTATION,
        LocalizedText.of(
            "Käyttökokemuksen mukauttaminen kävijälle.",
            "Anpassning av användarupplevelsen till besökaren.",
            "Adapting the experience to the visitor."),
        consented(),
        Set.of());
  }

  /** S50: an objection to marketing stops it, whatever cookies were agreed to. */
  private static ProcessingActivity marketingTargeting() {
    return suspended(
            Purpose.MARKETING_TARGETING,
            LocalizedText.of(
                "Viestinnän ja markkinoinnin kohdentaminen evästetietojen avulla.",
                "Inriktning av kommunikation och marknadsföring med hjälp av kakor.",
                "Targeting communication and marketing by cookie data."),
            consented(),
            Set.of(VISIT))
        .withProfiling()
        .prohibitedBy(
            ProhibitionScope.DIRECT_ADVERTISING,
            ProhibitionScope.DIRECT_MARKETING,
            ProhibitionScope.OTHER_MARKETING);
  }

  /** S50 */
  private static ProcessingActivity campaignOptimisation() {
    return suspended(
            CustomerRegisterNotice.CAMPAIGN_OPTIMISATION,
            LocalizedText.of(
                "Markkinointitoimenpiteiden optimointi evästetietojen avulla.",
                "Optimering av marknadsföringsåtgärder med hjälp av kakor.",
                "Optimising marketing measures by cookie data."),
            consented(),
            Set.of(VISIT))
        .withProfiling()
        .prohibitedBy(
            ProhibitionScope.DIRECT_ADVERTISING,
            ProhibitionScope.DIRECT_MARKETING,
            ProhibitionScope.OTHER_MARKETING);
  }

  /** S52.2: once linked to a customer, a visitor's data is the customer's, on the same consent. */
  private static Map<SubjectRole, LegalBasis> consented() {
    Map<SubjectRole, LegalBasis> bases = new EnumMap<>(SubjectRole.class);
    for (SubjectRole role : SubjectRole.values()) {
      bases.put(role, new Consent());
    }
    return bases;
  }
}
