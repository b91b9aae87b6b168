package fi.rekisteri.core;

import static fi.rekisteri.processing.Purpose.SITE_ANALYTICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.VisitReport;
import fi.rekisteri.VisitVerdict;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.visit.CookieObservation;
import fi.rekisteri.visit.VisitorId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A batch whose chunks are stored on a thread of the host's while the next one is read. */
@Tag("counts-transactions")
class VisitsAheadTest {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private int failAfter = Integer.MAX_VALUE;
  private final VisitedSite site =
      new VisitedSite(
          VisitedSite.definition(),
          new StorageAround(
              new InMemoryStorage(), (method, arguments, answer) -> failing(method, answer)),
          thread);
  private final VisitorId visitor = site.consenting(SITE_ANALYTICS);
  private final List<VisitVerdict> told = new ArrayList<>();

  @AfterEach
  void close() {
    site.close();
    thread.shutdownNow();
  }

  private Object failing(String method, Object answer) {
    if (method.equals("addItems") && failAfter-- == 0) {
      throw new StorageException(ErrorCode.STORAGE_FAILED, "the disk is full", "make room", false);
    }
    return answer;
  }

  private Iterator<CookieObservation> batch(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> site.seen(visitor, i % 7 == 3 ? "unknown" : "analytics", "/" + i))
        .iterator();
  }

  @Test
  @DisplayName("S54 every observation is told once, in its order, when its chunk is durable")
  void everythingIsToldInOrder() {
    VisitReport report =
        site.visits()
            .record(
                batch(1_750),
                verdicts -> {
                  told.addAll(verdicts);
                  assertThat(site.visitsOf(visitor).size())
                      .as("a page of a thousand at most")
                      .isGreaterThanOrEqualTo((int) Math.min(1_000, kept()));
                });
    assertThat(told)
        .extracting(VisitVerdict::row)
        .isSorted()
        .hasSize(1_750)
        .doesNotHaveDuplicates();
    assertThat(report.added()).isEqualTo(1_500).isEqualTo(kept());
    assertThat(report.refused()).containsOnlyKeys(ErrorCode.UNKNOWN_COOKIE);
  }

  private long kept() {
    return told.stream().filter(one -> one.refusal().isEmpty()).count();
  }

  @Test
  @DisplayName("law 6 a chunk that fails is not told, and fails the batch")
  void failingChunkFailsTheBatch() {
    failAfter = 1;
    assertThatThrownBy(() -> site.visits().record(batch(1_750), told::addAll))
        .isInstanceOf(StorageException.class);
    assertThat(told).hasSize(500);
  }

  @Test
  @DisplayName("law 6 where reading the batch breaks off, nothing goes on behind its back")
  void brokenBatchIsSettled() {
    Iterator<CookieObservation> all = batch(1_750);
    Iterator<CookieObservation> broken =
        new Iterator<>() {
          private int read;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public CookieObservation next() {
            if (read++ == 700) {
              throw new IllegalStateException("the log is torn");
            }
            return all.next();
          }
        };
    assertThatThrownBy(() -> site.visits().record(broken, told::addAll))
        .isInstanceOf(IllegalStateException.class);
    int stored = site.visitsOf(visitor).size();
    assertThat(stored).isEqualTo(429);
    thread.shutdown();
    assertThat(site.visitsOf(visitor)).hasSize(stored);
  }
}
