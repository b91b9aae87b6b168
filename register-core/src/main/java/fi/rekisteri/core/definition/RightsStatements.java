package fi.rekisteri.core.definition;

import fi.rekisteri.notice.NoticeClaim;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.text.LocalizedText;
import java.util.List;

/**
 * What the controller promises beside what everybody may ask for: how data is corrected (S73 to
 * S79), and what becomes of an organisation's contact person (S84, L17).
 */
final class RightsStatements {
  private RightsStatements() {}

  static List<NoticeStatement> all() {
    return List.of(defects(), particulars(), telling(), certificate(), appeal(), contactPerson());
  }

  private static NoticeStatement defects() {
    return rectification(
            "S73",
            LocalizedText.of(
                "Käsittelyn tarkoituksen kannalta virheellinen, tarpeeton, puutteellinen tai"
                    + " vanhentunut henkilötieto oikaistaan, poistetaan tai täydennetään pyynnöstäsi"
                    + " tai oma-aloitteisesti.",
                "En personuppgift som med hänsyn till ändamålet är felaktig, onödig, bristfällig"
                    + " eller föråldrad rättas, raderas eller kompletteras på din begäran eller på"
                    + " eget initiativ.",
                "Personal data that is wrong, unnecessary, incomplete or out of date for its purpose"
                    + " is corrected, erased or completed at your request or on our own"
                    + " initiative."))
        .claiming(new NoticeClaim.Explains(DataSubjectRight.RECTIFICATION));
  }

  private static NoticeStatement particulars() {
    return rectification(
        "S75",
        LocalizedText.of(
            "Kerro, mitä tietoa vaadit korjattavaksi, miten ja millä perusteella. Jos jotakin"
                + " puuttuu, sitä kysytään; muut kohdat käsitellään sillä välin.",
            "Berätta vilken uppgift du kräver rättad, hur och på vilken grund. Om något saknas"
                + " frågar vi; de övriga punkterna behandlas under tiden.",
            "Tell which data you want corrected, how and on what grounds. If something is missing,"
                + " you are asked; the other points are handled meanwhile."));
  }

  private static NoticeStatement telling() {
    return rectification(
        "S77",
        LocalizedText.of(
            "Virheen korjaamisesta ilmoitetaan sille, jolta virheellinen tieto on saatu, ja jokaiselle,"
                + " jolle se on luovutettu, ellei se ole mahdotonta tai vaadi kohtuutonta vaivaa."
                + " Pyynnöstä kerrotaan, keitä he ovat.",
            "Rättelsen meddelas den som den felaktiga uppgiften kommer från och var och en som den har"
                + " lämnats ut till, om det inte är omöjligt eller kräver oproportionell"
                + " ansträngning. På begäran får du veta vilka de är.",
            "A correction is told to whoever the wrong data came from and to everybody who received"
                + " it, unless that is impossible or takes disproportionate effort. You are told who"
                + " they are if you ask."));
  }

  private static NoticeStatement certificate() {
    return rectification(
        "S78",
        LocalizedText.of(
            "Jos korjaamisesta kieltäydytään kokonaan tai osittain, rekisterin vastuuhenkilö antaa"
                + " sinulle kirjallisen todistuksen, jossa mainitaan syyt.",
            "Om rättelsen vägras helt eller delvis ger registrets ansvariga person dig ett skriftligt"
                + " intyg där skälen nämns.",
            "If a correction is refused wholly or in part, the person responsible for the register"
                + " gives you a written certificate that tells the reasons."));
  }

  private static NoticeStatement appeal() {
    return rectification(
        "S79",
        LocalizedText.of(
            "Voit saattaa epäämisen tietosuojavaltuutetun ratkaistavaksi ja viedä asian"
                + " tuomioistuimeen.",
            "Du kan föra vägran till dataombudsmannen för avgörande och ta ärendet till domstol.",
            "You may bring a refusal before the Data Protection Ombudsman, and take the matter to"
                + " court."));
  }

  /** S84 as a hold that ends and may be objected to, not as a bar (L17). */
  private static NoticeStatement contactPerson() {
    return NoticeStatement.of(
            "S84",
            NoticeRow.OBJECTION,
            LocalizedText.of(
                "Jos toimit yrityksen tai muun organisaation yhteyshenkilönä, nimesi ja työhösi"
                    + " liittyvät yhteystiedot voidaan säilyttää tehtäväsi ajan. Muut tietosi"
                    + " poistetaan pyynnöstäsi sitä ennenkin, vastustuksesi arvioidaan, ja"
                    + " organisaatio voi nimetä toisen yhteyshenkilön. Kun tehtäväsi päättyy, voit"
                    + " saada loputkin tiedot poistetuiksi.",
                "Om du är kontaktperson för ett företag eller en annan organisation kan ditt namn och"
                    + " dina kontaktuppgifter i arbetet bevaras så länge uppdraget varar. Övriga"
                    + " uppgifter raderas på din begäran redan före det, din invändning prövas, och"
                    + " organisationen kan utse en annan kontaktperson. När uppdraget upphör kan"
                    + " även resten raderas på din begäran.",
                "If you are the contact person of a company or another organisation, your name and"
                    + " your contact data at work may be kept while you have that role. Other data is"
                    + " erased at your request even before, your objection is assessed, and the"
                    + " organisation may name somebody else. When your role ends, you may have the"
                    + " rest erased too."))
        .on("holds[CONTACT_PERSON_ROLE]");
  }

  private static NoticeStatement rectification(String id, LocalizedText text) {
    return NoticeStatement.of(id, NoticeRow.RECTIFICATION, text);
  }
}
