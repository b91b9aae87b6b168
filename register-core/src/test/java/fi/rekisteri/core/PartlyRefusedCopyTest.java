package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.access.Redaction;
import fi.rekisteri.access.RedactionReason;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.portability.ExclusionReason;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalCertificate;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.text.Language;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was refused of a copy is not in it: the decision is carried out as it was taken. */
class PartlyRefusedCopyTest {
  private final RequestsRegister at = new RequestsRegister();
  private final RightsRequest file =
      at.received(at.customer(), new Claim.Access(), new Claim.Porting(Optional.empty()));

  @Test
  @DisplayName("S67.3, S78.2 a refused field is not in the copy, and the rest is given")
  void refusedFieldIsNotInTheCopy() {
    AccessAnswer whole = at.officer().answerAccess(file.subject().orElseThrow());
    AccessAnswer answer = access(RefusalReason.THIRD_PARTY_RIGHTS, "it tells of a neighbour");

    assertThat(whole.data()).as("control").extracting(HeldValue::path).contains("email");
    assertThat(answer.data()).hasSizeLessThan(whole.data().size()).isNotEmpty();
    assertThat(answer.data()).extracting(HeldValue::path).doesNotContain("email");
    assertThat(answer.redactions())
        .singleElement()
        .isInstanceOfSatisfying(
            Redaction.Told.class,
            told -> assertThat(told.reason()).isEqualTo(RedactionReason.OTHER_PERSON));
  }

  @Test
  @DisplayName("F05 for secret reasons a field is left out, and neither it nor why is told")
  void secretReasonsAreNotTold() {
    AccessAnswer answer = access(RefusalReason.SECRET_REASONS, "");
    assertThat(answer.data()).extracting(HeldValue::path).doesNotContain("email");
    assertThat(answer.redactions()).singleElement().isInstanceOf(Redaction.Untold.class);
    RefusalCertificate certificate =
        at.requests().certify(file.number(), CertificateOrder.of("Veikko Vastuu", Language.FI, 1));
    assertThat(certificate.items())
        .singleElement()
        .satisfies(item -> assertThat(item.fields()).isEmpty());
    refuses(
        ErrorCode.REQUEST_STEP_REFUSED,
        () -> decided(2, DataSubjectRight.PORTABILITY, RefusalReason.NOT_IN_SCOPE, "", Set.of()));
  }

  @Test
  @DisplayName("S71.1, S78.2 a refused field is not taken along, and the list says that it stays")
  void refusedFieldIsNotTakenAlong() {
    decided(2, DataSubjectRight.PORTABILITY, RefusalReason.NOT_IN_SCOPE, "", Set.of("email"));
    CarriedOut carried = at.requests().carryOut(file.number(), 2);
    PortableData data = carried.portable().orElseThrow();

    assertThat(data.values()).extracting(value -> value.place().path()).doesNotContain("email");
    assertThat(data.excluded())
        .filteredOn(one -> one.place().path().equals("email"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo(ExclusionReason.WITHHELD);
              assertThat(one.decidedBy().reference()).isEqualTo("Art. 20(1)");
              assertThat(one.isWithheld()).isTrue();
            });
    assertThat(carried.file().item(2).orElseThrow().effect().orElseThrow().documents())
        .singleElement()
        .satisfies(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
  }

  @Test
  @DisplayName("S78.2 a part of a copy is refused by fields that there are, or it is not decided")
  void partNamesItsFields() {
    for (Set<String> fields : Set.of(Set.<String>of(), Set.of("emali"))) {
      refuses(
          ErrorCode.REQUEST_STEP_REFUSED,
          () -> decided(1, DataSubjectRight.ACCESS, RefusalReason.THIRD_PARTY_RIGHTS, "", fields));
    }
    assertThat(at.requests().get(file.number()).item(1).orElseThrow().decision()).isEmpty();
  }

  private AccessAnswer access(RefusalReason reason, String why) {
    decided(1, DataSubjectRight.ACCESS, reason, why, Set.of("email"));
    return at.requests().carryOut(file.number(), 1).answer().orElseThrow();
  }

  private void decided(
      int item, DataSubjectRight right, RefusalReason reason, String why, Set<String> fields) {
    RefusedItem part = RefusedItem.partial(right, fields, reason, why);
    at.requests().decide(file.number(), item, Decision.partly(part));
  }
}
