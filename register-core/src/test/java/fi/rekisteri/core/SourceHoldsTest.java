package fi.rekisteri.core;

import static fi.rekisteri.core.RetainingRegister.CLAIM;
import static fi.rekisteri.core.RetainingRegister.LONG_AGO;
import static fi.rekisteri.core.RetainingRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.SourceRunReport;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.retention.HoldRule;
import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds a part of somebody on the day of the question is not asked for. */
class SourceHoldsTest {
  private final RetainingRegister at = new RetainingRegister();
  private final HostTable shop = HostTable.named("shop", 1);
  private CustomerId kaisa = CustomerId.random();

  @Test
  @DisplayName("law 5: a hold that came after the order keeps the source from being asked")
  void laterHoldKeepsTheSource() {
    open();
    order("email,name");
    UUID hold = at.hold(kaisa, CLAIM);
    assertThat(ask().sources()).isEqualTo(Map.of("shop", new SourceCounts(0, 1, 0, 0)));
    assertThat(shop.orders()).isEmpty();
    assertThat(task().reason()).contains("F12");
    assertThat(task().askAgainOn()).contains(TODAY.plusDays(7));
    at.storage.inTransaction(tx -> tx.holds().release(hold, at.clock.instant()));
    at.clock.pass(Duration.ofDays(7));
    assertThat(ask().isDone()).isTrue();
    assertThat(shop.orders())
        .extracting(SourceOrder::fields)
        .containsExactly(Set.of("email", "name"));
  }

  @Test
  @DisplayName(
      "S32.4 a hold keeps the fields that its duty needs; the source is asked for the rest")
  void restIsAskedFor() {
    open();
    order("email,name");
    UUID hold = at.hold(kaisa, HoldRule.OPEN_INVOICE);
    ask();
    assertThat(shop.orders()).extracting(SourceOrder::fields).containsExactly(Set.of("email"));
    assertThat(task().state()).isEqualTo(State.RETAINED);
    assertThat(at.entries(AuditAction.ERASE_ELSEWHERE).get(0).act().fields())
        .containsExactly("from=shop", "state=RETAINED", "removed=0", "heldFields=1", "rule=S32");
    at.storage.inTransaction(tx -> tx.holds().release(hold, at.clock.instant()));
    at.clock.pass(Duration.ofDays(7));
    ask();
    assertThat(task().state()).isEqualTo(State.REMOVED);
  }

  @Test
  @DisplayName("S32.1 what the host's own source of holds says counts, until the day that it says")
  void hostsHoldCounts() {
    LocalDate last = TODAY.plusDays(30);
    at.holdSources.add(invoices(last));
    open();
    order("name");
    ask();
    assertThat(shop.orders()).isEmpty();
    assertThat(task().askAgainOn()).contains(last.plusDays(1));
    at.clock.pass(Duration.ofDays(31));
    ask();
    assertThat(task().state()).as("the hold is over").isEqualTo(State.REMOVED);
  }

  static Stream<Throwable> whatSourcesThrow() {
    return Stream.of(
        new IllegalStateException("down"),
        new NoClassDefFoundError("com/example/Driver"),
        new java.io.IOException("thrown without being declared"));
  }

  @ParameterizedTest
  @MethodSource("whatSourcesThrow")
  @DisplayName("S32.1 where a source of holds does not answer, nothing is asked to be erased")
  void unknownHoldsFailClosed(Throwable thrown) {
    at.holdSources.add(
        new HoldSource() {
          @Override
          public String name() {
            return "billing";
          }

          @Override
          public Map<CustomerId, List<SourceHold>> holdsOf(List<CustomerId> subjects) {
            throw SourceHoldsTest.<RuntimeException>asItIs(thrown);
          }
        });
    open();
    order("email");
    assertThat(ask().failing()).containsExactly("shop");
    assertThat(shop.orders()).isEmpty();
  }

  @SuppressWarnings("unchecked") // so that a checked exception is thrown where none may be
  private static <T extends Throwable> T asItIs(Throwable thrown) throws T {
    throw (T) thrown;
  }

  @Test
  @DisplayName("law 6: inside a host's own transaction no source is asked")
  void hostsTransactionAsksNobody() {
    open();
    order("email");
    var joined = at.opened(new JoinedStorage(at.storage));
    Actor planner = Actor.person("planner", at.clock.instant(), "password+otp", "back-office");
    TestRegister.refuses(
        ErrorCode.ERASURE_NEEDS_OWN_TRANSACTION,
        () -> joined.actingAs(planner).erasures().askSources());
    assertThat(shop.orders()).isEmpty();
  }

  private void open() {
    at.dataSources.add(shop);
    at.reopened();
    kaisa = at.ended(LONG_AGO);
  }

  private void order(String fields) {
    at.storage.inTransaction(
        tx -> {
          tx.sourceTasks().add(List.of(SourcedRegister.task(kaisa, "shop", fields)));
          return kaisa;
        });
  }

  private SourceRunReport ask() {
    Actor planner = Actor.person("planner", at.clock.instant(), "password+otp", "back-office");
    return at.register.actingAs(planner).erasures().askSources();
  }

  private SourceTask task() {
    return at.storage.inTransaction(tx -> tx.sourceTasks().ofSubject(kaisa)).get(0);
  }

  private static HoldSource invoices(LocalDate last) {
    return new HoldSource() {
      @Override
      public String name() {
        return "billing";
      }

      @Override
      public Map<CustomerId, List<SourceHold>> holdsOf(List<CustomerId> subjects) {
        SourceHold invoice =
            new SourceHold(HoldRule.OPEN_INVOICE, TODAY, Optional.of(last), Optional.empty());
        return Map.of(subjects.get(0), List.of(invoice));
      }
    };
  }
}
