package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.party.AuthorityContact;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.SupervisoryAuthority;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalCertificate;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.rights.ReplyLanguages;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is refused is refused in writing, once and for all. */
class RequestCertificateTest {
  private final RequestsRegister at = new RequestsRegister();
  private final RightsRequest file =
      at.received(at.customer(), new Claim.Access(), new Claim.Porting(Optional.empty()));

  private void refused(int item, DataSubjectRight right) {
    at.requests()
        .decide(
            file.number(),
            item,
            Decision.refused(
                RefusedItem.whole(right, RefusalReason.MANIFESTLY_EXCESSIVE, "every week")));
  }

  private RefusalCertificate certified(Integer... items) {
    return at.requests().certify(file.number(), CertificateOrder.of("V", Language.FI, items));
  }

  @Test
  @DisplayName("S78.3 certificates are numbered, and stand in the file as they were issued")
  void certificatesAreNumbered() {
    refused(1, DataSubjectRight.ACCESS);
    refused(2, DataSubjectRight.PORTABILITY);
    RefusalCertificate first = certified(1);
    RefusalCertificate second = certified(2);
    assertThat(first.number()).isNotEqualTo(second.number());
    assertThat(at.requests().certificate(file.number(), first.number().value())).contains(first);
    assertThat(at.requests().certificate(file.number(), "unheard of")).isEmpty();
    assertThat(at.answered(file, 1, 2).isOpen()).isFalse();
  }

  @Test
  @DisplayName(
      "S87 a certificate keeps the authority's address of its day, whatever is declared later")
  void certificatesStayAsTheyWere() {
    refused(1, DataSubjectRight.ACCESS);
    RefusalCertificate before = certified(1);
    RequestsRegister later =
        new RequestsRegister(
            new RetainingRegister(at.at, at.at.definition.toBuilder().authority(moved()).build()));
    assertThat(later.requests().certificate(file.number(), before.number().value()))
        .contains(before);
    refused(2, DataSubjectRight.PORTABILITY);
    RefusalCertificate after =
        later.requests().certify(file.number(), CertificateOrder.of("V", Language.FI, 2));
    assertThat(after.remedies()).as("control").isNotEqualTo(before.remedies());
  }

  private SupervisoryAuthority moved() {
    LocalizedText text = LocalizedText.of("Uusi katu 1", "Nya gatan 1", "New street 1");
    AuthorityContact contact =
        new AuthorityContact(
            text,
            text,
            "029 000",
            Optional.empty(),
            "uusi@example.fi",
            "https://example.fi",
            new AuthorityContact.Validity(
                Optional.empty(), Optional.empty(), RetainingRegister.TODAY));
    SupervisoryAuthority before = at.at.definition.authority();
    return new SupervisoryAuthority(before.country(), before.name(), List.of(contact));
  }

  @Test
  @DisplayName("S78.1 nobody but the responsible person issues one, nor of what was not refused")
  void onlyTheResponsiblePersonIssues() {
    refuses(ErrorCode.REQUEST_STEP_REFUSED, () -> certified(1));
    refused(1, DataSubjectRight.ACCESS);
    CertificateOrder other =
        new CertificateOrder(
            Set.of(1), "V", ContactRole.CUSTOMER_SERVICE, ReplyLanguages.of(Language.FI), Set.of());
    assertThatThrownBy(() -> at.requests().certify(file.number(), other))
        .isInstanceOf(InvalidValueException.class);
    refuses(ErrorCode.REQUEST_STEP_REFUSED, () -> certified(1, 2));
    refuses(ErrorCode.REQUEST_STEP_REFUSED, () -> certified());
    assertThat(at.requests().get(file.number()).certificates()).isEmpty();
  }

  @Test
  @DisplayName("S78.2 a refused part needs a certificate too, and what is granted is still done")
  void partsNeedCertificates() {
    RefusedItem part =
        RefusedItem.partial(
            DataSubjectRight.ACCESS,
            Set.of("email"),
            RefusalReason.THIRD_PARTY_RIGHTS,
            "it is another person's");
    at.requests().decide(file.number(), 1, Decision.partly(part));
    refuses(ErrorCode.CERTIFICATE_REQUIRED, () -> at.answered(file, 1));
    certified(1);
    refuses(ErrorCode.REQUEST_STEP_REFUSED, () -> at.answered(file, 1));
    at.requests().carryOut(file.number(), 1);
    at.answered(file, 1);
    assertThat(at.requests().get(file.number()).item(1).orElseThrow().isCarriedOut()).isTrue();
  }
}
