package fi.rekisteri.core.definition;

import static fi.rekisteri.definition.Provision.Requirement.CONTRACTUAL;
import static fi.rekisteri.definition.Provision.Requirement.PRECONTRACTUAL;
import static fi.rekisteri.definition.Provision.Requirement.VOLUNTARY;
import static java.util.Map.entry;

import fi.rekisteri.definition.Provision;
import fi.rekisteri.definition.Provision.Requirement;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.text.LocalizedText;
import java.util.Map;
import java.util.Optional;

/**
 * Whether people must give data, and what follows if they do not (Art. 13(2)(e)). The notice asks
 * it and does not answer (S2, L01); here each category is answered for. No statute makes people
 * give data to this register: bookkeeping binds the controller.
 */
final class NoticeProvision {
  private NoticeProvision() {}

  static Map<DataCategory, Provision> all() {
    return Map.ofEntries(
        entry(DataCategory.NAME, name()),
        entry(DataCategory.REPRESENTED_ORGANISATION, organisation()),
        entry(DataCategory.CONTACT, contact()),
        entry(DataCategory.BILLING, billing()),
        entry(DataCategory.ORDER_HISTORY, orders()),
        entry(DataCategory.IDENTIFIER, customerNumber()),
        entry(DataCategory.ONLINE_IDENTIFIER, address()),
        entry(DataCategory.WEB_OBSERVATION, visits()));
  }

  private static Provision name() {
    return provision(
        PRECONTRACTUAL,
        LocalizedText.of(
            "Ilman nimeä sinua ei voida merkitä asiakkaaksi eikä tilausta ottaa vastaan.",
            "Utan namn kan du inte registreras som kund och ingen beställning tas emot.",
            "Without a name you cannot be registered as a customer, and no order can be taken."));
  }

  private static Provision organisation() {
    return provision(
        CONTRACTUAL,
        LocalizedText.of(
            "Ilman tietoa organisaatiosta tilausta ei voida käsitellä sen nimissä.",
            "Utan uppgift om organisationen kan en beställning inte behandlas i dess namn.",
            "Unless we know the organisation, an order cannot be handled in its name."));
  }

  private static Provision contact() {
    return provision(
        CONTRACTUAL,
        LocalizedText.of(
            "Ilman postiosoitetta tilausta ei voida toimittaa, ja ilman muita yhteystietoja sinua"
                + " ei tavoiteta tilaukseen liittyvissä asioissa.",
            "Utan postadress kan en beställning inte levereras, och utan andra kontaktuppgifter kan"
                + " du inte nås i ärenden som gäller den.",
            "Without a postal address an order cannot be delivered, and without other contact data"
                + " you cannot be reached about it."));
  }

  private static Provision billing() {
    return provision(
        CONTRACTUAL,
        LocalizedText.of(
            "Ilman laskutustietoja laskulla ei voi maksaa.",
            "Utan faktureringsuppgifter kan du inte betala mot faktura.",
            "Without billing data you cannot pay by invoice."));
  }

  private static Provision orders() {
    return provision(
        CONTRACTUAL,
        LocalizedText.of(
            "Ilman tilauksen tietoja tilausta ei voida toimittaa. Myynnistä jäävät tositteet"
                + " rekisterinpitäjän on säilytettävä kirjanpitolain nojalla.",
            "Utan uppgifter om beställningen kan den inte levereras. Verifikationerna över"
                + " försäljningen måste den personuppgiftsansvarige bevara enligt bokföringslagen.",
            "Without the order's data it cannot be delivered. The vouchers of a sale must be kept by"
                + " the controller under the Accounting Act."));
  }

  private static Provision customerNumber() {
    return provision(
        VOLUNTARY,
        LocalizedText.of(
            "Asiakasnumeron antaa rekisterinpitäjä; sinun ei tarvitse ilmoittaa sitä.",
            "Kundnumret ges av den personuppgiftsansvarige; du behöver inte uppge det.",
            "The customer number is assigned by the controller; you need not give it."));
  }

  private static Provision address() {
    return provision(
        VOLUNTARY,
        LocalizedText.of(
            "IP-osoite välittyy, kun käytät verkkopalvelua. Voit asioida myös muulla tavalla.",
            "IP-adressen förmedlas när du använder webbtjänsten. Du kan också uträtta dina ärenden"
                + " på annat sätt.",
            "The IP address is transmitted when you use the web service. You may also deal with us"
                + " in another way."));
  }

  private static Provision visits() {
    return provision(
        VOLUNTARY,
        LocalizedText.of(
            "Käynneistä kertovista evästeistä kieltäytyminen ei estä tilaamista.",
            "Att säga nej till kakor som berättar om besök hindrar inte beställning.",
            "Refusing cookies that tell of visits does not keep you from ordering."));
  }

  private static Provision provision(Requirement requirement, LocalizedText consequence) {
    return new Provision(requirement, Optional.of(consequence));
  }
}
