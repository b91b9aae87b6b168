package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.NOW;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.refuses;
import static fi.rekisteri.processing.Purpose.PERSONALISED_CONTENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.SubjectChoices;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Choice.ConsentTerms;
import fi.rekisteri.consent.ConsentHistory;
import fi.rekisteri.consent.Minor;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.receipt.ConsentReceiptJson;
import fi.rekisteri.core.receipt.ConsentReceiptReader;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.SourceDeclaration;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A consent that was given elsewhere comes in as it was given, once, and nothing revives. */
class ConsentImportTest {
  private final TestRegister here = new TestRegister(new InMemoryStorage(), definition());
  private final CustomerId anna = here.maintenance().register(TestRegister.anna()).id();
  private final SubjectChoices choices = here.register.actingAs(MAIJA).choicesOf(anna);

  private static RegisterDefinition definition() {
    return TestRegister.definition().toBuilder()
        .change(
            changes ->
                changes
                    .status(ActivityStatus.ACTIVE, PERSONALISED_CONTENT)
                    .source(
                        SourceKind.PARTNER_DIGITAL,
                        source ->
                            new SourceDeclaration(
                                source.kind(),
                                source.categories(),
                                Set.of("OLD_SHOP"),
                                source.description())))
        .build();
  }

  private static Receipt at(int days) {
    return Receipt.of(NOW.minusSeconds(days * 86_400L), Channel.WEB);
  }

  private static Choice.Consent given(int days) {
    return Choice.Consent.of(PERSONALISED_CONTENT, new Asked("1", Language.FI), at(days));
  }

  private static Choice.Withdrawal withdrawn(int days) {
    return new Choice.Withdrawal(PERSONALISED_CONTENT, at(days));
  }

  /** What another register of the controller would tell of Anna, whose id there is the same. */
  private List<Choice> shown(Choice... made) {
    List<RecordedChoice> recorded =
        List.of(made).stream().map(one -> new RecordedChoice("1", NOW, "eero", one)).toList();
    return read(ConsentReceiptJson.of(definition()).write(new ConsentHistory(anna, NOW, recorded)));
  }

  private List<Choice> read(String json) {
    return ConsentReceiptReader.of(definition())
        .read(json.getBytes(StandardCharsets.UTF_8), anna, "OLD_SHOP");
  }

  private boolean isOpen() {
    return choices.standing().consents().containsKey(PERSONALISED_CONTENT);
  }

  @Test
  @DisplayName("X2 an imported consent has effect and keeps its time, channel and evidence")
  void importedConsentHasEffect() {
    Choice.Consent consent =
        new Choice.Consent(
            PERSONALISED_CONTENT,
            new Asked("1", Language.SV),
            ConsentTerms.OPEN,
            at(30).shownBy("loki 7"));
    assertThat(choices.recordImported(shown(consent))).hasSize(1);

    assertThat(isOpen()).isTrue();
    assertThat(choices.history(null, 10))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.recordedAt()).isEqualTo(NOW);
              assertThat(one.recordedBy()).isEqualTo("maija");
              assertThat(one.choice().receipt().at()).isEqualTo(at(30).at());
              assertThat(one.choice().receipt().evidence().orElseThrow())
                  .startsWith("imported from OLD_SHOP, record asiakasrekisteri:" + anna)
                  .endsWith("shown by loki 7");
            });
  }

  @Test
  @DisplayName("X2 the same receipt is taken in once; the second time nothing is recorded")
  void sameReceiptIsTakenOnce() {
    List<Choice> shown = shown(given(30), withdrawn(20), given(10));
    assertThat(choices.recordImported(shown)).hasSize(3);
    long version = here.maintenance().get(anna).version();

    assertThat(choices.recordImported(shown)).isEmpty();
    assertThat(choices.history(null, 10)).hasSize(3);
    assertThat(here.maintenance().get(anna).version()).isEqualTo(version);
    assertThat(choices.recordImported(List.of(shown.get(0), shown.get(0)))).isEmpty();
    assertThat(isOpen()).isTrue();
  }

  @Test
  @DisplayName("X2 the register's own receipt brings nothing new into it")
  void ownReceiptIsKnown() {
    choices.record(given(30));
    choices.record(withdrawn(20));
    String own = ConsentReceiptJson.of(definition()).write(choices.consents());

    assertThat(choices.recordImported(read(own))).isEmpty();
    assertThat(choices.history(null, 10)).hasSize(2);
    assertThat(isOpen()).isFalse();
  }

  @Test
  @DisplayName("Art. 7(3) a replayed receipt of a consent that was withdrawn revives nothing")
  void replayRevivesNothing() {
    List<Choice> old = shown(given(30));
    choices.recordImported(old);
    choices.record(withdrawn(20));

    assertThat(choices.recordImported(old)).isEmpty();
    assertThat(isOpen()).isFalse();
    refuses(ErrorCode.CHOICE_REFUSED, () -> choices.recordImported(shown(given(25))));
    assertThat(choices.history(null, 10)).hasSize(2);
  }

  @Test
  @DisplayName("X2 where one of several cannot be recorded, none is")
  void allOrNone() {
    choices.record(withdrawn(20));

    refuses(ErrorCode.CHOICE_REFUSED, () -> choices.recordImported(List.of(given(10), given(21))));
    assertThat(choices.history(null, 10)).hasSize(1);
    assertThat(isOpen()).isFalse();
  }

  @Test
  @DisplayName("Art. 7(1) an older consent that turns up late does not end the one that stands")
  void olderConsentDoesNotShorten() {
    choices.record(given(5));
    LocalDate past = LocalDate.of(2026, 11, 1);
    choices.recordImported(
        shown(
            new Choice.Consent(
                PERSONALISED_CONTENT,
                new Asked("1", Language.FI),
                new ConsentTerms(Optional.of(past), Optional.empty()),
                at(40))));

    assertThat(choices.standing().consents().get(PERSONALISED_CONTENT).lastDay()).isEmpty();
    assertThat(here.as(READER, PERSONALISED_CONTENT).get(anna).id()).isEqualTo(anna);
    assertThat(choices.history(null, 10)).hasSize(2);
  }

  @Test
  @DisplayName("S15.2 F02 what could not be recorded here cannot be imported either")
  void rulesHoldForImportsToo() {
    Choice.Consent oldWording =
        Choice.Consent.of(PERSONALISED_CONTENT, new Asked("0", Language.FI), at(30));
    Choice.Consent child =
        new Choice.Consent(
            PERSONALISED_CONTENT,
            new Asked("1", Language.FI),
            new ConsentTerms(
                Optional.empty(),
                Optional.of(new Minor(LocalDate.of(2020, 1, 1), Optional.empty()))),
            at(30));
    refuses(ErrorCode.CONSENT_NOT_DECLARED, () -> choices.recordImported(shown(oldWording)));
    refuses(ErrorCode.GUARDIAN_REQUIRED, () -> choices.recordImported(shown(child)));
    refuses(ErrorCode.CHOICE_REFUSED, () -> choices.recordImported(List.of(given(-1))));
    assertThatThrownBy(
            () -> choices.recordImported(List.of(Choice.Prohibition.ofEverything(at(1)))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(choices.history(null, 10)).isEmpty();
  }

  @Test
  @DisplayName("S42.3 reading and importing consents need their designations, and leave entries")
  void importIsAudited() {
    choices.record(Choice.Prohibition.ofEverything(at(2)));
    choices.recordImported(shown(given(30)));
    assertThat(choices.consents().choices()).as("consents only").hasSize(1);
    refuses(
        ErrorCode.NOT_DESIGNATED,
        () -> here.register.actingAs(READER).choicesOf(anna).recordImported(shown(given(30))));

    assertThat(here.outcomes(AuditAction.READ_CHOICES)).containsExactly(Outcome.DONE);
    assertThat(here.outcomes(AuditAction.RECORD_CHOICE))
        .containsExactlyInAnyOrder(Outcome.DONE, Outcome.DONE, Outcome.DENIED);
  }
}
