package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.TODAY;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.letter.LetterKind;
import fi.rekisteri.core.letter.Remark;
import fi.rekisteri.core.letter.RequestLetters;
import fi.rekisteri.core.letter.RightsLetter;
import fi.rekisteri.core.writing.LetterText;
import fi.rekisteri.core.writing.Letterhead;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.ExtensionGround;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.request.CertificateOrder;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.Question;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalCertificate;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.text.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Letters say what the file says, and nothing that has not happened. */
class RequestLettersTest {
  private final RequestsRegister at = new RequestsRegister();

  private LocalDate today() {
    return LocalDate.ofInstant(at.at.clock.instant(), at.at.definition.zone());
  }

  private RequestLetters letters(RightsRequest file) {
    return RequestLetters.of(at.requests().get(file.number()), today());
  }

  private String text(RightsLetter letter) {
    return LetterText.of(Letterhead.of(at.at.definition)).text(letter).replace('\u00A0', ' ');
  }

  private static Decision notApplicable(DataSubjectRight right, RefusalReason reason) {
    return Decision.notApplicable(RefusedItem.whole(right, reason, ""));
  }

  private RightsRequest ofNobody(Claim claim) {
    RightsRequest file = at.requests().receive(at.letter(claim));
    return at.requests().concernsNobody(file.number());
  }

  @Test
  @DisplayName("Art. 12(4), S82 where there was nothing to do, the reason and its rule are told")
  void reasonsOfNothingAreTold() {
    RightsRequest file = at.received(at.customer(), new Claim.Porting(Optional.empty()));
    at.requests()
        .decide(
            file.number(),
            1,
            notApplicable(DataSubjectRight.PORTABILITY, RefusalReason.NOT_IN_SCOPE));
    assertThat(text(letters(file).answer(Set.of())))
        .contains("Ei aiheuttanut toimenpiteitä")
        .contains("Syy: Oikeus siirtää tiedot koskee vain")
        .contains("Säännös: yleisen tietosuoja-asetuksen 20 artiklan 1 kohta.");
  }

  @Test
  @DisplayName("S67 that no data is held is told once it is decided, and instead of no reason")
  void noDataIsToldOnceDecided() {
    RightsRequest file = ofNobody(new Claim.Porting(Optional.empty()));
    assertThatThrownBy(() -> letters(file).answer(Set.of()))
        .isInstanceOf(InvalidValueException.class);
    at.requests()
        .decide(
            file.number(),
            1,
            notApplicable(DataSubjectRight.PORTABILITY, RefusalReason.NOBODY_FOUND));
    assertThat(letters(file).answer(Set.of()).kind()).isEqualTo(LetterKind.NO_DATA);
    RightsRequest late = ofNobody(new Claim.Porting(Optional.empty()));
    at.requests()
        .decide(
            late.number(), 1, notApplicable(DataSubjectRight.PORTABILITY, RefusalReason.DECEASED));
    assertThat(text(letters(late).answer(Set.of()))).contains("ei koske kuolleiden henkilöiden");
  }

  @Test
  @DisplayName("law 6 that nobody was found is said of nobody who was")
  void whoIsKnownWasFound() {
    RightsRequest file = at.received(at.customer(), new Claim.Access());
    refuses(
        ErrorCode.REQUEST_STEP_REFUSED,
        () ->
            at.requests()
                .decide(
                    file.number(),
                    1,
                    notApplicable(DataSubjectRight.ACCESS, RefusalReason.NOBODY_FOUND)));
  }

  @Test
  @DisplayName("G12.3c of several extensions every reason is told")
  void everyReasonIsTold() {
    RightsRequest file =
        at.received(at.customer(), new Claim.Access(), new Claim.Porting(Optional.empty()));
    extend(file, 1, ExtensionGround.COMPLEXITY, "Kaksi vanhaa järjestelmää.");
    extend(file, 2, ExtensionGround.NUMBER, "Monta pyyntöä kerralla.");
    assertThat(text(letters(file).extension(at.requests().deadlines(file.number()))))
        .contains("Kaksi vanhaa järjestelmää.", "Monta pyyntöä kerralla.")
        .contains("Pyyntösi on monitahoinen.", "Pyyntöjä on paljon.");
  }

  private void extend(RightsRequest file, int item, ExtensionGround ground, String reasons) {
    at.requests().extend(file.number(), Set.of(item), new Extension(TODAY, TODAY, ground, reasons));
  }

  @Test
  @DisplayName("G12.3d a question that came too late stops no clock, and no letter says it does")
  void lateQuestionsStopNothing() {
    RightsRequest file = at.received(at.customer(), new Claim.Access());
    assertThat(asked(file)).contains("Määräaika on keskeytyneenä");
    RightsRequest other = at.received(at.customer(), new Claim.Access());
    at.at.clock.pass(Duration.ofDays(40));
    assertThat(asked(other)).contains("Määräaika kuluu edelleen.").doesNotContain("keskeytyneenä");
  }

  private String asked(RightsRequest file) {
    Question question =
        new Question(Set.of(1), PauseGround.CLARIFICATION, "Mitä tarkoitat?", today());
    at.requests().ask(file.number(), question);
    return text(
        letters(file)
            .question(
                question,
                List.of(Remark.of("Mikä tilaus?")),
                at.requests().deadlines(file.number())));
  }

  @Test
  @DisplayName("S78.1 a certificate bears the day of the decision, however much later it is issued")
  void certificatesBearTheDayOfTheDecision() {
    RightsRequest file =
        at.received(at.customer(), new Claim.Access(), new Claim.Porting(Optional.empty()));
    refuse(file, 1, DataSubjectRight.ACCESS);
    at.at.clock.pass(Duration.ofDays(2));
    refuse(file, 2, DataSubjectRight.PORTABILITY);
    at.at.clock.pass(Duration.ofDays(3));
    RefusalCertificate first = certified(file, 1);
    assertThat(first.matter().decidedOn()).isEqualTo(TODAY);
    assertThat(first.remedies().day()).isEqualTo(TODAY);
    assertThat(certified(file, 1, 2).matter().decidedOn()).isEqualTo(TODAY.plusDays(2));
  }

  private void refuse(RightsRequest file, int item, DataSubjectRight right) {
    RefusedItem why = RefusedItem.whole(right, RefusalReason.MANIFESTLY_EXCESSIVE, "joka viikko");
    at.requests().decide(file.number(), item, Decision.refused(why));
  }

  private RefusalCertificate certified(RightsRequest file, Integer... items) {
    return at.requests().certify(file.number(), CertificateOrder.of("V", Language.FI, items));
  }

  @Test
  @DisplayName("S32.2 a letter cites laws as people know them, and no number of the notice")
  void ownNumbersAreNotCited() {
    for (String code :
        List.of(RetainingRegister.CLAIM, HoldRule.OPEN_INVOICE, HoldRule.CONTACT_PERSON_ROLE)) {
      var person = at.customer();
      at.at.hold(person, code);
      RightsRequest file = at.received(person, new Claim.Erasure(ErasureCause.PROMISED, Set.of()));
      at.granted(file, 1);
      RefusalCertificate certificate = certified(file, 1);
      assertThat(certificate.items().get(0).explanation()).isNotEmpty();
      assertThat(text(letters(file).refusal(certificate)))
          .doesNotContainPattern("\\b[FSGL]\\d+(\\.\\d+)?\\b");
      boolean lapses = code.equals(RetainingRegister.CLAIM);
      assertThat(certificate.items().get(0).legalReferences())
          .isEqualTo(lapses ? List.of("VanhL 728/2003, 4–5 §") : List.of());
    }
  }
}
