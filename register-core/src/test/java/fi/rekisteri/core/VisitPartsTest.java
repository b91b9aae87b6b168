package fi.rekisteri.core;

import static fi.rekisteri.processing.Purpose.SITE_ANALYTICS;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.VisitReport;
import fi.rekisteri.VisitVerdict;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.Visit;
import fi.rekisteri.visit.VisitorId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Chunks whose visitors are decided on and sealed by two threads, beside the same by one. */
@Tag("counts-transactions")
@Timeout(180)
class VisitPartsTest {
  private static final int SEEN = 1_200;

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Thread caller = Thread.currentThread();
  private final CountDownLatch helped = new CountDownLatch(1);
  private final AtomicInteger conflicts = new AtomicInteger();
  private final VisitedSite alone =
      new VisitedSite(VisitedSite.definition(), new InMemoryStorage(), Runnable::run);
  private final VisitedSite shared =
      new VisitedSite(
          VisitedSite.definition(),
          new StorageAround(new InMemoryStorage(), (method, sent, got) -> disturbed(method, got)),
          thread);
  private final List<VisitorId> consenting = visitors(120);
  private final List<VisitorId> refusing = visitors(30);

  @AfterEach
  void close() {
    alone.close();
    shared.close();
    thread.shutdownNow();
  }

  /** Somebody is faster than the first chunk, which is decided on anew. */
  private Object disturbed(String method, Object answer) {
    if (method.equals("addItems") && conflicts.getAndIncrement() == 0) {
      throw new ConflictException(ErrorCode.VERSION_CONFLICT, "somebody was faster", "repeat");
    }
    return answer;
  }

  /** Whoever stores stays in its part until the caller, who waits for the chunk, has taken one. */
  private void awaitHelp() {
    if (StackWalker.getInstance().walk(frames -> frames.anyMatch(VisitPartsTest::isPart))) {
      if (Thread.currentThread() == caller) {
        helped.countDown();
      } else {
        await(helped);
      }
    }
  }

  private static boolean isPart(StackWalker.StackFrame frame) {
    return frame.getClassName().endsWith("SharedWork$Part");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).as("the caller helps").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("S54, S55, law 6 what two threads decide and seal is what one does, in its order")
  void twoThreadsDoWhatOneDoes() {
    List<CookieObservation> batch = batch();
    List<VisitVerdict> expected = recorded(alone, batch);
    shared.clock.whenLookedAt(this::awaitHelp);
    List<VisitVerdict> told = recorded(shared, batch);
    shared.clock.whenLookedAt(() -> {});
    assertThat(helped.getCount()).as("the caller has taken a part").isZero();
    assertThat(conflicts.get()).as("three chunks, one of them twice").isEqualTo(4);
    assertThat(told).hasSize(SEEN).isEqualTo(expected);
    assertThat(told.stream().filter(one -> one.refusal().isPresent()).map(VisitVerdict::row))
        .isEqualTo(refusedRows());
    for (VisitorId visitor : consenting) {
      List<Visit> visits = shared.visitsOf(visitor);
      assertThat(visits).isNotEmpty().isEqualTo(alone.visitsOf(visitor));
    }
    assertThat(trail(shared)).hasSizeGreaterThan(3 * 150).isEqualTo(trail(alone));
  }

  @Test
  @DisplayName("law 6 refusals stand in the trail in the order of the batch, whoever was refused")
  void refusalsStandInTheOrderOfTheBatch() {
    recorded(alone, batch());
    List<Boolean> known =
        entries(alone)
            .filter(one -> one.act().code().isPresent())
            .map(one -> one.act().subject().isPresent())
            .toList();
    assertThat(known.indexOf(false)).as("rows 1, 6 up to 41 come before row 43").isEqualTo(9);
  }

  private List<VisitVerdict> recorded(VisitedSite site, List<CookieObservation> batch) {
    consenting.forEach(one -> site.accept(one, SITE_ANALYTICS));
    refusing.forEach(one -> site.refuse(one, SITE_ANALYTICS));
    List<VisitVerdict> told = new ArrayList<>();
    VisitReport report = site.visits().record(batch.iterator(), told::addAll);
    assertThat(report.added()).isEqualTo(SEEN - refusedRows().size());
    return told;
  }

  /** Every fifth is of somebody who refused, and every hundredth of somebody unknown. */
  private List<CookieObservation> batch() {
    return IntStream.range(0, SEEN)
        .mapToObj(i -> alone.seen(who(i), "analytics", "/" + i))
        .toList();
  }

  private VisitorId who(int i) {
    if (i % 100 == 42) {
      return VisitorId.random();
    }
    return i % 5 == 0 ? refusing.get(i / 5 % 30) : consenting.get((i - i / 5 - 1) % 120);
  }

  private static List<Long> refusedRows() {
    return IntStream.range(0, SEEN)
        .filter(i -> i % 5 == 0 || i % 100 == 42)
        .mapToObj(i -> i + 1L)
        .toList();
  }

  private static List<VisitorId> visitors(int count) {
    return Stream.generate(VisitorId::random).limit(count).toList();
  }

  private static List<List<Object>> trail(VisitedSite site) {
    return entries(site).map(one -> List.<Object>of(one.at(), one.purpose(), one.act())).toList();
  }

  private static Stream<AuditEntry> entries(VisitedSite site) {
    return site.storage.inTransaction(tx -> tx.audit().inOrder(null, 5_000)).stream()
        .filter(one -> one.act().action().equals(AuditAction.RECORD_VISIT));
  }
}
