package fi.rekisteri.samples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several threads, each in a transaction of its own; every third is rolled back. */
class ThreadsTest {
  private static final int THREADS = 4;
  private static final int ORDERS = 30;

  static Stream<Stage> stages() {
    return Stream.of(Hosts.values())
        .flatMap(
            host ->
                Stream.of(Databases.values()).map(database -> Stage.of(host, database, THREADS)));
  }

  @ParameterizedTest
  @MethodSource("stages")
  @DisplayName("A1 between threads too, what is kept of one transaction is all of it or nothing")
  void eachThreadHasItsOwn(Stage stage) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Callable<Boolean>> orders =
        IntStream.range(0, ORDERS).<Callable<Boolean>>mapToObj(i -> () -> order(stage, i)).toList();
    int kept = 0;
    for (Future<Boolean> each : threads.invokeAll(orders, 60, TimeUnit.SECONDS)) {
      kept += each.get() ? 1 : 0;
    }
    threads.shutdownNow();
    assertThat(kept).isEqualTo(ORDERS / 3 * 2);
    assertThat(stage.outside().rows())
        .containsEntry("shop_order", kept)
        .containsEntry("rekisteri_customer", kept)
        .containsEntry("rekisteri_audit", kept);
    assertThat(Shop.desk(stage.shop().registers().own()).audit().verify().findings()).isEmpty();
  }

  private static boolean order(Stage stage, int number) {
    boolean keep = number % 3 != 0;
    try {
      return stage
          .shop()
          .transactions()
          .run(
              () -> {
                stage.shop().orderInside("T-" + number, Shop.newcomer("K-" + number));
                if (!keep) {
                  throw new IllegalArgumentException("the shop's own");
                }
                return true;
              });
    } catch (IllegalArgumentException own) {
      return false;
    }
  }
}
