package fi.rekisteri.samples.benchmarks.ycsb;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * People whose ids come after everybody's, and whom no operation names: so every scan finds as many
 * as it asks for, whoever else inserts meanwhile.
 */
final class Fence {
  private Fence() {}

  /** As many as the longest scan, with values of those who are there. */
  static List<Call.Insert> behind(List<Call.Insert> records) {
    return IntStream.range(0, Letter.MOST_SCANNED)
        .mapToObj(
            i ->
                new Call.Insert(
                    new UUID(-1L, Long.MIN_VALUE | i).toString(),
                    records.get(i % records.size()).values()))
        .toList();
  }
}
