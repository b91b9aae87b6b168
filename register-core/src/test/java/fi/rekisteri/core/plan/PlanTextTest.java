package fi.rekisteri.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.Fuzz;
import fi.rekisteri.core.erasure.Going;
import fi.rekisteri.core.plan.PlanText.Planned;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.PlanFinding;
import fi.rekisteri.retention.PlannedErasure;
import fi.rekisteri.retention.RetentionPlan.PlanCounts;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.PlanItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a plan keeps is read as it was written, and whatever else stands there is told. */
class PlanTextTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00.000001Z");
  private static final Fate DUE = new Fate.Erase(new RuleId("S33.1"), LocalDate.of(2026, 5, 15));

  @Test
  @DisplayName("law 5: whatever is planned of a person is read as it was written")
  void plansAreReadAsWritten() {
    long seed = new Random().nextLong();
    RandomFates fates = new RandomFates(seed);
    for (int i = 1; i <= 2_000; i++) {
      Planned planned = new Planned(fates.day(), fates.planned(i));
      assertThat(PlanText.read(planned.item())).as("seed %d, plan %d", seed, i).isEqualTo(planned);
    }
  }

  @Test
  @DisplayName("law 6: whatever was done with a person is read as it was written")
  void outcomesAreReadAsWritten() {
    long seed = new Random().nextLong();
    RandomFates fates = new RandomFates(seed);
    for (int i = 1; i <= 2_000; i++) {
      PlannedErasure one = fates.planned(i);
      List<ValueFate> planned = Going.of(one.fates());
      List<ValueFate> done = i % 2 == 0 ? planned : fates.fates(i % 5);
      ExecutedErasure executed = executed(one, done, i);
      PlanItem item = new Planned(fates.day(), one).item();
      String text = OutcomeText.write(executed, planned) + ";seal";
      assertThat(OutcomeText.read(ended(item, text)))
          .as("seed %d, outcome %d", seed, i)
          .isEqualTo(executed);
    }
  }

  private static ExecutedErasure executed(PlannedErasure one, List<ValueFate> done, int i) {
    ErasureOutcome[] all = ErasureOutcome.values();
    return new ExecutedErasure(
        one.number(),
        one.customer(),
        all[i % all.length],
        done,
        i % 3,
        i % 2 == 0 ? List.of() : List.of("mails", "shop"),
        i % 7,
        AT);
  }

  private static PlanItem ended(PlanItem item, String outcome) {
    return new PlanItem(
        item.number(),
        item.customer(),
        item.version(),
        item.planned(),
        Optional.of(outcome),
        Optional.of(AT));
  }

  @Test
  @DisplayName("law 5: where all went that was planned, the outcome does not say it all again")
  void outcomeAsPlannedIsShort() {
    List<ValueFate> many =
        IntStream.range(0, 100).mapToObj(i -> new ValueFate("order", "id" + i, DUE)).toList();
    PlannedErasure one = new PlannedErasure(1, CustomerId.random(), 1, true, many, Set.of());
    assertThat(OutcomeText.write(executed(one, many, 0), many)).hasSizeLessThan(40);
  }

  @Test
  @DisplayName("law 10: a text holds paths, ids, rules, codes and days")
  void textOfAPlan() {
    PlannedErasure one =
        new PlannedErasure(
            3,
            CustomerId.random(),
            4,
            false,
            List.of(
                new ValueFate("email", "", DUE),
                new ValueFate("name", "", new Fate.Keep(new RuleId("S33.1"), Optional.empty())),
                new ValueFate("order", "01", DUE)),
            Set.of(PlanFinding.NO_RULE));
    assertThat(new Planned(LocalDate.of(2026, 11, 1), one).item().planned())
        .isEqualTo(
            "1;2026-11-01;P;NO_RULE;E:S33.1:2026-05-15,K:S33.1:;email::0,name::1,order:01:0");
  }

  @Test
  @DisplayName("law 5: any other text is refused with a code, whatever it is")
  void alteredTextIsRefused() {
    RandomFates fates = new RandomFates(7);
    List<byte[]> valid =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> new Planned(fates.day(), fates.planned(i)).item().planned())
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();
    int taken =
        Fuzz.of(valid)
            .run(
                20_000,
                input -> PlanText.read(item(new String(input, StandardCharsets.UTF_8))),
                thrown ->
                    thrown instanceof CorruptDataException altered
                        && altered.code() == ErrorCode.PLAN_ALTERED);
    assertThat(taken)
        .as("a changed letter may be another plan; the digest tells")
        .isLessThan(9_000);
  }

  @Test
  @DisplayName("law 5: crafted texts are refused, and cost no more than they are long")
  void craftedTextIsRefused() {
    for (String crafted :
        List.of(
            "",
            "2;2026-11-01;P;;;",
            "1;2026-11-01;X;;;",
            "1;2026-11-01;P;;;;",
            "1;2026-11-01;P;UNKNOWN;;",
            "1;2026-11-01;P;;;email::0",
            "1;2026-11-01;P;;E:S33.1:2026-05-15;email::-1",
            "1;2026-11-01;P;;E:S33.1:2026-05-15;email::2147483648",
            "1;2026-11-01;P;;E::2026-05-15;email::0",
            "1;2026-11-01;P;;E:S33.1:;email::0",
            "1;2026-11-01;P;;Z:S33.1:2026-05-15;email::0",
            "1;+999999999-12-31;P;;E:%;email::0")) {
      assertThatThrownBy(() -> PlanText.read(item(crafted)))
          .as(crafted)
          .isInstanceOf(CorruptDataException.class)
          .hasMessageContaining("PLAN_ALTERED")
          .hasNoCause();
    }
  }

  private static PlanItem item(String planned) {
    return new PlanItem(1, CustomerId.random(), 1, planned, Optional.empty(), Optional.empty());
  }

  @Test
  @DisplayName("S33 the counts of a plan are read as they were written")
  void countsAreReadAsWritten() {
    PlanCounts counts =
        new PlanCounts(
            5,
            3,
            Map.of("ERASE", 40L, "KEEP", 2L),
            Map.of("Art. 17(1)(a)", 30L, "ä;=,b 7", 10L),
            Map.of(PlanFinding.NO_RULE, 1),
            Map.of(2016, 4, 2026, 1));
    assertThat(CountsText.read(CountsText.write(counts))).isEqualTo(counts);
  }

  @Test
  @DisplayName("S33 a plan is counted by people, fates, rules, findings and years")
  void planIsCounted() {
    PlanTally tally = new PlanTally();
    Fate older = new Fate.Erase(new RuleId("S23"), LocalDate.of(2020, 12, 31));
    ValueFate ip = new ValueFate("ip", "1", older);
    ValueFate mail = new ValueFate("email", "", DUE);
    CustomerId id = CustomerId.random();
    tally.add(new PlannedErasure(1, id, 1, true, List.of(mail, ip), Set.of()));
    tally.add(new PlannedErasure(2, id, 1, false, List.of(mail), Set.of(PlanFinding.NO_RULE)));
    assertThat(tally.counts())
        .isEqualTo(
            new PlanCounts(
                2,
                1,
                Map.of("ERASE", 3L),
                Map.of("S33.1", 2L, "S23", 1L),
                Map.of(PlanFinding.NO_RULE, 1),
                Map.of(2020, 1, 2026, 1)));
  }
}
