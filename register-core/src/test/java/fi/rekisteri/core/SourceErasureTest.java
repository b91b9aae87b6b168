package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.rekisteri.OutstandingErasure;
import fi.rekisteri.SourceRunReport;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.elsewhere.SourceErasure.Pending;
import fi.rekisteri.elsewhere.SourceErasure.Removed;
import fi.rekisteri.elsewhere.SourceErasure.Retained;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.store.SourceTask.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables of the host erase what the register has erased, each in its own time. */
class SourceErasureTest {
  private static final SourceCounts REMOVED = new SourceCounts(1, 0, 0, 0);
  private static final SourceCounts RETAINED = new SourceCounts(0, 1, 0, 0);
  private static final SourceCounts PENDING = new SourceCounts(0, 0, 1, 0);
  private static final SourceValue CARD =
      new SourceValue(
          HostTable.LABEL, DataCategory.ORDER_HISTORY, Map.of("value", "7"), Optional.empty());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  @DisplayName("S32.5 each source is asked to its last page, in their order, and told by the trail")
  void sourcesAreAskedToTheirEnd() {
    HostTable late = HostTable.named("late", 2).holding(CARD, 7);
    HostTable early = HostTable.named("early", 1).holding(CARD, 1);
    SourcedRegister register = new SourcedRegister(late, early);
    register.erase(register.anna, "late", "early");
    SourceRunReport report = register.officer().askSources();
    assertThat(report.sources()).isEqualTo(Map.of("late", REMOVED, "early", REMOVED));
    assertThat(report.isDone()).isTrue();
    assertThat(late.orders())
        .hasSize(3)
        .containsOnly(new SourceOrder(register.anna, Set.of(), SourcedRegister.RULE, NOW));
    assertThat(register.told())
        .containsExactly("from=early state=REMOVED removed=1", "from=late state=REMOVED removed=7");
    assertThat(register.officer().askSources().sources()).as("nothing is left").isEmpty();
    assertThat(late.orders()).hasSize(3);
    assertThat(register.test.lastEntry().act().action()).isEqualTo(AuditAction.ERASE_ELSEWHERE);
    assertThat(register.test.lastEntry().act().fields()).containsExactly("tasks=0");
  }

  @Test
  @DisplayName("S32.1 what a source keeps by a rule is told, and asked for again when that ends")
  void keptDataIsAskedForAgain() {
    HostTable shop = HostTable.named("shop", 1);
    SourcedRegister register = new SourcedRegister(shop);
    register.erase(register.anna, "shop");
    shop.answering(
        new Retained(2, new RuleId("F10"), Optional.of(TODAY.plusDays(10)), Optional.empty()));
    SourceRunReport report = register.officer().askSources();
    assertThat(report.sources()).isEqualTo(Map.of("shop", RETAINED));
    assertThat(report.isDone()).as("for today").isTrue();
    assertThat(register.taskOf("shop").reason()).contains("F10");
    register.test.clock.pass(Duration.ofDays(10));
    assertThat(register.officer().askSources().sources()).as("on its last day").isEmpty();
    register.test.clock.pass(Duration.ofDays(1));
    shop.answering(null);
    assertThat(register.officer().askSources().sources()).isEqualTo(Map.of("shop", REMOVED));
    assertThat(register.told())
        .containsExactly(
            "from=shop state=RETAINED removed=0 left=2 rule=F10",
            "from=shop state=REMOVED removed=0");
  }

  @Test
  @DisplayName("S32.3 of an event that nobody can date the source is asked again within a week")
  void undatedEventIsAskedAbout() {
    HostTable shop = HostTable.named("shop", 1);
    SourcedRegister register = new SourcedRegister(shop);
    register.erase(register.anna, "shop");
    shop.answering(
        new Retained(1, new RuleId("S32"), Optional.empty(), Optional.of("INVOICE_PAID")));
    register.officer().askSources();
    assertThat(register.taskOf("shop").askAgainOn()).contains(TODAY.plusDays(7));
  }

  @Test
  @DisplayName("law 9: an end that has passed already is no reason to ask twice on one day")
  void passedEndIsAskedAboutTomorrow() {
    HostTable shop = HostTable.named("shop", 1);
    SourcedRegister register = new SourcedRegister(shop);
    register.erase(register.anna, "shop");
    LocalDate passed = TODAY.minusYears(1);
    shop.answering(new Retained(1, new RuleId("F10"), Optional.of(passed), Optional.empty()));
    register.officer().askSources();
    assertThat(register.taskOf("shop").askAgainOn()).contains(TODAY.plusDays(1));
  }

  @Test
  @DisplayName("law 6: what somebody else is to take away is pending, and asked about each time")
  void pendingIsNotDone() {
    HostTable shop = HostTable.named("shop", 1).answering(new Pending(1, "PROCESSOR"));
    SourcedRegister register = new SourcedRegister(shop);
    register.erase(register.anna, "shop");
    for (int attempt = 1; attempt <= 2; attempt++) {
      SourceRunReport report = register.officer().askSources();
      assertThat(report.sources()).isEqualTo(Map.of("shop", PENDING));
      assertThat(report.isDone()).isFalse();
      assertThat(register.taskOf("shop").attempts()).isEqualTo(attempt);
    }
    assertThat(register.told())
        .containsOnly("from=shop state=PENDING removed=0 left=1 until=PROCESSOR");
  }

  @Test
  @DisplayName("S36 an order for some fields names them, and no others are meant")
  void partIsOrdered() {
    HostTable shop = HostTable.named("shop", 1).holding(CARD, 2).answering(Removed.last(1));
    SourcedRegister register = new SourcedRegister(shop);
    register.order(register.anna, "shop", "email,phone");
    assertThat(register.officer().askSources().sources()).isEqualTo(Map.of("shop", REMOVED));
    SourceOrder order = shop.orders().get(0);
    assertThat(order.isWhole()).isFalse();
    assertThat(order.covers("email")).isTrue();
    assertThat(order.covers("name")).isFalse();
  }

  @Test
  @DisplayName("law 4: a task of everything about somebody who was not erased asks nobody")
  void livingPersonIsNotErased() {
    HostTable shop = HostTable.named("shop", 1).holding(CARD, 2);
    SourcedRegister register = new SourcedRegister(shop);
    register.order(register.anna, "shop", "");
    SourceRunReport report = register.officer().askSources();
    assertThat(report.failing()).containsExactly("shop");
    assertThat(shop.orders()).isEmpty();
    register.erase(register.anna);
    assertThat(register.officer().askSources().isDone()).as("control").isTrue();
  }

  @Test
  @DisplayName("law 9: a source that nobody handed to the register is named, and its task stays")
  void missingSourceIsNamed() {
    SourcedRegister register = new SourcedRegister();
    register.erase(register.anna, "crm");
    SourceRunReport report = register.officer().askSources();
    assertThat(report.sources()).isEqualTo(Map.of("crm", PENDING));
    assertThat(report.isDone()).isFalse();
    assertThat(register.taskOf("crm").attempts()).isZero();
  }

  @Test
  @DisplayName("S32.2 people see what is left: who keeps what, by which rule, until when")
  void openTasksAreShown() {
    HostTable shop = HostTable.named("shop", 1);
    HostTable crm = HostTable.named("crm", 2).throwing(new IllegalStateException("secret"));
    SourcedRegister register = new SourcedRegister(shop, crm);
    register.erase(register.anna, "shop", "crm");
    shop.answering(
        new Retained(2, new RuleId("F10"), Optional.of(TODAY.plusYears(6)), Optional.empty()));
    register.officer().askSources();
    List<OutstandingErasure> tasks = register.officer().openTasks(null, 10);
    assertThat(tasks)
        .extracting(OutstandingErasure::source, OutstandingErasure::state)
        .containsExactlyInAnyOrder(tuple("shop", State.RETAINED), tuple("crm", State.FAILED));
    assertThat(tasks).allSatisfy(task -> assertThat(task.order().at()).isEqualTo(NOW));
    assertThat(register.test.lastEntry().act().action()).isEqualTo(AuditAction.READ_SOURCE_TASKS);
    UUID first = register.officer().openTasks(null, 1).get(0).id();
    assertThat(register.officer().openTasks(first, 10)).hasSize(1).doesNotContain(tasks.get(0));
  }

  @Test
  @DisplayName("law 2: whoever is no administrator makes no source erase, and sees no task")
  void strangerAsksNoSource() {
    HostTable shop = HostTable.named("shop", 1).holding(CARD, 1);
    SourcedRegister register = new SourcedRegister(shop);
    register.erase(register.anna, "shop");
    for (String who : List.of("clerk", "nobody")) {
      ErrorCode code = who.equals("clerk") ? ErrorCode.NOT_DESIGNATED : ErrorCode.UNKNOWN_ACTOR;
      TestRegister.refuses(code, () -> register.test.desk(who).erasures().askSources());
      TestRegister.refuses(code, () -> register.test.desk(who).erasures().openTasks(null, 1));
    }
    assertThat(shop.orders()).isEmpty();
  }
}
