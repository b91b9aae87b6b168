package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.RequestRunReport;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Effect;
import fi.rekisteri.request.EffectState;
import fi.rekisteri.request.HandlerAnswer;
import fi.rekisteri.request.HandlerOrder;
import fi.rekisteri.request.HandlerReport;
import fi.rekisteri.request.RequestHandler;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.rights.DataSubjectRight;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The host's handlers: asked after the register, outside of its transactions, until they answer.
 */
class RequestHandlersTest {
  private static final String SECRET = "Anna Virtaläinen, Kuusikkopolku 7";

  /** A table of a host in which things may go wrong. */
  private static final class Orders implements RequestHandler {
    final List<HandlerOrder> orders = new ArrayList<>();
    HandlerAnswer answer = new HandlerAnswer.Done(3);
    boolean broken;
    Runnable meanwhile = () -> {};

    @Override
    public String name() {
      return "orders";
    }

    @Override
    public Set<DataSubjectRight> rights() {
      return Set.of(DataSubjectRight.RESTRICTION, DataSubjectRight.RECTIFICATION);
    }

    @Override
    public HandlerAnswer carryOut(HandlerOrder order) {
      orders.add(order);
      meanwhile.run();
      if (broken) {
        throw new IllegalStateException(SECRET);
      }
      return answer;
    }
  }

  /** Tells whether a transaction is open on the thread. */
  private record Watched(RegisterStorage inner, ThreadLocal<Integer> depth)
      implements RegisterStorage {
    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      depth.set(depth.get() + 1);
      try {
        return inner.inTransaction(work);
      } finally {
        depth.set(depth.get() - 1);
      }
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);
  private final RequestsRegister at =
      new RequestsRegister(
          new RetainingRegister(
              new Watched(new InMemoryStorage(), depth), RequestsRegister.shop()));
  private final Orders orders = new Orders();
  private final CustomerId anna = registered();

  private CustomerId registered() {
    at.at.handlers.add(orders);
    at.at.reopened();
    return at.at.register(TestRegister.anna());
  }

  private RightsRequest correcting() {
    Correction mail = Correction.of("email", Map.of("address", "uusi@example.fi"), "it changed");
    return at.received(anna, new Claim.Rectification(List.of(mail)));
  }

  @Test
  @DisplayName("law 6: a handler that fails leaves the item open, and is asked again the same")
  void failedOnesAreAskedAgain() {
    orders.broken = true;
    RightsRequest file = correcting();
    CarriedOut carried = at.granted(file, 1);
    Effect effect = carried.file().item(1).orElseThrow().effect().orElseThrow();
    assertThat(effect.state()).isEqualTo(EffectState.FAILED);
    assertThat(effect.handlers())
        .containsExactly(
            new HandlerReport("orders", HandlerReport.State.FAILED, 0, "IllegalStateException"));
    assertThat(effect.toString()).doesNotContain("Virtaläinen");
    refuses(ErrorCode.REQUEST_STEP_REFUSED, () -> at.answered(file, 1));
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(0, 0, List.of("1/1")));
    orders.broken = false;
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(1, 0, List.of()));
    assertThat(Set.copyOf(orders.orders)).hasSize(1);
    assertThat(orders.orders).hasSize(3);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("law 6: what a handler keeps is not told as granted, and the item waits for it")
  void retainedIsNotDone() {
    orders.answer = new HandlerAnswer.Retained(2, "OPEN_ORDER");
    RightsRequest file = correcting();
    at.granted(file, 1);
    assertThat(at.effect(file, 1)).isEqualTo(EffectState.ELSEWHERE);
    refuses(ErrorCode.REQUEST_STEP_REFUSED, () -> at.answered(file, 1));
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(0, 1, List.of()));
    orders.answer = new HandlerAnswer.Done(2);
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(1, 0, List.of()));
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }

  @Test
  @DisplayName("no handler is asked inside a transaction, and each sees the register's part done")
  void askedOutsideOfTransactions() {
    List<String> seen = new ArrayList<>();
    orders.meanwhile =
        () -> {
          assertThat(depth.get()).isZero();
          seen.add(at.seen(anna).value(CustomerFields.EMAIL).orElseThrow().value());
        };
    at.granted(correcting(), 1);
    assertThat(seen).containsExactly("uusi@example.fi");
  }

  @Test
  @DisplayName(
      "S81, S80.4 a handler is told to restrict at the receipt, and to end it after the telling")
  void stagesAreTold() {
    RightsRequest file =
        at.received(anna, new Claim.Restricting(RestrictionGround.ACCURACY_CONTESTED, Set.of()));
    at.refused(file, 1, RefusalReason.NOT_IN_SCOPE);
    at.requests().carryOut(file.number(), 1);
    assertThat(orders.orders)
        .extracting(HandlerOrder::stage)
        .containsExactly(HandlerOrder.Stage.UNTIL_DECIDED);
    at.answered(file, 1);
    at.requests().resume();
    assertThat(orders.orders)
        .extracting(HandlerOrder::stage)
        .containsExactly(HandlerOrder.Stage.UNTIL_DECIDED, HandlerOrder.Stage.ENDED);
  }

  @Test
  @DisplayName("S81 a handler that failed at the receipt is asked again before anything is decided")
  void earlyOnesAreAskedAgain() {
    orders.broken = true;
    RightsRequest file =
        at.received(anna, new Claim.Restricting(RestrictionGround.ACCURACY_CONTESTED, Set.of()));
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(0, 0, List.of("1/1")));
    orders.broken = false;
    assertThat(at.requests().resume()).isEqualTo(new RequestRunReport(0, 0, List.of()));
    assertThat(orders.orders).hasSize(3).containsOnly(orders.orders.get(0));
    assertThat(at.effect(file, 1)).isEqualTo(EffectState.PROVISIONAL);
    at.requests().resume();
    assertThat(orders.orders).hasSize(3);
  }
}
