package fi.rekisteri.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.PlanItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People go in batches that are large, but not whatever is held of them. */
class FilledBatchTest {
  private final List<List<PlanItem>> batches = new ArrayList<>();
  private final FilledBatch batch = new FilledBatch(batches::add);

  @Test
  @DisplayName("law 5: five hundred people go together, and the rest behind them")
  void fiveHundredGoTogether() {
    IntStream.rangeClosed(1, 2_001).forEach(number -> batch.add(item(number, 300)));
    assertThat(batches).extracting(List::size).containsExactly(500, 500, 500, 500);
    batch.end();
    batch.end();
    assertThat(batches).extracting(List::size).containsExactly(500, 500, 500, 500, 1);
  }

  @Test
  @DisplayName("law 5: people of whom much is held go in fewer; each goes once, in the order")
  void textsAreBounded() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<PlanItem> all =
        IntStream.rangeClosed(1, 3_000)
            .mapToObj(number -> item(number, 1 << random.nextInt(4, 17)))
            .toList();
    all.forEach(batch::add);
    batch.end();
    assertThat(batches.stream().flatMap(List::stream).toList()).as("seed %d", seed).isEqualTo(all);
    for (List<PlanItem> one : batches) {
      int text = one.stream().mapToInt(item -> item.planned().length()).sum();
      int last = one.get(one.size() - 1).planned().length();
      assertThat(text - last)
          .as("seed %d, but for the last one", seed)
          .isLessThanOrEqualTo(4 << 20);
    }
  }

  @Test
  @DisplayName("law 5: nobody is nobody's batch")
  void nobodyIsNoBatch() {
    batch.end();
    assertThat(batches).isEmpty();
  }

  private static PlanItem item(int number, int length) {
    return new PlanItem(
        number,
        new CustomerId(new UUID(0, number)),
        1,
        "x".repeat(length),
        Optional.empty(),
        Optional.empty());
  }
}
