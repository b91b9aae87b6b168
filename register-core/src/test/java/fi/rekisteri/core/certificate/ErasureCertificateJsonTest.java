package fi.rekisteri.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.CertifiedErasure.CertifiedValues;
import fi.rekisteri.retention.CertifiedErasure.SourceFact;
import fi.rekisteri.retention.ErasureCertificate;
import fi.rekisteri.retention.ErasureCertificate.ExecutedPlan;
import fi.rekisteri.retention.ErasureCertificate.Issuer;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ErasureReport;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.LegalHold;
import fi.rekisteri.retention.LegalHold.HoldScope;
import fi.rekisteri.retention.SourceState;
import fi.rekisteri.retention.ValueFate;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErasureCertificateJsonTest {
  private static final Instant NOON = Instant.parse("2026-11-26T10:00:00Z");
  private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
  private static final UUID PLAN = new UUID(1, 2);

  private static ErasureCertificate certificate(ErasureReport report) {
    return new ErasureCertificate(
        new Issuer("asiakasrekisteri", "1", "Kauppa", Optional.empty()),
        NOON,
        new ExecutedPlan(PLAN, "d", SINCE, NOON, "maija", List.of()),
        report);
  }

  private static ErasureReport erased(int people, int unfinished) {
    return new ErasureReport(
        PLAN,
        "d",
        people + unfinished,
        Map.of(ErasureOutcome.ERASED, people),
        unfinished,
        Map.of(),
        0);
  }

  private static CertifiedErasure person(int number) {
    return CertifiedPeople.of(done(number, List.of(), List.of()), List.of());
  }

  private static ExecutedErasure done(int number, List<ValueFate> fates, List<String> sources) {
    CustomerId id = new CustomerId(new UUID(7, number));
    return new ExecutedErasure(
        number, id, ErasureOutcome.ERASED, fates, 0, sources, 0, NOON.plusSeconds(number));
  }

  @Test
  @DisplayName("law 6: an execution that goes on while it is certified gets no signature")
  void movingExecutionGetsNoSignature() {
    List<List<CertifiedErasure>> others =
        List.of(
            List.of(person(1)),
            List.of(person(1), person(2), person(3)),
            List.of(person(2), person(1)),
            List.of(person(1), person(1)));
    for (List<CertifiedErasure> people : others) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      assertThatThrownBy(
              () ->
                  new TestSigner()
                      .json()
                      .write(certificate(erased(2, 1)), people.iterator(), Optional.empty(), file))
          .isInstanceOf(ConflictException.class)
          .extracting(e -> ((RegisterException) e).code())
          .isEqualTo(ErrorCode.PLAN_STATE_CONFLICT);
      assertThat(file.toString(StandardCharsets.UTF_8)).doesNotContain("signature");
    }
  }

  @Test
  @DisplayName("law 6: a source that stands elsewhere than the report says gets no signature")
  void movingSourceGetsNoSignature() {
    ErasureReport report =
        new ErasureReport(
            PLAN,
            "d",
            1,
            Map.of(ErasureOutcome.ERASED, 1),
            0,
            Map.of("shop", new SourceCounts(1, 0, 0, 0)),
            0);
    SourceFact failed = new SourceFact("shop", SourceState.FAILED, Optional.empty());
    CertifiedErasure person =
        CertifiedPeople.of(done(1, List.of(), List.of("shop")), List.of(failed));
    assertThatThrownBy(
            () -> new TestSigner().write(certificate(report), List.of(person), Optional.empty()))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  @DisplayName("S32 values of one field and fate stand together, counted, since their first day")
  void valuesStandTogether() {
    LegalHold wide =
        new LegalHold(
            "OPEN_INVOICE",
            "billing",
            HoldScope.EVERYTHING,
            new RuleId("S32"),
            SINCE,
            Optional.empty(),
            Optional.of("INVOICE_PAID"));
    ExecutedErasure done =
        new ExecutedErasure(
            1,
            new CustomerId(new UUID(7, 1)),
            ErasureOutcome.PARTLY_ERASED,
            List.of(
                erase("1", SINCE),
                new ValueFate("order", "2", new Fate.Hold(new RuleId("S32"), wide, SINCE)),
                erase("3", SINCE.minusDays(1)),
                erase("4", SINCE)),
            0,
            List.of(),
            0,
            NOON);
    assertThat(CertifiedPeople.of(done, List.of()).values())
        .extracting(CertifiedValues::field, CertifiedValues::count, CertifiedValues::areGone)
        .containsExactly(tuple("order", 3, true), tuple("order", 1, false));
    CertifiedValues erased = CertifiedPeople.of(done, List.of()).values().get(0);
    assertThat(erased.fate()).isEqualTo(new Fate.Erase(new RuleId("S33.1"), SINCE.minusDays(1)));
    Fate.Hold held = (Fate.Hold) CertifiedPeople.of(done, List.of()).values().get(1).fate();
    assertThat(held.hold().scope()).isEqualTo(new HoldScope(Set.of("order"), Set.of()));
  }

  private static ValueFate erase(String element, LocalDate since) {
    return new ValueFate("order", element, new Fate.Erase(new RuleId("S33.1"), since));
  }

  @Test
  @DisplayName("law 10: the ids of values, which a host may have made of anything, stay out")
  void idsOfValuesStayOut() {
    byte[] file =
        new TestSigner()
            .write(
                certificate(erased(1, 0)),
                List.of(
                    CertifiedPeople.of(
                        done(1, List.of(erase("anna@example.fi", SINCE)), List.of()), List.of())),
                Optional.empty());
    assertThat(new String(file, StandardCharsets.UTF_8))
        .contains("\"field\":\"order\",\"count\":1")
        .doesNotContain("anna@example.fi");
  }

  @Test
  @DisplayName("S32 a plan of which nothing was done yet is certified as that")
  void nothingDoneIsCertifiedAsThat() {
    byte[] file = new TestSigner().write(certificate(erased(0, 5)), List.of(), Optional.empty());
    assertThat(new String(file, StandardCharsets.UTF_8))
        .contains("\"complete\":false,\"undone\":[\"PEOPLE_UNFINISHED\"]", "\"unfinished\":5")
        .contains("{\"people\":0,\"before\":")
        .doesNotContain("readableUntil", "\"from\"");
  }

  @Test
  @DisplayName("law 9: sources that are not those of the person are refused")
  void otherSourcesAreRefused() {
    SourceFact stranger = new SourceFact("crm", SourceState.REMOVED, Optional.empty());
    for (List<SourceFact> others : List.of(List.<SourceFact>of(), List.of(stranger))) {
      assertThatThrownBy(() -> CertifiedPeople.of(done(1, List.of(), List.of("shop")), others))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
