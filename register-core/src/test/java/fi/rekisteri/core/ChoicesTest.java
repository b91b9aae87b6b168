package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.processing.Purpose.DEBT_COLLECTION;
import static fi.rekisteri.processing.Purpose.DIRECT_MARKETING;
import static fi.rekisteri.processing.Purpose.PERSONALISED_CONTENT;
import static fi.rekisteri.processing.Purpose.PUBLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.SubjectChoices;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Field;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ObjectionState;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a person chooses stops reads, searches, pages and writes at once, and is never lost. */
class ChoicesTest {
  private static final Receipt CALL = Receipt.of(NOW, Channel.PHONE);

  private final TestRegister test = new TestRegister(new InMemoryStorage(), everythingActive());
  private final Customer anna = test.maintenance().register(anna());
  private final SubjectChoices choices = test.register.actingAs(MAIJA).choicesOf(anna.id());

  private static RegisterDefinition everythingActive() {
    return TestRegister.definition().toBuilder()
        .change(
            changes ->
                changes.status(
                    ActivityStatus.ACTIVE, DIRECT_MARKETING, PUBLICATION, PERSONALISED_CONTENT))
        .build();
  }

  private static Choice.Consent consent() {
    return Choice.Consent.of(
        PERSONALISED_CONTENT, new Asked("1", Language.FI), CALL.shownBy("call 4711"));
  }

  private Customer seenFor(Purpose purpose) {
    return test.as(READER, purpose).get(anna.id());
  }

  private void refused(ErrorCode code, Purpose purpose) {
    refuses(code, () -> seenFor(purpose));
    assertThat(test.as(READER, purpose).page(null, 10).customers()).isEmpty();
  }

  @Test
  @DisplayName(
      "S15 without consent a purpose that rests on it shows nobody; withdrawal ends it at once")
  void consentOpensAndWithdrawalCloses() {
    refused(ErrorCode.CONSENT_REQUIRED, PERSONALISED_CONTENT);
    choices.record(consent());
    assertThat(seenFor(PERSONALISED_CONTENT).value(CustomerFields.CUSTOMER_NUMBER)).isPresent();
    choices.record(new Choice.Withdrawal(PERSONALISED_CONTENT, CALL));
    refused(ErrorCode.CONSENT_REQUIRED, PERSONALISED_CONTENT);
    assertThat(choices.history(null, 10))
        .extracting(RecordedChoice::choice)
        .containsExactly(consent(), new Choice.Withdrawal(PERSONALISED_CONTENT, CALL));
  }

  @Test
  @DisplayName("S15 a consent that turns up after its withdrawal does not come back to life")
  void olderConsentStaysWithdrawn() {
    choices.record(consent());
    choices.record(new Choice.Withdrawal(PERSONALISED_CONTENT, CALL));
    refuses(ErrorCode.CHOICE_REFUSED, () -> choices.record(consent()));
    refused(ErrorCode.CONSENT_REQUIRED, PERSONALISED_CONTENT);
  }

  @Test
  @DisplayName("S70.3 no more ads, please: every marketing purpose leaves the person out")
  void prohibitionIsAbsolute() {
    assertThat(seenFor(DIRECT_MARKETING).value(CustomerFields.NAME)).isPresent();
    choices.record(Choice.Prohibition.ofEverything(CALL));
    refused(ErrorCode.PROHIBITED, DIRECT_MARKETING);
    refused(ErrorCode.PROHIBITED, PUBLICATION);
    assertThat(
            test.as(READER, DIRECT_MARKETING)
                .find(CustomerSearch.BY_EMAIL, TestRegister.ANNAS_MAIL))
        .isEmpty();
    assertThat(seenFor(Purpose.INVOICING).value(CustomerFields.NAME))
        .as("service messages go on")
        .isPresent();
    choices.record(new Choice.ProhibitionRevocation(Set.of(ProhibitionScope.PUBLICATION), CALL));
    refused(ErrorCode.PROHIBITED, PUBLICATION);
  }

  @Test
  @DisplayName("S82.1 an objection suspends the activity until it is decided with reasons")
  void objectionSuspends() {
    Choice.Objection objection = new Choice.Objection(Purpose.BUSINESS_DEVELOPMENT, "syyni", CALL);
    assertThat(choices.record(objection).objections())
        .containsEntry(Purpose.BUSINESS_DEVELOPMENT, ObjectionState.PENDING);
    refused(ErrorCode.OBJECTED, Purpose.BUSINESS_DEVELOPMENT);
    choices.record(
        new Choice.ObjectionDecision(Purpose.BUSINESS_DEVELOPMENT, false, "pakottava", CALL));
    assertThat(seenFor(Purpose.BUSINESS_DEVELOPMENT).id()).isEqualTo(anna.id());
    choices.record(objection);
    choices.record(new Choice.ObjectionDecision(Purpose.BUSINESS_DEVELOPMENT, true, "", CALL));
    refused(ErrorCode.OBJECTED, Purpose.BUSINESS_DEVELOPMENT);
    refuses(
        ErrorCode.OBJECTION_NOT_APPLICABLE,
        () -> choices.record(new Choice.Objection(Purpose.ORDER_MANAGEMENT, "", CALL)));
    refuses(
        ErrorCode.CHOICE_REFUSED,
        () ->
            choices.record(new Choice.ObjectionDecision(Purpose.ORDER_MANAGEMENT, true, "", CALL)));
  }

  @Test
  @DisplayName("S80.5 a restricted field is withheld by its ground, and neither read nor changed")
  void restrictedFieldIsWithheld() {
    choices.record(
        new Choice.Restriction(
            Set.of("postalAddress"), RestrictionGround.ACCURACY_CONTESTED, CALL));
    Customer seen = seenFor(Purpose.CUSTOMER_RELATIONSHIP);
    assertThat(seen.value(CustomerFields.NAME)).isPresent();
    assertThat(seen.field(CustomerFields.POSTAL_ADDRESS))
        .isInstanceOfSatisfying(
            Field.Withheld.class,
            withheld -> {
              assertThat(withheld.reason().code()).isEqualTo(ErrorCode.RESTRICTED);
              assertThat(withheld.reason().decidedBy().reference()).isEqualTo("Art. 18(1)(a)");
            });
    assertThat(seenFor(DEBT_COLLECTION).value(CustomerFields.NAME))
        .as("S80 a legal claim goes on")
        .isPresent();
    assertThat(seenFor(DEBT_COLLECTION).field(CustomerFields.POSTAL_ADDRESS))
        .isInstanceOf(Field.Held.class);
  }

  @Test
  @DisplayName("S80.4, G18 a restriction is lifted only after the person was told")
  void liftingNeedsToldSubject() {
    RestrictionGround ground = RestrictionGround.UNLAWFUL_PROCESSING;
    choices.record(new Choice.Restriction(Set.of(), ground, CALL));
    refused(ErrorCode.RESTRICTED, Purpose.CUSTOMER_RELATIONSHIP);
    refuses(
        ErrorCode.SUBJECT_NOT_INFORMED,
        () -> choices.record(new Choice.RestrictionLifting(ground, Optional.empty(), CALL)));
    refuses(
        ErrorCode.SUBJECT_NOT_INFORMED,
        () ->
            choices.record(
                new Choice.RestrictionLifting(
                    ground, Optional.of(LocalDate.of(2026, 11, 23)), CALL)));
    refused(ErrorCode.RESTRICTED, Purpose.CUSTOMER_RELATIONSHIP);
    Optional<LocalDate> told = Optional.of(LocalDate.of(2026, 11, 20));
    choices.record(new Choice.RestrictionLifting(ground, told, CALL));
    assertThat(seenFor(Purpose.CUSTOMER_RELATIONSHIP).value(CustomerFields.NAME)).isPresent();
    refuses(
        ErrorCode.CHOICE_REFUSED,
        () -> choices.record(new Choice.RestrictionLifting(ground, told, CALL)));
  }

  @Test
  @DisplayName("F23 a safety ban keeps a person out of every list through its last day")
  void safetyBanForbidsPublication() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    assertThat(seenFor(PUBLICATION).value(CustomerFields.NAME)).isPresent();
    choices.record(
        new Choice.SafetyBanNotice(
            Optional.of(new SafetyBan(today.minusYears(1), Optional.of(today))), CALL));
    refused(ErrorCode.SAFETY_BAN, PUBLICATION);
    choices.record(
        new Choice.SafetyBanNotice(
            Optional.of(new SafetyBan(today.minusYears(1), Optional.of(today.minusDays(1)))),
            CALL));
    assertThat(seenFor(PUBLICATION).value(CustomerFields.NAME)).isPresent();
  }

  @Test
  @DisplayName("Art. 15 the answer to the person tells everything that they chose")
  void answerTellsTheChoices() {
    choices.record(consent());
    choices.record(Choice.Prohibition.ofEverything(CALL));
    assertThat(test.register.actingAs(READER).answerAccess(anna.id()).choices())
        .extracting(RecordedChoice::choice)
        .containsExactly(consent(), Choice.Prohibition.ofEverything(CALL));
  }

  @Test
  @DisplayName("S15 somebody may be registered with the consent on which the purpose rests")
  void newcomerBringsConsent() {
    Customer newcomer =
        Customer.newcomer(SubjectRole.CUSTOMER)
            .collect(CustomerFields.NAME, TestRegister.ANNA, OWN)
            .collect(CustomerFields.CUSTOMER_NUMBER, CustomerNumber.of("B-1"), OWN);
    Customer stored = test.maintenance().register(newcomer, List.of(consent()));
    CustomerId id = stored.id();
    assertThat(test.as(READER, PERSONALISED_CONTENT).get(id).id()).isEqualTo(id);
    assertThat(test.register.actingAs(READER).choicesOf(id).history(null, 10))
        .singleElement()
        .satisfies(one -> assertThat(one.recordedBy()).isEqualTo("maija"));
  }

  @Test
  @DisplayName(
      "S42.3 reading and recording choices need their designations, and leave their entries")
  void choicesAreAudited() {
    choices.record(consent());
    choices.standing();
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> test.register.actingAs(READER).choicesOf(anna.id()).record(consent()));
    assertThat(test.outcomes(AuditAction.RECORD_CHOICE))
        .containsExactlyInAnyOrder(Outcome.DONE, Outcome.DENIED);
    assertThat(test.outcomes(AuditAction.READ_CHOICES)).containsExactly(Outcome.DONE);
    refuses(
        ErrorCode.CUSTOMER_NOT_FOUND,
        () -> test.register.actingAs(MAIJA).choicesOf(CustomerId.random()).standing());
  }

  @Test
  @DisplayName("Art. 7(3) choices of many threads and changes of the person are all kept")
  void choicesOfManyThreadsAreAllKept() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      running.add(
          threads.submit(() -> choices.record(new Choice.Withdrawal(PERSONALISED_CONTENT, CALL))));
    }
    for (Future<?> one : running) {
      one.get();
    }
    threads.shutdownNow();
    assertThat(choices.history(null, 100)).hasSize(12);
    test.maintenance()
        .change(
            anna.id(),
            c -> c.rectify(CustomerFields.EMAIL, EmailAddress.of("uusi@example.fi"), OWN));
    assertThat(choices.history(null, 100)).hasSize(12);
    assertThat(choices.standing().withdrawals()).containsKey(PERSONALISED_CONTENT);
  }
}
