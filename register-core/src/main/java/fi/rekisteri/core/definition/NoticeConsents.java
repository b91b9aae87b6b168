package fi.rekisteri.core.definition;

import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people are asked to consent to. The row of the notice is empty (S15), yet cookies, analytics
 * and personal content need consent, so it is declared here (L09): one consent for each purpose
 * (S49).
 */
final class NoticeConsents {
  private static final String WORDING_VERSION = "1";

  /** Art. 7(3), L19, L26: on the site itself, not in the browser's settings. */
  private static final LocalizedText WITHDRAWAL =
      LocalizedText.of(
          "Suostumuksen voi perua milloin tahansa sivuston suostumusasetuksissa tai"
              + " asiakaspalvelussa yhtä helposti kuin se annettiin.",
          "Samtycket kan återkallas när som helst i webbplatsens samtyckesinställningar eller hos"
              + " kundtjänsten lika lätt som det gavs.",
          "Consent can be withdrawn at any time in the site's consent settings or at the customer"
              + " service, as easily as it was given.");

  private NoticeConsents() {}

  static List<ConsentDefinition> consents() {
    return Stream.concat(onTheSite().stream(), forContent().stream()).toList();
  }

  private static List<ConsentDefinition> onTheSite() {
    return List.of(
        // S49, S61
        forCookies(
            Purpose.SITE_ANALYTICS,
            LocalizedText.of(
                "Sivuston käyttöäni saa seurata evästeiden avulla sivuston kehittämiseksi.",
                "Min användning av webbplatsen får följas med kakor för att utveckla den.",
                "My use of the site may be followed by cookies in order to develop the site.")),
        // S49
        forCookies(
            Purpose.UX_ADAPTATION,
            LocalizedText.of(
                "Sivustoa saa mukauttaa minulle evästeiden avulla.",
                "Webbplatsen får anpassas till mig med hjälp av kakor.",
                "The site may be adapted to me by cookies.")));
  }

  private static List<ConsentDefinition> forContent() {
    return List.of(
        // S50
        forCookies(
            Purpose.MARKETING_TARGETING,
            LocalizedText.of(
                "Viestintää ja markkinointia saa kohdentaa minulle evästetietojeni perusteella.",
                "Kommunikation och marknadsföring får riktas till mig utifrån mina kakuppgifter.",
                "Communication and marketing may be targeted at me on the ground of my cookie data.")),
        // S50
        forCookies(
            CustomerRegisterNotice.CAMPAIGN_OPTIMISATION,
            LocalizedText.of(
                "Evästetietojani saa käyttää markkinointitoimenpiteiden optimointiin.",
                "Mina kakuppgifter får användas för att optimera marknadsföringsåtgärder.",
                "My cookie data may be used to optimise marketing measures.")),
        // S4
        consent(
            Purpose.PERSONALISED_CONTENT,
            LocalizedText.of(
                "Minulle saa näyttää verkkopalvelussa tilauksiini perustuvaa sisältöä.",
                "Innehåll som bygger på mina beställningar får visas för mig i webbtjänsten.",
                "Content that builds on my orders may be shown to me in the web service.")));
  }

  /** What is asked about cookies is asked anew after a year: nobody remembers for longer (S46). */
  private static ConsentDefinition forCookies(Purpose purpose, LocalizedText wording) {
    return consent(purpose, wording).holdingFor(Period.ofYears(1));
  }

  private static ConsentDefinition consent(Purpose purpose, LocalizedText wording) {
    return new ConsentDefinition(purpose, WORDING_VERSION, wording, WITHDRAWAL);
  }
}
