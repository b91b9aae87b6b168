package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Decision;
import fi.rekisteri.request.RequestEvent;
import fi.rekisteri.request.RightsRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several work on requests at once: nothing is lost, nothing happens twice. */
class RequestRaceTest {
  private static final int THREADS = 20;

  private final RequestsRegister at = new RequestsRegister();

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    try {
      List<Future<T>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : all) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("A63 twenty letters at once get twenty numbers without a gap")
  void numbersHaveNoGap() throws Exception {
    List<Long> numbers =
        atOnce(() -> at.requests().receive(at.letter(new Claim.Access())).number());
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, THREADS).boxed().toList());
  }

  @Test
  @DisplayName("A63 twenty steps on one file at once all stand in it")
  void stepsAreNotLost() throws Exception {
    long number = at.requests().receive(at.letter(new Claim.Access())).number();
    atOnce(() -> at.requests().forward(number, ContactRole.CONTACT_PERSON));
    RightsRequest file = at.requests().get(number);
    assertThat(file.entries()).hasSize(1 + THREADS);
    assertThat(file.entries())
        .extracting(one -> one.event())
        .filteredOn(RequestEvent.Forwarded.class::isInstance)
        .hasSize(THREADS);
  }

  @Test
  @DisplayName("law 6 of twenty who decide an item at once one does, and the others are told")
  void oneDecides() throws Exception {
    RightsRequest file = at.received(at.customer(), new Claim.Access());
    List<Boolean> decided =
        atOnce(
            () -> {
              try {
                at.requests().decide(file.number(), 1, Decision.granted());
                return true;
              } catch (RegisterException slower) {
                assertThat(slower.code()).isEqualTo(ErrorCode.REQUEST_STEP_REFUSED);
                return false;
              }
            });
    assertThat(decided).filteredOn(one -> one).hasSize(1);
  }
}
