package fi.rekisteri.core.definition;

import fi.rekisteri.processing.BalancingTest;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.time.Period;

/**
 * Legitimate interests with the weighing that carries them (Art. 6(1)(f)). The row of the notice
 * that asks for them says "contract" (L04), so the interests are written out here.
 *
 * @param weighedOn the day on which the controller adopts the weighings
 */
record Interests(LocalDate weighedOn) {
  private static final Period REVIEWED_WITHIN = Period.ofYears(2);

  public LegalBasis of(LocalizedText interest, LocalizedText conclusion) {
    return new LegalBasis.LegitimateInterest(
        interest, new BalancingTest(conclusion, weighedOn, weighedOn.plus(REVIEWED_WITHIN)));
  }

  /**
   * L06: a contact person is no party to the contract, so serving the organisation is the interest.
   */
  LegalBasis servingTheOrganisation() {
    return of(
        LocalizedText.of(
            "Rekisterinpitäjän ja asiakasorganisaation etu hoitaa organisaatioiden välistä"
                + " asiakassuhdetta yhteyshenkilön kautta.",
            "Den personuppgiftsansvarigas och kundorganisationens intresse av att sköta"
                + " kundförhållandet mellan organisationerna genom en kontaktperson.",
            "The interest of the controller and of the customer organisation in caring for the"
                + " relationship between them through a contact person."),
        LocalizedText.of(
            "Käsitellään vain työtehtävään liittyviä tietoja, joiden käsittelyä yhteyshenkilö voi"
                + " kohtuudella odottaa; vaikutus yksityisyyteen on vähäinen ja vastustaa voi"
                + " milloin tahansa.",
            "Endast uppgifter som hör till arbetsuppgiften behandlas, vilket kontaktpersonen rimligen"
                + " kan förvänta sig; inverkan på integriteten är liten och invändningar kan göras"
                + " när som helst.",
            "Only data that belongs to the work is processed, as a contact person may reasonably"
                + " expect; the effect on privacy is small, and an objection is possible at any"
                + " time."));
  }

  /** Somebody who has asked something but ordered nothing. */
  LegalBasis answeringEnquiries() {
    return of(
        LocalizedText.of(
            "Rekisterinpitäjän etu vastata yhteydenottoihin ja pitää tiedot ajan tasalla.",
            "Den personuppgiftsansvarigas intresse av att besvara kontakter och hålla uppgifterna"
                + " aktuella.",
            "The controller's interest in answering enquiries and keeping the data current."),
        LocalizedText.of(
            "Henkilö on itse ottanut yhteyttä ja odottaa vastausta; tiedot poistetaan vuoden kuluttua"
                + " viimeisestä yhteydenotosta.",
            "Personen har själv tagit kontakt och väntar sig ett svar; uppgifterna raderas ett år"
                + " efter den senaste kontakten.",
            "The person made contact and expects an answer; the data is erased a year after the last"
                + " contact."));
  }

  /** L03: the controller's own development is not what the customer ordered. */
  LegalBasis developing() {
    return of(
        LocalizedText.of(
            "Rekisterinpitäjän etu kehittää toimintaansa, tuotteitaan ja palvelujaan.",
            "Den personuppgiftsansvarigas intresse av att utveckla sin verksamhet, sina produkter och"
                + " sina tjänster.",
            "The controller's interest in developing its operations, products and services."),
        LocalizedText.of(
            "Tilauksia tarkastellaan ilman nimeä ja yhteystietoja, eikä yksittäistä henkilöä koskevia"
                + " päätöksiä tehdä.",
            "Beställningar granskas utan namn och kontaktuppgifter, och inga beslut fattas om en"
                + " enskild person.",
            "Orders are looked at without names and contact data, and nothing is decided about a"
                + " single person."));
  }

  /** L03, S4.2: statistics leave the register as aggregates only. */
  LegalBasis counting() {
    return of(
        LocalizedText.of(
            "Rekisterinpitäjän etu laatia tilastoja asiakkaistaan ja tilauksistaan.",
            "Den personuppgiftsansvarigas intresse av att göra statistik över sina kunder och"
                + " beställningar.",
            "The controller's interest in statistics on its customers and orders."),
        LocalizedText.of(
            "Tuloksena on vain lukuja, joista ketään ei voi tunnistaa; yksittäisen henkilön tietoja ei"
                + " näytetä kenellekään.",
            "Resultatet är endast siffror där ingen kan identifieras; en enskild persons uppgifter"
                + " visas inte för någon.",
            "The results are numbers from which nobody can be recognised; no single person's data is"
                + " shown to anybody."));
  }

  /** L03, S6.3: absolute right to object (Art. 21(2)). */
  LegalBasis marketing() {
    return of(
        LocalizedText.of(
            "Rekisterinpitäjän etu markkinoida tuotteitaan ja palvelujaan asiakkailleen.",
            "Den personuppgiftsansvarigas intresse av att marknadsföra sina produkter och tjänster för"
                + " sina kunder.",
            "The controller's interest in marketing its products and services to its customers."),
        LocalizedText.of(
            "Markkinointi kohdistuu omiin asiakkaisiin, tietoja ei luovuteta ulkopuolisille ja kielto"
                + " otetaan huomioon heti ja ilman perusteluja.",
            "Marknadsföringen riktas till egna kunder, uppgifter lämnas inte ut till utomstående och"
                + " ett förbud beaktas genast och utan motivering.",
            "Marketing goes to own customers, no data is given to outsiders, and a prohibition takes"
                + " effect at once and without a reason."));
  }

  /** L03, S9.2: publishing unless forbidden needs a weighing of its own. */
  LegalBasis publishing() {
    return of(
        LocalizedText.of(
            "Rekisterinpitäjän etu julkaista luettelo asiakkaistaan, kuten tuottaa postitustarroja.",
            "Den personuppgiftsansvarigas intresse av att ge ut en förteckning över sina kunder,"
                + " såsom adressetiketter.",
            "The controller's interest in publishing a list of its customers, such as mailing"
                + " labels."),
        LocalizedText.of(
            "Luetteloon otetaan vain nimi, organisaatio ja postiosoite, siitä kerrotaan ennakolta ja"
                + " sen voi kieltää; turvakiellon alaisia tietoja ei julkaista.",
            "Förteckningen innehåller bara namn, organisation och postadress, den meddelas på förhand"
                + " och kan förbjudas; uppgifter under spärrmarkering publiceras inte.",
            "The list holds name, organisation and postal address only, is announced beforehand and can"
                + " be forbidden; data under a safety ban is never published."));
  }

  /** S30, F13: the claim of somebody who delivered and was not paid. */
  LegalBasis collecting() {
    return of(
        LocalizedText.of(
            "Rekisterinpitäjän etu saada erääntynyt saatavansa.",
            "Den personuppgiftsansvarigas intresse av att få sin förfallna fordran betald.",
            "The controller's interest in receiving what is overdue."),
        LocalizedText.of(
            "Velallinen voi odottaa perintää, tiedot rajataan perinnän kannalta välttämättömiin eikä"
                + " sivullisille kerrota velasta.",
            "Gäldenären kan vänta sig indrivning, uppgifterna begränsas till vad indrivningen kräver och"
                + " utomstående får inte veta om skulden.",
            "A debtor may expect collection, the data is limited to what collection needs, and no"
                + " outsider learns of the debt."));
  }

  /** Art. 32: logs that show and stop misuse. */
  LegalBasis protecting() {
    return of(
        LocalizedText.of(
            "Rekisterinpitäjän ja käyttäjien etu pitää palvelu turvallisena.",
            "Den personuppgiftsansvarigas och användarnas intresse av att hålla tjänsten säker.",
            "The interest of the controller and of its users in a secure service."),
        LocalizedText.of(
            "IP-osoitetta säilytetään lyhyen ajan väärinkäytön selvittämiseksi; se suojaa myös"
                + " rekisteröityjä.",
            "IP-adressen bevaras en kort tid för att utreda missbruk; det skyddar också de"
                + " registrerade.",
            "The IP address is kept for a short time to look into misuse, which protects the people"
                + " in the register too."));
  }
}
