package fi.rekisteri.core.definition;

import fi.rekisteri.notice.NoticeClaim;
import fi.rekisteri.notice.NoticeRow;
import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.text.LocalizedText;
import java.util.List;

/** What is said of using and keeping data beside what the definition says (S5 to S32). */
final class UseStatements {
  private UseStatements() {}

  static List<NoticeStatement> all() {
    return List.of(
        lawfully(), interfaces(), list(), labels(), forbidding(), staff(), destruction());
  }

  private static NoticeStatement lawfully() {
    return NoticeStatement.of(
        "S5",
        NoticeRow.PURPOSES,
        LocalizedText.of(
            "Henkilötietoja käsitellään vain siltä osin kuin tietosuojalainsäädäntö sen sallii tai"
                + " sitä edellyttää. Jokaisella käsittelyllä on jokin alla mainituista"
                + " tarkoituksista ja sillä oikeusperuste.",
            "Personuppgifter behandlas endast i den mån dataskyddslagstiftningen tillåter eller"
                + " kräver det. All behandling har något av ändamålen nedan, och varje ändamål har"
                + " en rättslig grund.",
            "Personal data is processed only as far as data protection law allows or requires it."
                + " All processing has one of the purposes below, and each purpose has a legal"
                + " basis."));
  }

  /** S8 without its "only", which other sentences contradict (L02). */
  private static NoticeStatement interfaces() {
    return NoticeStatement.of(
        "S8",
        NoticeRow.PURPOSES,
        LocalizedText.of(
            "Tietoja käsitellään teknisten rajapintojen kautta, ja jokaisesta käsittelystä jää"
                + " merkintä lokiin.",
            "Uppgifterna behandlas via tekniska gränssnitt, och varje behandling loggas.",
            "Data is processed through technical interfaces, and all processing is logged."));
  }

  private static NoticeStatement list() {
    return NoticeStatement.of(
            "S9",
            NoticeRow.PURPOSES,
            LocalizedText.of(
                "Jos asiakkaista julkaistaan sähköinen tai kirjallinen luettelo, siihen otetaan vain"
                    + " nimi, edustettu organisaatio ja postiosoite. Luetteloon ei oteta ketään,"
                    + " joka on kieltänyt julkaisemisen tai jolla on turvakielto.",
                "Om en elektronisk eller tryckt förteckning över kunderna publiceras, innehåller den"
                    + " endast namn, företrädd organisation och postadress. Ingen som har förbjudit"
                    + " publicering eller har spärrmarkering tas med.",
                "Where an electronic or printed list of customers is published, it holds name,"
                    + " represented organisation and postal address only. Nobody who has forbidden"
                    + " it, or has a safety ban, is put on it."))
        .on("activities[PUBLICATION]");
  }

  private static NoticeStatement labels() {
    return NoticeStatement.of(
            "S10",
            NoticeRow.PURPOSES,
            LocalizedText.of(
                "Luetteloita ovat myös suoramainonnan postitustarrat. Jos olet kieltänyt"
                    + " suoramarkkinoinnin, sinulle ei tehdä tarraa.",
                "Även adressetiketter för direktreklam är förteckningar. Om du har förbjudit"
                    + " direktmarknadsföring görs ingen etikett för dig.",
                "Mailing labels for direct advertising are lists too. If you have forbidden direct"
                    + " marketing, no label is made for you."))
        .on("activities[DIRECT_MARKETING]");
  }

  private static NoticeStatement forbidding() {
    return NoticeStatement.of(
            "S11",
            NoticeRow.PURPOSES,
            LocalizedText.of(
                "Voit kieltää tietojesi julkaisemisen asiakaspalvelussa, sähköpostitse, rekisterin"
                    + " yhteyshenkilölle tai muulla tavalla, joka tavoittaa rekisterinpitäjän."
                    + " Allekirjoitusta ei tarvita. Kielto on voimassa heti, ja siitä lähetetään"
                    + " vahvistus.",
                "Du kan förbjuda publicering av dina uppgifter hos kundtjänsten, per e-post, hos"
                    + " registrets kontaktperson eller på annat sätt som når den"
                    + " personuppgiftsansvarige. Ingen underskrift behövs. Förbudet gäller genast och"
                    + " bekräftas.",
                "You may forbid the publication of your data at the customer service, by e-mail, at"
                    + " the register's contact person or in any other way that reaches the"
                    + " controller. No signature is needed. It takes effect at once and is"
                    + " confirmed."))
        .on("activities[PUBLICATION]", "routing")
        .claiming(new NoticeClaim.Explains(DataSubjectRight.PUBLICATION_PROHIBITION));
  }

  private static NoticeStatement staff() {
    return NoticeStatement.of(
        "S14",
        NoticeRow.RECIPIENTS,
        LocalizedText.of(
            "Rekisterinpitäjän oma henkilöstö käsittelee tietoja tehtäviensä edellyttämässä"
                + " laajuudessa. Kukin vastaanottaja saa vain ne tiedot, jotka sen kohdalla"
                + " mainitaan.",
            "Den personuppgiftsansvariges egen personal behandlar uppgifterna i den omfattning som"
                + " uppdragen kräver. Varje mottagare får endast de uppgifter som nämns vid den.",
            "The controller's own staff processes data as far as its work requires. Each recipient"
                + " receives only the data named beside it."));
  }

  private static NoticeStatement destruction() {
    return NoticeStatement.of(
            "S32",
            NoticeRow.RETENTION,
            LocalizedText.of(
                "Tietosi hävitetään pyynnöstäsi, paitsi siltä osin kuin lainsäädäntö, avoin lasku tai"
                    + " perintä estää sen. Estävä syy kerrotaan sinulle, ja kun se päättyy, tieto"
                    + " hävitetään ilman uutta pyyntöä.",
                "Dina uppgifter förstörs på din begäran, utom i den mån lagstiftning, en obetald"
                    + " faktura eller indrivning hindrar det. Du får veta hindret, och när det"
                    + " upphör förstörs uppgiften utan ny begäran.",
                "Your data is destroyed at your request, except as far as a law, an unpaid invoice or"
                    + " debt collection prevents it. You are told what prevents it, and when that"
                    + " ends the data is destroyed without a new request."))
        .on("retention", "holds[OPEN_INVOICE]", "holds[DEBT_COLLECTION]")
        .claiming(new NoticeClaim.Explains(DataSubjectRight.ERASURE));
  }
}
