package fi.rekisteri.core.fate;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.EvidenceVerdict;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.retention.PruneVerdict;
import fi.rekisteri.retention.ValueFate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerdictsTest {
  private static final CustomerId ID = CustomerId.random();
  private static final Instant NOW = Instant.parse("2026-01-10T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
  private static final RuleId TIME = new RuleId("S33.1");
  private static final RuleId DEMAND = new RuleId("S32");

  private static ValueFate erased(String field, String element, RuleId rule) {
    return new ValueFate(field, element, new Fate.Erase(rule, DAY));
  }

  private static ValueFate kept(String field, String element) {
    return new ValueFate(field, element, new Fate.Keep(TIME, Optional.empty()));
  }

  private static Judgement of(boolean whole, ValueFate... fates) {
    return new Judgement(List.of(fates), Set.of(), whole, Optional.empty());
  }

  @Test
  @DisplayName("law 4: a whole verdict names the rule by which most went, of equals the first")
  void wholeNamesTheMostUsedRule() {
    Judgement most =
        of(true, erased("email", "1", TIME), erased("name", "", DEMAND), erased("x", "", DEMAND));
    assertThat(Verdicts.whole(most, ID, NOW).orElseThrow().decidedBy()).isEqualTo(DEMAND);
    Judgement equal = of(true, erased("email", "1", TIME), erased("name", "", DEMAND));
    assertThat(Verdicts.whole(equal, ID, NOW))
        .hasValueSatisfying(
            verdict -> {
              assertThat(verdict.decidedBy()).isEqualTo(TIME);
              assertThat(verdict.subject()).isEqualTo(ID);
              assertThat(verdict.decidedAt()).isEqualTo(NOW);
            });
    assertThat(Verdicts.part(equal, ID, NOW)).as("not twice").isEmpty();
  }

  @Test
  @DisplayName("law 4: what is left of somebody without values goes by a verdict too")
  void nobodyLeftHasAVerdict() {
    assertThat(Verdicts.whole(of(true), ID, NOW).orElseThrow().decidedBy())
        .isEqualTo(new RuleId("Art. 5(1)(e)"));
  }

  @Test
  @DisplayName("law 5: where anything stays there is no whole verdict, and where all stays none")
  void whatStaysHasNoVerdict() {
    Judgement none = of(false, kept("name", ""));
    assertThat(Verdicts.whole(none, ID, NOW)).isEmpty();
    assertThat(Verdicts.part(none, ID, NOW)).isEmpty();
  }

  @Test
  @DisplayName("law 4: a part names whole fields, and single values of fields that stay in part")
  void partNamesWhatGoes() {
    Judgement some =
        of(
            false,
            kept("email", "1"),
            erased("email", "2", TIME),
            kept("name", ""),
            erased("order", "3", TIME),
            new ValueFate("order", "4", new Fate.Anonymise(DEMAND, DAY)),
            erased("phone", "5", TIME));
    FieldErasureVerdict verdict = Verdicts.part(some, ID, NOW).orElseThrow();
    assertThat(verdict)
        .isEqualTo(
            new FieldErasureVerdict(
                ID, Set.of("order", "phone"), Map.of("email", Set.of("2")), TIME, NOW));
  }

  @Test
  @DisplayName("law 4: the trail goes by a verdict on what was exported")
  void trailHasItsVerdict() {
    assertThat(Verdicts.exported(7, "5a", NOW))
        .isEqualTo(new PruneVerdict(7, "5a", new RuleId("Art. 5(1)(e)"), NOW));
  }

  @Test
  @DisplayName("G5.1e the file of a request goes on the day after the last one, and not before")
  void evidenceGoesAfterItsLastDay() {
    LocalDate leapDay = LocalDate.of(2028, 2, 29);
    KeptEvidence file = new KeptEvidence(7, Optional.of(leapDay), false);
    assertThat(Verdicts.evidence(file, leapDay.minusYears(1), NOW)).isEmpty();
    assertThat(Verdicts.evidence(file, leapDay, NOW)).isEmpty();
    EvidenceVerdict verdict = new EvidenceVerdict(7, new RuleId("Art. 5(1)(e)"), NOW);
    assertThat(Verdicts.evidence(file, leapDay.plusDays(1), NOW)).contains(verdict);
    assertThat(Verdicts.evidence(file, LocalDate.MAX, NOW)).contains(verdict);
  }

  @Test
  @DisplayName("S79.2 a file that is held, as by an open complaint, stays, however old it is")
  void heldEvidenceStays() {
    KeptEvidence held = new KeptEvidence(7, Optional.of(DAY), true);
    assertThat(Verdicts.evidence(held, DAY.plusYears(100), NOW)).isEmpty();
    KeptEvidence released = new KeptEvidence(7, Optional.of(DAY), false);
    assertThat(Verdicts.evidence(released, DAY.plusDays(1), NOW)).as("control").isPresent();
  }

  @Test
  @DisplayName("G5.1e the file of an open request stays, whatever the day")
  void openRequestStays() {
    KeptEvidence open = new KeptEvidence(7, Optional.empty(), false);
    assertThat(Verdicts.evidence(open, LocalDate.MAX, NOW)).isEmpty();
  }

  @Test
  @DisplayName("S52.2 a demand of single values is none for everything, whichever fields it names")
  void demandOfSingleValuesIsNotForAll() {
    LocalDate today = LocalDate.of(2026, 1, 10);
    CustomerFacts going =
        new CustomerFacts(
            CustomerId.random(),
            1,
            SubjectRole.CUSTOMER,
            List.of(CustomershipPeriod.from(LocalDate.of(2001, 1, 1))));
    ErasureDemand all = ErasureDemand.everything(ErasureCause.PROMISED, today);
    assertThat(judged(going, all, today).whole()).as("control").isTrue();
    assertThat(judged(going, all.only(Set.of("a")), today).whole()).isFalse();
  }

  private static Judgement judged(CustomerFacts facts, ErasureDemand demand, LocalDate today) {
    return new Fates(Someone.NOTICE)
        .judge(
            new Circumstances(facts, List.of(), Standing.NONE, List.of(), List.of(demand), today));
  }
}
