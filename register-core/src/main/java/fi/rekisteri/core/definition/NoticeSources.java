package fi.rekisteri.core.definition;

import static fi.rekisteri.processing.DataCategory.BILLING;
import static fi.rekisteri.processing.DataCategory.CONTACT;
import static fi.rekisteri.processing.DataCategory.IDENTIFIER;
import static fi.rekisteri.processing.DataCategory.NAME;
import static fi.rekisteri.processing.DataCategory.ONLINE_IDENTIFIER;
import static fi.rekisteri.processing.DataCategory.ORDER_HISTORY;
import static fi.rekisteri.processing.DataCategory.REPRESENTED_ORGANISATION;
import static fi.rekisteri.processing.DataCategory.WEB_OBSERVATION;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The regular sources (S25 to S28). The notice names no party, so the host adds those it uses. */
final class NoticeSources {
  private NoticeSources() {}

  static List<SourceDeclaration> sources() {
    List<SourceDeclaration> sources = new ArrayList<>();
    sources.addAll(ofTheRelationship());
    sources.addAll(updateServices());
    sources.addAll(partners());
    return sources;
  }

  /** The customer, and the controller that serves the customer. */
  private static List<SourceDeclaration> ofTheRelationship() {
    return List.of(
        source(
            // S25: registrations and notices, the customer number on a form included.
            SourceKind.DATA_SUBJECT,
            Set.of(NAME, REPRESENTED_ORGANISATION, CONTACT, BILLING, ORDER_HISTORY, IDENTIFIER),
            LocalizedText.of(
                "Asiakkaan rekisteröitymiset, tilaukset ja ilmoitukset.",
                "Kundens registreringar, beställningar och meddelanden.",
                "The customer's registrations, orders and notices.")),
        source(
            // S23, S24, S53: what the controller itself records.
            SourceKind.CONTROLLER,
            Set.of(IDENTIFIER, BILLING, ORDER_HISTORY, ONLINE_IDENTIFIER, WEB_OBSERVATION),
            LocalizedText.of(
                "Rekisterinpitäjän omat kirjaukset, kuten asiakasnumero, tilaukset, IP-osoite ja"
                    + " käynnit sivustolla.",
                "Den personuppgiftsansvarigas egna noteringar, såsom kundnummer, beställningar,"
                    + " IP-adress och besök på webbplatsen.",
                "The controller's own records, such as customer number, orders, IP address and"
                    + " visits to the site.")));
  }

  /** S26.1: name and contact data only. */
  private static List<SourceDeclaration> updateServices() {
    return List.of(
        source(
            SourceKind.AUTHORITY_UPDATE_SERVICE,
            Set.of(NAME, CONTACT),
            LocalizedText.of(
                "Viranomaisten päivityspalvelut: nimi- ja yhteystietojen muutokset.",
                "Myndigheters uppdateringstjänster: ändringar av namn- och kontaktuppgifter.",
                "Authorities' update services: changes of name and contact data.")),
        source(
            SourceKind.COMPANY_UPDATE_SERVICE,
            Set.of(NAME, CONTACT),
            LocalizedText.of(
                "Yritysten päivityspalvelut: nimi- ja yhteystietojen muutokset.",
                "Företags uppdateringstjänster: ändringar av namn- och kontaktuppgifter.",
                "Companies' update services: changes of name and contact data.")));
  }

  /** S27, S28 */
  private static List<SourceDeclaration> partners() {
    return List.of(
        source(
            // S27
            SourceKind.SUBCONTRACTOR,
            Set.of(NAME, CONTACT, ORDER_HISTORY),
            LocalizedText.of(
                "Palvelun käyttämiseen tai tuottamiseen liittyvät alihankkijat.",
                "Underleverantörer som hör till användningen eller produktionen av tjänsten.",
                "Subcontractors linked to using or producing the service.")),
        source(
            // S28: what is observed elsewhere; only what the closed schema has a place for (L23).
            SourceKind.PARTNER_DIGITAL,
            Set.of(ONLINE_IDENTIFIER, WEB_OBSERVATION),
            LocalizedText.of(
                "Yhteistyökumppanien sivustot ja järjestelmät, joihin asiakas kirjautuu kutsulla,"
                    + " evästeen kautta tai annetuilla tunnuksilla.",
                "Samarbetspartners webbplatser och system där kunden loggar in med inbjudan, via en"
                    + " kaka eller med tilldelade användaruppgifter.",
                "Partners' sites and systems that the customer enters by invitation, cookie or issued"
                    + " credentials.")));
  }

  private static SourceDeclaration source(
      SourceKind kind, Set<DataCategory> categories, LocalizedText description) {
    return new SourceDeclaration(kind, categories, Set.of(), description);
  }
}
