package fi.rekisteri.core.definition;

import static fi.rekisteri.customer.CustomerFields.BILLING_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.CUSTOMER_NUMBER;
import static fi.rekisteri.customer.CustomerFields.IP_OBSERVATION;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.ORDER;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;
import static fi.rekisteri.processing.ProcessingActivity.active;

import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.LegalBasis.LegalObligation;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionException;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Duties of the controller: rights (S67 to S88), laws (S30) and security (S45). */
final class DutyActivities {
  private DutyActivities() {}

  public static List<ProcessingActivity> of(Interests interests) {
    return List.of(rights(), legalDuty(), security(interests));
  }

  /**
   * Whoever answers a person must see everything that is held about them, so all fields are bound.
   */
  private static ProcessingActivity rights() {
    Set<FieldKey<?>> everything =
        NoticeFields.fields().stream()
            .map(FieldSchema::key)
            .collect(Collectors.toUnmodifiableSet());
    return active(
            Purpose.RIGHTS,
            LocalizedText.of(
                "Rekisteröityjen pyyntöihin vastaaminen ja oikeuksien toteuttaminen.",
                "Besvarande av de registrerades begäranden och tillgodoseende av deras rättigheter.",
                "Answering data subjects' requests and giving effect to their rights."),
            everyRole(new LegalObligation("Regulation (EU) 2016/679, Art. 12-22")),
            everything)
        .evenRestricted(RestrictionException.OWN_RIGHTS);
  }

  /** S30, F10: vouchers and what a law asks for by name; the host declares further statutes. */
  private static ProcessingActivity legalDuty() {
    LegalBasis bookkeeping = new LegalObligation("Kirjanpitolaki 1336/1997, 2:10");
    return active(
            Purpose.LEGAL_DUTY,
            LocalizedText.of(
                "Lakisääteisten velvoitteiden, kuten kirjanpidon, hoitaminen.",
                "Fullgörande av lagstadgade skyldigheter, såsom bokföring.",
                "Meeting statutory duties such as bookkeeping."),
            Map.of(SubjectRole.CUSTOMER, bookkeeping, SubjectRole.ORG_CONTACT_PERSON, bookkeeping),
            Set.of(NAME, CUSTOMER_NUMBER, BILLING_ADDRESS, POSTAL_ADDRESS, ORDER))
        .evenRestricted(RestrictionException.PUBLIC_INTEREST);
  }

  /** S23: the only purpose for which an IP address is kept as it was seen. */
  private static ProcessingActivity security(Interests interests) {
    return active(
        Purpose.SECURITY,
        LocalizedText.of(
            "Palvelun tietoturvan varmistaminen ja väärinkäytösten selvittäminen.",
            "Säkerställande av tjänstens informationssäkerhet och utredning av missbruk.",
            "Keeping the service secure and looking into misuse."),
        everyRole(interests.protecting()),
        Set.of(IP_OBSERVATION));
  }

  private static Map<SubjectRole, LegalBasis> everyRole(LegalBasis basis) {
    Map<SubjectRole, LegalBasis> bases = new EnumMap<>(SubjectRole.class);
    for (SubjectRole role : SubjectRole.values()) {
      bases.put(role, basis);
    }
    return bases;
  }
}
