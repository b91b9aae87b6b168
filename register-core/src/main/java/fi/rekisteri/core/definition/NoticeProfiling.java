package fi.rekisteri.core.definition;

import fi.rekisteri.definition.AutomatedDecision;
import fi.rekisteri.definition.AutomatedDecision.Kind;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What people are told of profiling. The row of the notice is empty (S66) although S4, S6, S50 and
 * S63 describe profiling, so it is declared here (L08). Nothing is decided by a machine alone.
 */
final class NoticeProfiling {
  private static final LocalizedText NO_DECISIONS =
      LocalizedText.of(
          "Vaikuttaa vain näytettävään sisältöön tai mainontaan; päätöksiä ei tehdä.",
          "Påverkar bara vilket innehåll eller vilken reklam som visas; inga beslut fattas.",
          "Affects only which content or advertising is shown; nothing is decided.");

  private NoticeProfiling() {}

  static List<AutomatedDecision> profiling() {
    return List.of(
        profile(
            Purpose.PERSONALISED_CONTENT,
            LocalizedText.of(
                "Sisältö valitaan aikaisempien tilausten perusteella.",
                "Innehållet väljs utifrån tidigare beställningar.",
                "Content is chosen on the ground of earlier orders.")),
        profile(
            Purpose.AD_TARGETING_OWN,
            LocalizedText.of(
                "Asiakkaat ryhmitellään tilausten ja asuinpaikan perusteella.",
                "Kunderna grupperas efter beställningar och bostadsort.",
                "Customers are grouped by orders and place of residence.")),
        profile(
            Purpose.SITE_ANALYTICS,
            LocalizedText.of(
                "Kävijän käynneistä päätellään sivuston käytön tapoja.",
                "Av besöken dras slutsatser om hur webbplatsen används.",
                "Ways of using the site are inferred from visits.")),
        profile(
            Purpose.MARKETING_TARGETING,
            LocalizedText.of(
                "Kiinnostuksen kohteet päätellään selatuista sivuista.",
                "Intressen härleds ur de sidor som har besökts.",
                "Interests are inferred from the pages seen.")),
        profile(
            CustomerRegisterNotice.CAMPAIGN_OPTIMISATION,
            LocalizedText.of(
                "Mainosten tehoa verrataan kävijäryhmittäin.",
                "Reklamens effekt jämförs mellan grupper av besökare.",
                "The effect of advertising is compared between groups of visitors.")),
        creditDecisions());
  }

  private static AutomatedDecision profile(Purpose purpose, LocalizedText logic) {
    return new AutomatedDecision(purpose, Kind.PROFILING, logic, NO_DECISIONS, Optional.empty());
  }

  /** S29.2, S66.2: an external service supports the decision, and a human makes it. */
  private static AutomatedDecision creditDecisions() {
    return new AutomatedDecision(
        Purpose.CREDIT_APPLICATION,
        Kind.HUMAN_DECIDES,
        LocalizedText.of(
            "Ulkoinen palvelu antaa luottotietoja päätöksen tueksi.",
            "En extern tjänst ger kreditupplysningar som stöd för beslutet.",
            "An external service gives credit information in support of the decision."),
        LocalizedText.of(
            "Ihminen tekee päätöksen ja voi poiketa palvelun ehdotuksesta.",
            "En människa fattar beslutet och kan avvika från tjänstens förslag.",
            "A human decides and may differ from what the service proposes."),
        Optional.empty());
  }
}
