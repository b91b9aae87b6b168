package fi.rekisteri.request;

import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.rights.ReplyLanguages;
import fi.rekisteri.text.Language;
import java.util.Set;

/**
 * That a certificate of refusal is to be issued (S78).
 *
 * @param items the numbers of the items that it covers; each of them was refused, wholly or partly
 * @param issuer the name of whoever answers for it, as it is shown
 * @param role in which role; only the responsible person issues certificates
 * @param languages in which it is written
 * @param places other countries in which the person lives or works: their authorities are named too
 *     (S86.2)
 */
public record CertificateOrder(
    Set<Integer> items,
    String issuer,
    ContactRole role,
    ReplyLanguages languages,
    Set<CountryCode> places) {
  /** Copies both sets. */
  public CertificateOrder {
    items = Set.copyOf(items);
    places = Set.copyOf(places);
  }

  /**
   * A certificate by the responsible person, for somebody who lives in the controller's country.
   *
   * @param issuer the name as it is shown
   * @param language the language
   * @param items the numbers of the items
   * @return the order
   */
  public static CertificateOrder of(String issuer, Language language, Integer... items) {
    return new CertificateOrder(
        Set.of(items),
        issuer,
        ContactRole.RESPONSIBLE_PERSON,
        ReplyLanguages.of(language),
        Set.of());
  }
}
