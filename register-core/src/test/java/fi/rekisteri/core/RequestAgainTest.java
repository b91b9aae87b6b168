package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CarriedOut;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PhoneNumber;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.RequestItem;
import fi.rekisteri.request.RightsRequest;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.rights.RefusalReason;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.StorageTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Carried out again, by two at once, or after a crash: the same as once. */
class RequestAgainTest {
  /** The end of a process. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A storage that dies before, or right after, a chosen transaction. */
  private static final class Mortal implements RegisterStorage {
    private final RegisterStorage inner = new InMemoryStorage();
    private int left = Integer.MAX_VALUE;
    private boolean after;

    void dieAt(int transaction, boolean afterIt) {
      left = transaction;
      after = afterIt;
    }

    @Override
    public <T> T inTransaction(Function<StorageTransaction, T> work) {
      boolean last = --left == 0;
      if (last && !after) {
        throw new Death();
      }
      T result = inner.inTransaction(work);
      if (last) {
        throw new Death();
      }
      return result;
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  private static final Correction MAIL =
      Correction.of("email", Map.of("address", "uusi@example.fi"), "it changed")
          .stating("I say so.");

  private static List<Claim> claims() {
    return List.of(
        new Claim.Rectification(List.of(MAIL)),
        new Claim.Erasure(ErasureCause.PROMISED, Set.of("phone")),
        new Claim.Forgetting(),
        new Claim.Restricting(RestrictionGround.SUBJECTS_CLAIM, Set.of("email")),
        new Claim.Objecting(Purpose.STATISTICS, "my own"),
        new Claim.ForbiddingMarketing(Set.of(), Set.of()));
  }

  private int phones = 1000;
  private final Mortal storage = new Mortal();
  private final RequestsRegister at =
      new RequestsRegister(new RetainingRegister(storage, RequestsRegister.shop()));

  private CustomerId anna() {
    CustomerId anna =
        at.at.register(
            at.at
                .person(RetainingRegister.LONG_AGO)
                .collect(CustomerFields.PHONE, new PhoneNumber("+35840100" + ++phones), OWN)
                .beginCustomership(LocalDate.of(2020, 1, 1)));
    at.at.disclosed(anna, NotifiedRegister.BANK, "email");
    return anna;
  }

  /** What stands in the register, and on whose notices. */
  private String traces(CustomerId anna) {
    List<String> kinds =
        at.at.isThere(anna)
            ? at.choices(anna).stream().map(one -> one.getClass().getSimpleName()).toList()
            : List.of("gone");
    int demands = at.officer().retentionOf(anna).demands().size();
    int notices = storage.inner.inTransaction(tx -> tx.partyNotices().of(anna, null, 100)).size();
    return kinds + " demands=" + demands + " notices=" + notices;
  }

  private String once(Claim claim) {
    CustomerId anna = anna();
    RightsRequest file = at.received(anna, claim);
    carriedOut(file);
    String traces = traces(anna);
    at.answered(file, 1);
    return traces;
  }

  private void carriedOut(RightsRequest file) {
    RequestItem item = at.requests().get(file.number()).item(1).orElseThrow();
    if (item.decision().isEmpty()) {
      at.requests().decide(file.number(), 1, Decision.granted());
    }
    at.requests().carryOut(file.number(), 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  @DisplayName("law 5: whatever transaction a process dies at, the next call finishes exactly once")
  void crashesAreFinished(int which) {
    Claim claim = claims().get(which);
    String expected = once(claim);
    int survived = 0;
    for (int n = 1; survived < 2 && n < 200; n++) {
      survived = died(claim, n, n % 2 == 0, expected) ? 0 : survived + 1;
    }
    assertThat(survived).as("control: at last nothing dies").isEqualTo(2);
  }

  private boolean died(Claim claim, int transaction, boolean after, String expected) {
    CustomerId anna = anna();
    long number = at.requests().receive(at.letter(claim)).number();
    at.requests().identified(number, at.strong());
    RightsRequest file = at.requests().get(number);
    boolean died = false;
    storage.dieAt(transaction, after);
    try {
      at.requests().concerns(number, anna);
      carriedOut(file);
    } catch (Death death) {
      died = true;
    }
    storage.dieAt(Integer.MAX_VALUE, false);
    at.requests().concerns(number, anna);
    carriedOut(file);
    assertThat(traces(anna)).as(claim.right() + " at " + transaction).isEqualTo(expected);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
    return died;
  }

  @Test
  @DisplayName(
      "S81 a crash between the effect of a receipt and its entry: a refusal ends it all the same")
  void refusalEndsWhatACrashLeft() {
    int died = 0;
    for (int n = 1; n < 12; n++) {
      CustomerId anna = anna();
      Claim claim = new Claim.Objecting(Purpose.STATISTICS, "");
      long number = at.requests().receive(at.letter(claim)).number();
      at.requests().identified(number, at.strong());
      storage.dieAt(n, true);
      try {
        at.requests().concerns(number, anna);
      } catch (Death death) {
        died += at.standing(anna).objections().size();
      }
      storage.dieAt(Integer.MAX_VALUE, false);
      RightsRequest file = at.requests().get(number);
      file = file.subject().isPresent() ? file : at.requests().concerns(number, anna);
      at.refused(file, 1, RefusalReason.COMPELLING_GROUNDS);
      at.answered(file, 1);
      at.requests().resume();
      assertThat(at.standing(anna).objections()).isEmpty();
      assertThat(at.requests().get(number).isOpen()).isFalse();
    }
    assertThat(died).as("control: at some it was suspended already").isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  @DisplayName("law 5: carried out by four threads at once, it is done once")
  void threadsDoItOnce(int which) throws Exception {
    Claim claim = claims().get(which);
    String expected = once(claim);
    CustomerId anna = anna();
    RightsRequest file = at.received(anna, claim);
    if (file.item(1).orElseThrow().decision().isEmpty()) {
      at.requests().decide(file.number(), 1, Decision.granted());
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    CyclicBarrier start = new CyclicBarrier(4);
    List<Future<CarriedOut>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(
          threads.submit(
              () -> {
                start.await(60, TimeUnit.SECONDS);
                return at.requests().carryOut(file.number(), 1);
              }));
    }
    for (Future<CarriedOut> one : all) {
      one.get(60, TimeUnit.SECONDS);
    }
    threads.shutdown();
    assertThat(traces(anna)).isEqualTo(expected);
    assertThat(at.answered(file, 1).isOpen()).isFalse();
  }
}
