package fi.rekisteri.core;

import static fi.rekisteri.core.NotifiedRegister.ACCOUNTANT;
import static fi.rekisteri.core.NotifiedRegister.BANK;
import static fi.rekisteri.core.NotifiedRegister.NEWER;
import static fi.rekisteri.core.NotifiedRegister.RIGHT;
import static fi.rekisteri.core.NotifiedRegister.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.DeliveryReport;
import fi.rekisteri.disclosure.Delivery;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.disclosure.NoticeState;
import fi.rekisteri.disclosure.PartyNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A provider that hangs holds up nobody but its own thread. */
class HangingDeliveryTest {
  private static final int PATIENCE = 30;

  private final NotifiedRegister test = new NotifiedRegister();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch called = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @AfterEach
  void stop() {
    released.countDown();
    threads.shutdownNow();
  }

  private Delivery hang(NoticeMessage message) throws InterruptedException {
    called.countDown();
    if (!released.await(PATIENCE, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody released the provider");
    }
    test.received.add(message);
    return new Delivery.Accepted();
  }

  private Future<DeliveryReport> hanging() throws InterruptedException {
    Future<DeliveryReport> run = threads.submit(() -> test.messenger().deliver(this::hang, TERMS));
    assertThat(called.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    return run;
  }

  private static <T> T end(Future<T> run) throws Exception {
    return run.get(PATIENCE, TimeUnit.SECONDS);
  }

  @Test
  @DisplayName("S77 while it hangs no transaction is open and no lock held: all else goes on")
  void hangHoldsNothing() throws Exception {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    Future<DeliveryReport> hanging = hanging();
    end(threads.submit(() -> test.rectify(NEWER))); // the same person, in the one-lock storage
    assertThat(test.notices()).as("what is on its way takes nothing up any more").hasSize(2);
    assertThat(end(threads.submit(test::deliver)).sent()).isEqualTo(1);
    released.countDown();
    assertThat(end(hanging).sent()).isEqualTo(1);
    assertThat(test.notices()).allMatch(one -> one.state() == NoticeState.SENT);
  }

  @Test
  @DisplayName("S77 what hangs longer than its lease is delivered by another, under the same id")
  void hangIsOvertaken() throws Exception {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    PartyNotice notice = test.notice();
    Future<DeliveryReport> hanging = hanging();
    assertThat(end(threads.submit(test::deliver)).sent()).isZero();
    test.clock.pass(TERMS.lease());
    assertThat(end(threads.submit(test::deliver)).sent()).isEqualTo(1);
    released.countDown();
    assertThat(end(hanging).overtaken()).isEqualTo(1);
    assertThat(test.received).hasSize(2).extracting(NoticeMessage::id).containsOnly(notice.id());
    assertThat(test.notice().progress().attempts()).isEqualTo(2);
  }

  @Test
  @DisplayName("S77 several deliverers at once hand each notice over exactly once")
  void severalDeliverersShare() throws Exception {
    test.disclosed(ACCOUNTANT, "email", "name", "phone");
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    for (int i = 0; i < 20; i++) {
      test.restrict(i % 2 == 0 ? "phone" : "email");
      test.lift();
    }
    List<Future<DeliveryReport>> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(threads.submit(test::deliver));
    }
    long sent = 0;
    for (Future<DeliveryReport> run : runs) {
      DeliveryReport report = end(run);
      assertThat(report.isClean()).isTrue();
      sent += report.sent();
    }
    assertThat(sent).isGreaterThan(40).isEqualTo(test.notices().size());
    assertThat(test.received)
        .hasSize((int) sent)
        .extracting(NoticeMessage::id)
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("S77 a deliverer that is interrupted stops, and its notices come again")
  void interruptedDelivererStops() throws Exception {
    test.disclosed(BANK, "email");
    test.rectify(RIGHT);
    Future<DeliveryReport> hanging = hanging();
    threads.shutdownNow();
    assertThat(threads.awaitTermination(PATIENCE, TimeUnit.SECONDS)).isTrue();
    assertThat(end(hanging).failed()).isEqualTo(1);
    assertThat(test.notice().state()).isEqualTo(NoticeState.PENDING);
    test.clock.pass(TERMS.lease());
    assertThat(test.deliver().sent()).isEqualTo(1);
  }
}
