package fi.rekisteri.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.store.InMemoryCodes;
import fi.rekisteri.identity.CodeStore;
import fi.rekisteri.identity.ContactKind;
import fi.rekisteri.identity.IssuedCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CodeRaceTest {
  private static final int THREADS = 8;

  private final Overtaken store = new Overtaken();
  private final CodeDesk desk = new CodeDesk(store, 1);

  @RepeatedTest(20)
  @DisplayName("S69 of many threads with the right code one is accepted")
  void oneOfManyIsAccepted() throws Exception {
    String code = desk.issue(7);
    assertThat(together(() -> desk.holds(7, code))).isEqualTo(1);
  }

  @RepeatedTest(20)
  @DisplayName("S69 of guesses side by side none goes uncounted: the right code comes too late")
  void noGuessGoesUncounted() throws Exception {
    String code = desk.issue(7);
    assertThat(together(() -> desk.holds(7, CodeDesk.wrong(code)))).isZero();
    assertThat(desk.holds(7, code)).isFalse();
  }

  @Test
  @DisplayName("S69 who is overtaken by the same code is refused, and looks again before")
  void overtakenIsRefused() {
    String code = desk.issue(7);
    store.faster.set(() -> assertThat(desk.holds(7, code)).isTrue());
    assertThat(desk.holds(7, code)).isFalse();
    assertThat(store.refused).as("control: it was overtaken").hasValue(1);
  }

  @Test
  @DisplayName("S69 who is overtaken by a wrong guess is accepted all the same")
  void overtakenByAWrongGuessIsAccepted() {
    String code = desk.issue(7);
    store.faster.set(() -> desk.holds(7, CodeDesk.wrong(code)));
    assertThat(desk.holds(7, code)).isTrue();
    assertThat(store.refused).hasValue(1);
  }

  @Test
  @DisplayName("S69 a code that was replaced in the same moment does not hold")
  void replacedInTheSameMomentDoesNotHold() {
    String code = desk.issue(7);
    store.faster.set(
        () -> {
          desk.codes.forget(7);
          desk.issue(7);
        });
    assertThat(desk.holds(7, code)).as("forgotten, and made anew: not what was read").isFalse();
  }

  @Test
  @DisplayName("S69 of two who ask for a code at once one gets it, and it holds")
  void oneOfTwoGetsACode() {
    AtomicReference<String> got = new AtomicReference<>();
    store.faster.set(() -> got.set(desk.issue(7)));
    assertThat(desk.codes.issue(7, ContactKind.PHONE, CodeForm.DIGITS))
        .isEqualTo(new CodeIssue.Limited());
    assertThat(desk.holds(7, got.get())).isTrue();
  }

  private static int together(Callable<Boolean> attempt) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Boolean>> attempts = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        attempts.add(
            () -> {
              start.await(30, TimeUnit.SECONDS);
              return attempt.call();
            });
      }
      int held = 0;
      for (Future<Boolean> end : pool.invokeAll(attempts, 60, TimeUnit.SECONDS)) {
        held += end.get() ? 1 : 0;
      }
      return held;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Lets a test come in between, once, before the next change. */
  private static final class Overtaken implements CodeStore {
    final AtomicReference<Runnable> faster = new AtomicReference<>();
    final AtomicInteger refused = new AtomicInteger();
    private final CodeStore kept = new InMemoryCodes();

    @Override
    public Optional<IssuedCode> find(long caseNumber) {
      return kept.find(caseNumber);
    }

    @Override
    public boolean replace(Optional<IssuedCode> from, IssuedCode to) {
      Runnable first = faster.getAndSet(null);
      if (first != null) {
        first.run();
      }
      boolean done = kept.replace(from, to);
      if (!done) {
        refused.incrementAndGet();
      }
      return done;
    }

    @Override
    public void forget(long caseNumber) {
      kept.forget(caseNumber);
    }
  }
}
