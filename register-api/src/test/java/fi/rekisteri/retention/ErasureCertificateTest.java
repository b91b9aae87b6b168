package fi.rekisteri.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.CertifiedErasure.CertifiedValues;
import fi.rekisteri.retention.ErasureCertificate.ExecutedPlan;
import fi.rekisteri.retention.ErasureCertificate.Issuer;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasureCertificateTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final Instant NOON = Instant.parse("2026-11-26T10:00:00Z");
  private static final UUID PLAN = new UUID(1, 2);
  private static final RuleId RULE = new RuleId("S33.1");

  private static ErasureCertificate certificate(ErasureReport report) {
    return new ErasureCertificate(
        new Issuer("shop", "1", "Matti Meikäläinen", Optional.empty()),
        NOON,
        new ExecutedPlan(PLAN, "d", DAY, NOON, "maija", List.of()),
        report);
  }

  @Test
  @DisplayName("law 6: complete means that nothing is left to do, in each of 20,000 reports")
  void completeMeansNothingLeft() {
    Random random = new Random(8);
    int complete = 0;
    for (int i = 0; i < 20_000; i++) {
      ErasureCertificate one = certificate(report(random));
      assertThat(one.isComplete()).isEqualTo(one.report().isComplete());
      assertThat(one.undone().isEmpty()).isEqualTo(one.isComplete());
      complete += one.isComplete() ? 1 : 0;
    }
    assertThat(complete).as("control").isBetween(100, 19_900);
  }

  private static ErasureReport report(Random random) {
    Map<ErasureOutcome, Integer> outcomes = new EnumMap<>(ErasureOutcome.class);
    for (ErasureOutcome outcome : ErasureOutcome.values()) {
      outcomes.put(outcome, few(random));
    }
    SourceCounts shop = new SourceCounts(few(random), few(random), few(random), few(random));
    return new ErasureReport(
        PLAN, "d", 9, outcomes, few(random), Map.of("shop", shop), few(random));
  }

  private static int few(Random random) {
    return random.nextInt(4) == 0 ? random.nextInt(3) : 0;
  }

  @Test
  @DisplayName("law 6: whatever is left alone makes a certificate incomplete, and is named")
  void eachUndoneWorkIsNamed() {
    ErasureReport nothing = new ErasureReport(PLAN, "d", 1, Map.of(), 1, Map.of(), 0);
    assertThat(certificate(nothing).undone()).containsExactly(UndoneWork.PEOPLE_UNFINISHED);
    Map<String, SourceCounts> failed = Map.of("shop", new SourceCounts(5, 0, 0, 1));
    ErasureReport source =
        new ErasureReport(PLAN, "d", 1, Map.of(ErasureOutcome.ERASED, 1), 0, failed, 1);
    assertThat(certificate(source).undone())
        .containsExactly(UndoneWork.SOURCES_FAILED, UndoneWork.PAPERS_LEFT);
  }

  @ParameterizedTest
  @EnumSource(ErasureOutcome.class)
  @DisplayName("law 6: an outcome and the fates of its values cannot contradict each other")
  void contradictionIsRefused(ErasureOutcome outcome) {
    CertifiedValues gone = new CertifiedValues("email", 1, new Fate.Erase(RULE, DAY));
    CertifiedValues blurred = new CertifiedValues("visit", 1, new Fate.Anonymise(RULE, DAY));
    CertifiedValues stays = new CertifiedValues("name", 1, new Fate.Keep(RULE, Optional.empty()));
    Set<ErasureOutcome> all = EnumSet.of(ErasureOutcome.ERASED);
    Set<ErasureOutcome> some = EnumSet.of(ErasureOutcome.PARTLY_ERASED);
    assertAllowed(outcome, List.of(gone, blurred), all.contains(outcome) || some.contains(outcome));
    assertAllowed(outcome, List.of(gone, stays), some.contains(outcome));
    assertAllowed(outcome, List.of(stays), !all.contains(outcome) && !some.contains(outcome));
    assertAllowed(outcome, List.of(), !some.contains(outcome));
  }

  private static void assertAllowed(
      ErasureOutcome outcome, List<CertifiedValues> values, boolean allowed) {
    CustomerId anna = new CustomerId(PLAN);
    if (allowed) {
      new CertifiedErasure(1, anna, outcome, NOON, values, 0, List.of(), 0, List.of());
    } else {
      assertThatThrownBy(
              () ->
                  new CertifiedErasure(1, anna, outcome, NOON, values, 0, List.of(), 0, List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("law 10: printing a certificate shows no controller, who may be a person")
  void printingShowsNoController() {
    ErasureReport report = new ErasureReport(PLAN, "d", 0, Map.of(), 0, Map.of(), 0);
    assertThat(certificate(report).toString()).contains("shop").doesNotContain("Meikäläinen");
  }

  @Test
  @DisplayName("law 6: the report of another plan is refused")
  void otherReportIsRefused() {
    for (ErasureReport other :
        List.of(
            new ErasureReport(new UUID(9, 9), "d", 0, Map.of(), 0, Map.of(), 0),
            new ErasureReport(PLAN, "e", 0, Map.of(), 0, Map.of(), 0))) {
      assertThatThrownBy(() -> certificate(other)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
