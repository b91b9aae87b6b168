package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.PlanItem;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody else writes on items of a plan while their outcomes wait to be written. */
@Timeout(120)
class TouchedItemsTest {
  private static final String OPEN =
      "select number from rekisteri_erasure_item where outcome is null order by number";

  private final ExecutorService second = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    second.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({"version = 2,", "outcome = 'theirs',3"})
  @DisplayName(
      "A56 an item that was touched meanwhile gets its outcome: control, a finished one not")
  void touchedItemIsFinished(String touch, Integer theirs) throws Exception {
    DataSource source = Product.POSTGRESQL.migrated();
    JdbcStorage storage = JdbcStorage.on(source);
    UUID plan = UUID.randomUUID();
    List<PlanItem> items = IntStream.rangeClosed(1, 5).mapToObj(TouchedItemsTest::item).toList();
    storage.inTransaction(
        tx -> {
          tx.plans().addItems(plan, items);
          return true;
        });
    List<PlanItem> ended = items.stream().map(TouchedItemsTest::ended).toList();
    Future<List<Integer>> finished;
    try (Connection toucher = source.getConnection()) {
      toucher.setAutoCommit(false);
      Sql.run(toucher, "update rekisteri_erasure_item set " + touch + " where number = 3");
      finished = second.submit(() -> storage.inTransaction(tx -> tx.plans().finish(plan, ended)));
      while (Sql.rows(source, Product.POSTGRESQL.waiting()).equals(List.of("0"))) {
        Thread.onSpinWait();
      }
      toucher.commit();
      toucher.setAutoCommit(true);
    }
    List<Integer> mine =
        IntStream.rangeClosed(1, 5).boxed().filter(i -> !i.equals(theirs)).toList();
    assertThat(finished.get(60, TimeUnit.SECONDS)).containsExactlyInAnyOrderElementsOf(mine);
    assertThat(Sql.rows(source, OPEN)).isEmpty();
  }

  private static PlanItem item(int number) {
    CustomerId nobody = CustomerId.random();
    return new PlanItem(number, nobody, 1, "ERASE", Optional.empty(), Optional.empty());
  }

  private static PlanItem ended(PlanItem item) {
    Optional<Instant> at = Optional.of(Instant.parse("2026-11-22T10:00:00Z"));
    return new PlanItem(
        item.number(), item.customer(), item.version(), item.planned(), Optional.of("mine"), at);
  }
}
