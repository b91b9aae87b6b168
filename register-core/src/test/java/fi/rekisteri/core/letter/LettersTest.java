package fi.rekisteri.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.letter.LetterFacts.Item;
import fi.rekisteri.core.letter.LetterFacts.Outcome;
import fi.rekisteri.core.writing.LetterText;
import fi.rekisteri.deadline.DeadlineStep;
import fi.rekisteri.deadline.DerivedDate;
import fi.rekisteri.deadline.StepKind;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.rights.CertificateNumber;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.rights.RefusedItem;
import fi.rekisteri.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What each letter tells, and which facts make no letter. */
class LettersTest {
  private static final SampleLetters SAMPLE = SampleLetters.in(Language.EN);
  private static final Remark WHY = new Remark("Two people have this name.");

  private static String text(RightsLetter letter) {
    return LetterText.of(SampleLetters.LETTERHEAD).text(letter);
  }

  private static void invalid(ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            one -> assertThat(one.code()).isEqualTo(ErrorCode.LETTER_INVALID));
  }

  @Test
  @DisplayName("G12.3 a receipt tells by when it is answered, and how that day was made")
  void receiptTellsItsDay() {
    assertThat(text(SAMPLE.receipt()))
        .contains("  We will answer by 7 April 2026.\n")
        .contains("one month from the receipt of your request (5 March 2026)")
        .contains(
            "5 April 2026, is not a working day, so it moves to the next working day, 7 April");
    LocalDate leapDay = LocalDate.of(2028, 2, 29);
    assertThat(text(new ReceiptLetter(SAMPLE.receipt().facts(), Due.of(leapDay, leapDay))))
        .contains("  We will answer by 29 February 2028.\n")
        .doesNotContain("working day", "did not run");
  }

  @Test
  @DisplayName(
      "G12.3 a letter tells of the clock's date what moved it: pauses, and the working day")
  void clockTellsItsSteps() {
    DeadlineStep month = step(StepKind.ONE_MONTH, "2026-03-05", "2026-04-05");
    DeadlineStep identity = step(StepKind.IDENTITY_PAUSE, "2026-04-05", "2026-04-10");
    DeadlineStep question = step(StepKind.CLARIFICATION_PAUSE, "2026-04-10", "2026-04-12");
    DeadlineStep monday = step(StepKind.NEXT_WORKING_DAY, "2026-04-12", "2026-04-13");

    assertThat(Due.of(new DerivedDate(List.of(month, identity, question, monday), false)))
        .isEqualTo(new Due(LocalDate.of(2026, 4, 12), LocalDate.of(2026, 4, 13), 7));
    assertThat(Due.of(new DerivedDate(List.of(month), false)))
        .isEqualTo(Due.of(LocalDate.of(2026, 4, 5), LocalDate.of(2026, 4, 5)));
  }

  private static DeadlineStep step(StepKind kind, String from, String to) {
    return new DeadlineStep(
        kind, new RuleId("Art. 12(3)"), LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  @DisplayName("G12.3c an extension tells its reasons, the new day and where to complain")
  void extensionTellsItsReasons() {
    assertThat(text(SAMPLE.extension()))
        .contains("Your request is complex.", "There are many requests.", "two old systems")
        .contains("We will answer by 9 June 2026.", "three months from the receipt")
        .contains("the time limit did not run (number of days: 4).")
        .contains("If you disagree");
    invalid(
        () ->
            new ExtensionLetter(
                SAMPLE.extension().facts(), SAMPLE.extension().until(), Set.of(), List.of(WHY)));
    invalid(() -> Due.of(SampleLetters.WRITTEN, SampleLetters.WRITTEN.minusDays(1)));
    invalid(() -> new Due(SampleLetters.WRITTEN, SampleLetters.WRITTEN, -1));
  }

  @Test
  @DisplayName(
      "G12.6 whoever is asked who they are is told why, and that it is deleted after the check")
  void identityIsDeletedAfterTheCheck() {
    assertThat(text(SAMPLE.identity()))
        .contains("We delete it right after the check.", "Send nothing but what we ask for.")
        .contains("The time limit goes on running.", "If you disagree");
    assertThat(text(SAMPLE.clarification()))
        .contains("The time limit does not run from 30 March 2026 until we have your answer.")
        .doesNotContain("goes on running");
    invalid(() -> new Inquiry(List.of(), WHY, Optional.empty()));
    invalid(() -> new Inquiry(List.of(WHY), Remark.NONE, Optional.empty()));
    invalid(() -> new Inquiry(List.of(new Remark("\u200B")), WHY, Optional.empty()));
    invalid(() -> Remark.of(" \n"));
  }

  @Test
  @DisplayName("S67 who is not in the register is told so, and that the request is the only trace")
  void noDataIsConfirmed() {
    assertThat(text(SAMPLE.noData()))
        .contains("It holds no personal data about you.")
        .contains("Nothing else remains of your request.", "If you disagree");
  }

  @Test
  @DisplayName("S78.2 an answer tells each item, and the certificate of whatever was refused")
  void outcomeTellsEachItem() {
    assertThat(text(SAMPLE.outcome()))
        .contains("Access to your own data\n  Outcome: Done\n")
        .contains("Erasure of data\n  Outcome: Partly done\n")
        .contains("The reasons are in certificate of refusal 12-1.")
        .contains(
            "Objection to processing\n  Outcome: There was nothing to do\n"
                + "  Reason: One can object only to processing that is based on",
            "Provision: Article\u00A021(1) of the General Data Protection Regulation.");
  }

  @Test
  @DisplayName("S78.2 no answer refuses without a certificate, or has one for nothing")
  void refusalNeedsItsCertificate() {
    for (Outcome outcome : Outcome.values()) {
      boolean refused = outcome == Outcome.REFUSED || outcome == Outcome.PARTIALLY_GRANTED;
      Stream.of(true, false)
          .filter(certified -> certified != refused)
          .forEach(certified -> invalid(() -> item(outcome, certified)));
      assertThat(item(outcome, refused).outcome()).contains(outcome);
    }
    invalid(
        () -> Item.decided(DataSubjectRight.ERASURE, Outcome.NOT_APPLICABLE, Remark.NONE)); // law 9
    invalid(() -> new OutcomeLetter(SAMPLE.facts(item(Outcome.NEEDS_INFO, false))));
    invalid(() -> new NoDataLetter(SAMPLE.facts(Item.open(DataSubjectRight.ACCESS))));
    invalid(() -> new NoDataLetter(SAMPLE.facts(item(Outcome.REFUSED, true))));
    invalid(() -> new OutcomeLetter(SAMPLE.facts(Item.open(DataSubjectRight.ACCESS))));
  }

  private static Item item(Outcome outcome, boolean certified) {
    return new Item(
        DataSubjectRight.ERASURE,
        Optional.of(outcome),
        outcome == Outcome.NOT_APPLICABLE
            ? new LetterFacts.Why(WHY, Optional.empty())
            : LetterFacts.Why.UNSAID,
        certified ? Optional.of(CertificateNumber.of(12, 1)) : Optional.empty());
  }

  @Test
  @DisplayName("S80.4 who is restricted is told before it is lifted: of what, when and why")
  void liftingIsToldBefore() {
    assertThat(text(SAMPLE.lifting()))
        .contains("  - E-mail address\n  - Postal address\n")
        .contains("The restriction ends on 13 April 2026.", "If you disagree");
    LetterFacts facts = SAMPLE.lifting().facts();
    assertThat(text(new LiftingLetter(facts, Set.of(), facts.writtenOn(), WHY)))
        .contains("  - All of your data\n");
    invalid(() -> new LiftingLetter(facts, Set.of(), facts.writtenOn().minusDays(1), WHY));
    invalid(() -> new LiftingLetter(facts, Set.of(), facts.writtenOn(), Remark.NONE));
  }

  @Test
  @DisplayName("law 9: a letter has a request, an item, and a day that is not before it")
  void factsAreChecked() {
    LetterFacts facts = SAMPLE.receipt().facts();
    invalid(() -> SAMPLE.facts());
    invalid(() -> facts(0, facts, facts.writtenOn()));
    invalid(() -> facts(1, facts, facts.receivedOn().minusDays(1)));
    assertThat(facts(Long.MAX_VALUE, facts, facts.receivedOn()).toString())
        .isEqualTo("LetterFacts[9223372036854775807, 2026-03-05]");
  }

  private static LetterFacts facts(long number, LetterFacts of, LocalDate written) {
    return new LetterFacts(
        number, of.receivedOn(), written, of.items(), of.languages(), of.places());
  }

  @Test
  @DisplayName("F05 who is refused for secret reasons is told that the Ombudsman may be asked")
  void secretReasonsAreWithheld() {
    RefusedItem item = RefusedItem.whole(DataSubjectRight.ACCESS, RefusalReason.SECRET_REASONS, "");
    String text =
        text(
            new RefusalLetter(
                SAMPLE.certificate(
                    SampleLetters.LETTERHEAD, SampleLetters.WRITTEN, List.of(item))));
    assertThat(text)
        .contains("The reasons are not told", "be given to the Data Protection Ombudsman")
        .contains("section\u00A034 of the Data Protection Act (1050/2018)")
        .doesNotContain("Explanation:", "The reason ends");
  }
}
