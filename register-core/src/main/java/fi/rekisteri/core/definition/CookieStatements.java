package fi.rekisteri.core.definition;

import fi.rekisteri.notice.NoticeClaim;
import fi.rekisteri.notice.NoticeClaim.ControlledBy;
import fi.rekisteri.notice.NoticeClaim.Means;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What cookies are and how they are kept away (S46 to S65). The controller's own way to withdraw
 * stands before the browser's settings (L19), and nothing claims that nobody can be identified
 * (L22).
 */
final class CookieStatements {
  private CookieStatements() {}

  static List<NoticeStatement> all() {
    return List.of(
        use(),
        whatACookieIs(),
        harmless(),
        identifying(),
        linking(),
        choosing(),
        browser(),
        refusing(),
        analytics(),
        analyticsData(),
        demographics(),
        providersSettings());
  }

  private static NoticeStatement use() {
    return said(
        "S46",
        LocalizedText.of(
            "Käytämme sivuillamme evästeitä ja vastaavia tekniikoita.",
            "Vi använder kakor och motsvarande tekniker på våra sidor.",
            "We use cookies and similar techniques on our sites."));
  }

  private static NoticeStatement whatACookieIs() {
    return said(
        "S47",
        LocalizedText.of(
            "Eväste on pieni tekstitiedosto, jonka sivusto lähettää laitteellesi ja joka säilyy"
                + " siellä. Samat säännöt koskevat vastaavia tekniikoita, kuten selaimen paikallista"
                + " tallennustilaa, seurantapikseleitä ja laitteen tunnistamista sen"
                + " ominaisuuksista.",
            "En kaka är en liten textfil som webbplatsen skickar till din enhet och som bevaras där."
                + " Samma regler gäller motsvarande tekniker, såsom webbläsarens lokala lagring,"
                + " spårningspixlar och identifiering av enheten utifrån dess egenskaper.",
            "A cookie is a small text file that the site sends to your device and that is kept there."
                + " The same rules hold for similar techniques, such as the browser's local storage,"
                + " tracking pixels and recognising a device by its properties."));
  }

  private static NoticeStatement harmless() {
    return said(
            "S48",
            LocalizedText.of(
                "Evästeet eivät vahingoita laitettasi eivätkä tiedostojasi.",
                "Kakor skadar inte din enhet eller dina filer.",
                "Cookies do not harm your device or your files."))
        .claiming(new NoticeClaim.Unproven());
  }

  private static NoticeStatement identifying() {
    return said(
        "S51",
        LocalizedText.of(
            "Eväste ei kerro nimeäsi, mutta IP-osoitteen ja käyntien perusteella sinut saatetaan"
                + " voida tunnistaa. Siksi evästeillä saatuja tietoja käsitellään henkilötietoina.",
            "En kaka berättar inte ditt namn, men utifrån IP-adress och besök kan du kanske"
                + " identifieras. Därför behandlas uppgifter från kakor som personuppgifter.",
            "A cookie does not tell your name, but by IP address and visits you may be identifiable."
                + " Data obtained by cookies is therefore treated as personal data."));
  }

  private static NoticeStatement linking() {
    return said(
            "S52",
            LocalizedText.of(
                "Jos olet antanut siihen suostumuksen, käyntitietosi voidaan liittää sinuun, kun"
                    + " kirjaudut, täytät lomakkeen tai tulet kutsulinkistä. Sen jälkeen ne ovat"
                    + " sinua koskevia tietoja, joihin sinulla on samat oikeudet kuin muihinkin."
                    + " Liitos puretaan, kun perut suostumuksesi.",
                "Om du har samtyckt till det kan dina besöksuppgifter kopplas till dig när du loggar"
                    + " in, fyller i en blankett eller kommer via en inbjudningslänk. Därefter är de"
                    + " uppgifter om dig, och du har samma rättigheter till dem som till andra"
                    + " uppgifter. Kopplingen upphör när du återkallar ditt samtycke.",
                "If you have consented to it, your visits may be linked to you when you sign in, fill"
                    + " in a form or come by an invitation link. From then on they are data about"
                    + " you, and you have the same rights to them as to other data. The link ends"
                    + " when you withdraw your consent."))
        .on("fields[identityLink]");
  }

  private static NoticeStatement choosing() {
    return said(
            "S58",
            LocalizedText.of(
                "Muita kuin välttämättömiä evästeitä käytetään vain suostumuksellasi. Voit perua sen"
                    + " milloin tahansa sivuston suostumusasetuksissa yhtä helposti kuin annoit sen,"
                    + " ja vaikutus on heti voimassa. Lisäksi voit estää evästeet selaimesi"
                    + " asetuksissa; selaimen asetus ei ole suostumus.",
                "Andra än nödvändiga kakor används endast med ditt samtycke. Du kan när som helst"
                    + " återkalla det i webbplatsens samtyckesinställningar lika lätt som du gav det,"
                    + " med omedelbar verkan. Dessutom kan du blockera kakor i webbläsarens"
                    + " inställningar; webbläsarens inställning är inget samtycke.",
                "Cookies other than the necessary ones are used with your consent only. You may"
                    + " withdraw it at any time in the site's consent settings as easily as you gave"
                    + " it, with immediate effect. Besides, you may block cookies in your browser's"
                    + " settings; a browser's setting is no consent."))
        .on("consent")
        .claiming(
            by(Means.OWN_WITHDRAWAL),
            by(Means.BROWSER_SETTINGS),
            new NoticeClaim.Explains(DataSubjectRight.CONSENT_WITHDRAWAL));
  }

  private static NoticeStatement browser() {
    return said(
            "S59",
            LocalizedText.of(
                "Useimmissa selaimissa evästeet voi kytkeä pois ja tallennetut evästeet poistaa."
                    + " Palvelimelle kertyneet käyntitiedot eivät poistu sillä; ne poistetaan"
                    + " pyynnöstäsi.",
                "I de flesta webbläsare kan kakor stängas av och lagrade kakor raderas."
                    + " Besöksuppgifter på servern försvinner inte därmed; de raderas på din"
                    + " begäran.",
                "In most browsers cookies can be turned off and stored ones deleted. That does not"
                    + " remove the visits recorded on the server; they are erased at your request."))
        .claiming(by(Means.BROWSER_SETTINGS));
  }

  private static NoticeStatement refusing() {
    return said(
        "S60",
        LocalizedText.of(
            "Kieltäytyminen ei estä palvelun käyttöä. Taulukko kertoo, mikä toiminto lakkaa ilman"
                + " kutakin evästettä.",
            "Att säga nej hindrar inte användningen av tjänsten. Tabellen berättar vilken funktion"
                + " som upphör utan varje kaka.",
            "Refusing does not keep you from using the service. The table tells which function stops"
                + " working without each cookie."));
  }

  private static NoticeStatement analytics() {
    return said(
            "S61",
            LocalizedText.of(
                "Sivuston käyttötilastoihin käytetään analytiikkapalvelua vain, jos olet suostunut"
                    + " siihen.",
                "En analystjänst används för statistik över webbplatsens användning endast om du har"
                    + " samtyckt till det.",
                "An analytics service is used for statistics of the site's use only if you have"
                    + " consented to it."))
        .on("activities[SITE_ANALYTICS]", "recipients[WEB_ANALYTICS]");
  }

  private static NoticeStatement analyticsData() {
    return said(
            "S62",
            LocalizedText.of(
                "Analytiikan tiedot ovat henkilötietoja, ja sinulla on niihin kaikki tässä"
                    + " selosteessa kerrotut oikeudet.",
                "Uppgifterna i analysen är personuppgifter, och du har alla rättigheter i denna"
                    + " beskrivning till dem.",
                "The data of the analysis is personal data, to which you have all the rights of this"
                    + " notice."))
        .on("activities[SITE_ANALYTICS]");
  }

  private static NoticeStatement demographics() {
    return said(
            "S63",
            LocalizedText.of(
                "Analytiikalla ei kerätä ikää, sukupuolta eikä aihepiirejä.",
                "Ålder, kön eller intresseområden samlas inte in med analysen.",
                "Age, gender and fields of interest are not collected by the analysis."))
        .on("cookies[analytics]");
  }

  /** S64, S65: no address is given, since nobody has looked whether it works (L28). */
  private static NoticeStatement providersSettings() {
    return said(
        "S64",
        LocalizedText.of(
            "Analytiikkapalvelun tarjoajan omat asetukset ja selaimen lisäosat voivat rajoittaa"
                + " seurantaa lisäksi. Ne eivät korvaa sivuston suostumusasetuksia.",
            "Analysleverantörens egna inställningar och tillägg till webbläsaren kan begränsa"
                + " spårningen ytterligare. De ersätter inte webbplatsens samtyckesinställningar.",
            "The analytics provider's own settings and add-ons of browsers may limit tracking"
                + " further. They do not replace the site's consent settings."));
  }

  private static NoticeStatement said(String id, LocalizedText text) {
    return NoticeStatement.of(id, NoticeRow.COOKIES, text);
  }

  private static NoticeClaim by(Means means) {
    return new ControlledBy(means, Optional.empty());
  }
}
