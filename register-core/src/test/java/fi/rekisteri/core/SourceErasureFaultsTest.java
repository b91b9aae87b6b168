package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.SourceRunReport;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.elsewhere.SourceErasure;
import fi.rekisteri.elsewhere.SourceErasure.Removed;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SourcePage;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.ErasureReport.SourceCounts;
import fi.rekisteri.store.SourceTask.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sources that fail, lie or never end, and registers that die or meet while they ask. */
class SourceErasureFaultsTest {
  private static final SourceCounts REMOVED = new SourceCounts(1, 0, 0, 0);
  private static final SourceCounts FAILED = new SourceCounts(0, 0, 0, 1);
  private static final SourceValue CARD =
      new SourceValue(
          HostTable.LABEL, DataCategory.ORDER_HISTORY, Map.of("value", "7"), Optional.empty());

  @Test
  @DisplayName("law 6: one failing source is named, stops no other, and is asked again")
  void failingSourceStopsNobody() {
    HostTable crm =
        HostTable.named("crm", 1).throwing(new IllegalStateException("Anna Virtaläinen"));
    HostTable shop = HostTable.named("shop", 2).holding(CARD, 4);
    SourcedRegister register = new SourcedRegister(crm, shop);
    register.erase(register.anna, "crm", "shop");
    SourceRunReport report = register.officer().askSources();
    assertThat(report.sources()).isEqualTo(Map.of("crm", FAILED, "shop", REMOVED));
    assertThat(report.failing()).containsExactly("crm");
    assertThat(report.isDone()).isFalse();
    crm.mended();
    report = register.officer().askSources();
    assertThat(report.sources()).isEqualTo(Map.of("crm", REMOVED));
    assertThat(register.taskOf("crm").attempts()).isEqualTo(2);
    assertThat(register.told())
        .containsExactly(
            "from=crm state=FAILED",
            "from=shop state=REMOVED removed=4",
            "from=crm state=REMOVED removed=0");
  }

  @Test
  @DisplayName("law 10: what a source throws is neither logged nor passed on; its type is logged")
  void whatIsThrownIsNotLogged() {
    SourcedRegister register =
        new SourcedRegister(
            HostTable.named("crm", 1).throwing(new IllegalStateException("Anna Virtaläinen")));
    register.erase(register.anna, "crm");
    PrintStream before = System.err;
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    try {
      register.officer().askSources();
    } finally {
      System.setErr(before);
    }
    assertThat(logged.toString(StandardCharsets.UTF_8))
        .contains("crm", "java.lang.IllegalStateException")
        .doesNotContain("Virta");
  }

  @Test
  @DisplayName("law 6: a source that says it erased and still tells has failed: done means done")
  void lyingSourceHasFailed() {
    HostTable shop = HostTable.named("shop", 1).holding(CARD, 2).answering(Removed.last(2));
    SourcedRegister register = new SourcedRegister(shop);
    register.erase(register.anna, "shop");
    assertThat(register.officer().askSources().sources()).isEqualTo(Map.of("shop", FAILED));
    shop.answering(null);
    assertThat(register.officer().askSources().isDone()).as("control").isTrue();
  }

  @Test
  @DisplayName(
      "law 9: a source that answers nothing, throws what is checked, or goes in circles has failed")
  void circlingSourceHasFailed() {
    HostTable circling =
        HostTable.named("circling", 1).answering(new Removed(0, Optional.of("here")));
    HostTable checked =
        new HostTable("checked", 2) {
          @Override
          public synchronized SourceErasure erase(SourceOrder order, Optional<String> after) {
            throw SourceErasureFaultsTest.<RuntimeException>sneaky(new IOException("Anna"));
          }
        };
    HostTable silent =
        new HostTable("silent", 3) {
          @Override
          public synchronized SourceErasure erase(SourceOrder order, Optional<String> after) {
            return null;
          }
        };
    SourcedRegister register = new SourcedRegister(circling, checked, silent);
    register.erase(register.anna, "circling", "checked", "silent");
    assertThat(register.officer().askSources().failing())
        .containsExactly("checked", "circling", "silent");
    assertThat(circling.orders()).hasSize(2);
  }

  @Test
  @DisplayName("law 9: a source that is down is left alone after ten failures, and counted")
  void sourceThatIsDownIsLeftAlone() {
    HostTable crm = HostTable.named("crm", 1).throwing(new IllegalStateException("down"));
    HostTable shop = HostTable.named("shop", 2);
    SourcedRegister register = new SourcedRegister(crm, shop);
    for (int i = 0; i < 25; i++) {
      register.erase(CustomerId.random(), "crm", "shop");
    }
    SourceRunReport report = register.officer().askSources();
    assertThat(report.sources())
        .isEqualTo(
            Map.of("crm", new SourceCounts(0, 0, 15, 10), "shop", new SourceCounts(25, 0, 0, 0)));
    assertThat(crm.orders()).hasSize(10);
    crm.mended();
    assertThat(register.officer().askSources().sources())
        .isEqualTo(Map.of("crm", new SourceCounts(25, 0, 0, 0)));
  }

  @Test
  @DisplayName("law 9: people for whom a source always fails never keep it from the others")
  void poisonedTasksStarveNobody() {
    Set<CustomerId> poisoned = new HashSet<>();
    Set<CustomerId> asked = new HashSet<>();
    HostTable crm =
        new HostTable("crm", 1) {
          @Override
          public synchronized SourceErasure erase(SourceOrder order, Optional<String> after) {
            asked.add(order.subject());
            if (poisoned.contains(order.subject())) {
              throw new IllegalStateException("always");
            }
            return Removed.last(0);
          }
        };
    SourcedRegister register = new SourcedRegister(crm);
    for (int i = 0; i < 25; i++) {
      CustomerId id = CustomerId.random();
      poisoned.add(id);
      register.erase(id, "crm");
    }
    for (int run = 1; run <= 3; run++) {
      assertThat(register.officer().askSources().failing()).containsExactly("crm");
    }
    assertThat(asked).as("ten, ten, and the last five first").isEqualTo(poisoned);
    register.erase(register.anna, "crm");
    assertThat(register.officer().askSources().sources())
        .isEqualTo(Map.of("crm", new SourceCounts(1, 0, 15, 10)));
    assertThat(asked).contains(register.anna);
  }

  @Test
  @DisplayName("S67.2 no transaction is open while a source erases")
  void noTransactionIsOpenMeanwhile() {
    InMemoryStorage storage = new InMemoryStorage(); // refuses a transaction inside another one
    HostTable inStorage =
        new HostTable("shop", 1) {
          @Override
          public synchronized SourceErasure erase(SourceOrder order, Optional<String> after) {
            boolean gone =
                storage.inTransaction(tx -> tx.customers().find(order.subject()).isEmpty());
            return Removed.last(gone ? 1 : 0);
          }
        };
    SourcedRegister register = new SourcedRegister(storage, inStorage);
    register.erase(register.anna, "shop");
    register.officer().askSources();
    assertThat(register.told()).containsExactly("from=shop state=REMOVED removed=1");
  }

  @Test
  @DisplayName("law 5: of two who ask at once one writes, and the trail tells once")
  void twoAtOnceDoNoHarm() {
    List<SourcedRegister> known = new ArrayList<>();
    List<SourceRunReport> inner = new ArrayList<>();
    HostTable meeting =
        new HostTable("shop", 1) {
          @Override
          public synchronized SourceErasure erase(SourceOrder order, Optional<String> after) {
            if (inner.isEmpty()) {
              inner.add(new SourceRunReport(Map.of()));
              inner.add(known.get(0).officer().askSources());
            }
            return super.erase(order, after);
          }
        };
    SourcedRegister register = new SourcedRegister(meeting.holding(CARD, 5));
    known.add(register);
    register.erase(register.anna, "shop");
    SourceRunReport outer = register.officer().askSources();
    assertThat(outer.sources()).isEqualTo(Map.of("shop", REMOVED));
    assertThat(inner.get(1).sources()).isEqualTo(outer.sources());
    assertThat(register.told()).containsExactly("from=shop state=REMOVED removed=5");
    assertThat(register.taskOf("shop").version()).isEqualTo(2);
  }

  @Test
  @DisplayName("law 6: whoever dies between any two steps leaves a task that says what is true")
  void crashLeavesTheTask() {
    int crashes = 0;
    for (int call = 1; ; call++) {
      BrittleStorage storage = new BrittleStorage();
      HostTable shop = HostTable.named("shop", 1).holding(CARD, 4);
      SourcedRegister register = new SourcedRegister(storage, shop);
      register.erase(register.anna, "shop");
      storage.failAt(call);
      boolean died = died(register);
      storage.failAt(Integer.MAX_VALUE);
      State state = register.taskOf("shop").state();
      assertThat(register.told()).hasSize(state == State.REMOVED ? 1 : 0);
      if (!died) {
        assertThat(state).isEqualTo(State.REMOVED);
        break;
      }
      crashes++;
      assertThat(register.officer().askSources().isDone()).isTrue();
      assertThat(register.taskOf("shop").state()).isEqualTo(State.REMOVED);
      assertThat(register.told()).hasSize(1);
      assertThat(shop.held(register.anna, Optional.empty())).isEqualTo(SourcePage.whole(List.of()));
    }
    assertThat(crashes).as("control: there were calls to fail").isGreaterThan(5);
  }

  private static boolean died(SourcedRegister register) {
    try {
      register.officer().askSources();
      return false;
    } catch (RegisterException powerFailed) {
      return true;
    }
  }

  @Test
  @DisplayName("law 7: whoever listens and throws interrupts the run, and loses nothing")
  void listenerMayInterrupt() {
    HostTable shop = HostTable.named("shop", 1).holding(CARD, 2);
    SourcedRegister register = new SourcedRegister(shop, HostTable.named("late", 2));
    register.erase(register.anna, "shop", "late");
    assertThatThrownBy(
            () ->
                register
                    .officer()
                    .askSources(
                        soFar -> {
                          throw new IllegalStateException("enough");
                        }))
        .hasMessage("enough");
    assertThat(register.taskOf("shop").state()).isEqualTo(State.REMOVED);
    assertThat(register.taskOf("late").state()).isEqualTo(State.PENDING);
    assertThat(register.officer().askSources().sources()).isEqualTo(Map.of("late", REMOVED));
  }

  /** What Kotlin and others do: throw what the port does not declare. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E sneaky(Throwable checked) throws E {
    throw (E) checked;
  }
}
