package fi.rekisteri.core.retention;

import fi.rekisteri.core.certificate.CertifiedPeople;
import fi.rekisteri.core.certificate.TestSigner;
import fi.rekisteri.crypto.ErasureHorizon;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.CertifiedErasure.SourceFact;
import fi.rekisteri.retention.ErasureCertificate;
import fi.rekisteri.retention.ErasureCertificate.ExecutedPlan;
import fi.rekisteri.retention.ErasureCertificate.Issuer;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.LegalHold.HoldScope;
import fi.rekisteri.retention.RetentionPlan.Approval;
import fi.rekisteri.retention.SourceState;
import fi.rekisteri.retention.ValueFate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An execution of four people, and its certificate; every free text of it is the test's. */
final class SampleCertificate {
  static final TestSigner SIGNER = new TestSigner();
  static final ErasureCertificateVerifier VERIFIER =
      ErasureCertificateVerifier.trusting(SIGNER.publicKey());
  static final ErasureHorizon HORIZON =
      new ErasureHorizon(
          Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(1), Optional.empty());
  static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

  private final String word;

  SampleCertificate(String word) {
    this.word = word;
  }

  /** Nothing is left to do: two people are for another plan, which the certificate says too. */
  byte[] complete() {
    return SIGNER.write(certificate(report(0, SourceState.REMOVED)), people(), horizon());
  }

  /** A source of the host did not answer, and a paper is not confirmed destroyed. */
  byte[] incomplete() {
    return SIGNER.write(
        certificate(report(1, SourceState.PENDING)), people(SourceState.PENDING), horizon());
  }

  static Optional<ErasureHorizon> horizon() {
    return Optional.of(HORIZON);
  }

  ErasureCertificate certificate(ErasureReport report) {
    return new ErasureCertificate(
        new Issuer("asiakasrekisteri", word, word, Optional.of("1234567-1")),
        SamplePlan.NOON.plusSeconds(60),
        new ExecutedPlan(
            SamplePlan.ID,
            SamplePlan.DIGEST,
            SamplePlan.DAY,
            SamplePlan.NOON.minusSeconds(3600),
            word,
            List.of(new Approval(word, SamplePlan.NOON.minusSeconds(60)))),
        report);
  }

  ErasureReport report(int papersLeft, SourceState state) {
    int removed = state == SourceState.REMOVED ? 1 : 0;
    return new ErasureReport(
        SamplePlan.ID,
        SamplePlan.DIGEST,
        4,
        Map.of(
            ErasureOutcome.ERASED,
            1,
            ErasureOutcome.PARTLY_ERASED,
            1,
            ErasureOutcome.HELD,
            1,
            ErasureOutcome.CHANGED,
            1),
        0,
        Map.of("web-shop", new SourceCounts(removed, 1, 1 - removed, 0)),
        papersLeft);
  }

  List<CertifiedErasure> people() {
    return people(SourceState.REMOVED);
  }

  List<CertifiedErasure> people(SourceState state) {
    return List.of(erased(state), partly(), held(), changed());
  }

  CertifiedErasure erased(SourceState state) {
    return CertifiedPeople.of(
        done(1, ErasureOutcome.ERASED, List.of(erase("name"), erase("email"), erase("order"))),
        List.of(new SourceFact("web-shop", state, Optional.empty())));
  }

  CertifiedErasure partly() {
    List<ValueFate> fates =
        List.of(
            erase("email"),
            erase("phone"),
            new ValueFate("order", "1", voucher(SINCE)),
            new ValueFate("order", "2", voucher(SINCE.minusYears(1))),
            new ValueFate("visit", "7", new Fate.Anonymise(new RuleId("S88.2"), SINCE)),
            new ValueFate(word, "", new Fate.Restrict(new RuleId(word), SINCE)),
            new ValueFate("web", "", new Fate.Keep(new RuleId(word), Optional.empty())));
    return CertifiedPeople.of(
        done(2, ErasureOutcome.PARTLY_ERASED, fates),
        List.of(new SourceFact("web-shop", SourceState.RETAINED, Optional.of(word))));
  }

  CertifiedErasure held() {
    Fate invoice =
        new Fate.Hold(new RuleId("S32"), hold(word, Optional.empty(), Optional.of(word)), SINCE);
    return CertifiedPeople.of(
        done(3, ErasureOutcome.HELD, List.of(new ValueFate("billing", "", invoice))), List.of());
  }

  CertifiedErasure changed() {
    return CertifiedPeople.of(done(4, ErasureOutcome.CHANGED, List.of()), List.of());
  }

  static ExecutedErasure done(int number, ErasureOutcome outcome, List<ValueFate> fates) {
    boolean ordered = number <= 2;
    return new ExecutedErasure(
        number,
        SamplePlan.customer(number),
        outcome,
        fates,
        number == 2 ? 1 : 0,
        ordered ? List.of("web-shop") : List.of(),
        ordered ? 1 : 0,
        at(number));
  }

  static Instant at(int number) {
    return SamplePlan.NOON.plusSeconds(number);
  }

  static ValueFate erase(String field) {
    return new ValueFate(field, "", new Fate.Erase(new RuleId("S33.1"), SINCE));
  }

  private Fate voucher(LocalDate since) {
    return new Fate.Hold(
        new RuleId("F10"),
        hold(
            HoldRule.ACCOUNTING_VOUCHER, Optional.of(LocalDate.of(2031, 12, 31)), Optional.empty()),
        since);
  }

  private LegalHold hold(String code, Optional<LocalDate> until, Optional<String> event) {
    return new LegalHold(
        code, LegalHold.REGISTER, HoldScope.EVERYTHING, new RuleId(word), SINCE, until, event);
  }
}
