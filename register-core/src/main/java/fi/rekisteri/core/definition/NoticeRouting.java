package fi.rekisteri.core.definition;

import static fi.rekisteri.party.ContactRole.CONTACT_PERSON;
import static fi.rekisteri.party.ContactRole.CUSTOMER_SERVICE;
import static fi.rekisteri.party.ContactRole.REGISTER_MAINTAINER;
import static fi.rekisteri.party.ContactRole.RESPONSIBLE_PERSON;
import static fi.rekisteri.party.ContactRole.SERVICE_POINT;
import static java.util.Map.entry;

import fi.rekisteri.party.ContactRole;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RequestRouting;
import fi.rekisteri.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom the notice tells people to turn to. Each row ends with the customer service and the contact
 * person, so that a vacancy leaves no right without anybody (S72). Signatures and the two languages
 * are an invitation, never a condition (L15).
 */
final class NoticeRouting {
  private NoticeRouting() {}

  static RequestRouting routing() {
    Map<DataSubjectRight, List<ContactRole>> roles =
        Map.ofEntries(
            // S68
            entry(DataSubjectRight.ACCESS, List.of(CUSTOMER_SERVICE, CONTACT_PERSON)),
            // S74
            entry(
                DataSubjectRight.RECTIFICATION,
                List.of(CUSTOMER_SERVICE, REGISTER_MAINTAINER, CONTACT_PERSON)),
            // S83
            entry(DataSubjectRight.ERASURE, List.of(CONTACT_PERSON, CUSTOMER_SERVICE)),
            // S81
            entry(
                DataSubjectRight.RESTRICTION,
                List.of(RESPONSIBLE_PERSON, CUSTOMER_SERVICE, CONTACT_PERSON)),
            // S72
            entry(DataSubjectRight.PORTABILITY, List.of(CONTACT_PERSON, CUSTOMER_SERVICE)),
            // S83; the row itself forgets the objection, which is offered all the same (L16).
            entry(DataSubjectRight.OBJECTION, List.of(CONTACT_PERSON, CUSTOMER_SERVICE)),
            // S70
            entry(
                DataSubjectRight.MARKETING_OBJECTION,
                List.of(SERVICE_POINT, CUSTOMER_SERVICE, CONTACT_PERSON)),
            // S11
            entry(
                DataSubjectRight.PUBLICATION_PROHIBITION,
                List.of(CUSTOMER_SERVICE, CONTACT_PERSON)),
            // S88 names nobody; as erasure.
            entry(DataSubjectRight.ANONYMISATION, List.of(CONTACT_PERSON, CUSTOMER_SERVICE)),
            // L26: the notice forgets it; where consent was given, it is withdrawn.
            entry(DataSubjectRight.CONSENT_WITHDRAWAL, List.of(CUSTOMER_SERVICE, CONTACT_PERSON)),
            // S66 declares no automated decisions; whoever does is asked where S83 points to.
            entry(DataSubjectRight.HUMAN_REVIEW, List.of(CONTACT_PERSON, CUSTOMER_SERVICE)),
            // S78, S79: whoever answers for a refusal hears what is said of it.
            entry(
                DataSubjectRight.COMPLAINT,
                List.of(RESPONSIBLE_PERSON, CONTACT_PERSON, CUSTOMER_SERVICE)));
    return new RequestRouting(roles, Set.of(Language.FI, Language.EN));
  }
}
