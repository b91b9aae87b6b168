package fi.rekisteri.samples.ownadapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.store.StorageTransaction;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writer in a process of its own is killed by the operating system at random moments, again and
 * again on one file. What it had said to be stored is there, and nobody is there by half.
 */
class KilledWriterTest {
  private static final int KILLS = Integer.getInteger("rekisteri.mv.kills", 15);
  private static final int MOST_COMMITS = 90;

  private final long seed = Long.getLong("rekisteri.kills.seed", 11);
  private final Random random = new Random(seed);

  @TempDir Path folder;

  @Test
  @DisplayName("A1 what was committed outlives a killed process, what was not is nowhere")
  void everyCommitOutlivesItsProcess() throws Exception {
    Path file = folder.resolve("register.mv");
    int next = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      if (kill % 4 == 0) {
        MvStorage.compact(file);
      }
      int told = runAndKill(file, next);
      try (MvStorage storage = MvStorage.open(file)) {
        int stored = storage.inTransaction(tx -> countWhole(tx));
        assertThat(stored).as("kill %d, seed %d", kill, seed).isBetween(told, told + 1);
        next = stored;
      }
    }
    assertThat(next).as("control: there was something to lose").isGreaterThan(KILLS);
  }

  /** From 0 on without a gap; the first who is missing ends it, and nobody stands behind. */
  private static int countWhole(StorageTransaction tx) {
    int number = 0;
    while (Numbered.isWhole(tx, number)) {
      number++;
    }
    assertThat(tx.customers().page(Numbered.id(number), 1))
        .as("whoever stands behind customer %d, who is not there", number)
        .isEmpty();
    return number;
  }

  /** How many customers are stored as far as the child could say. */
  private int runAndKill(Path file, int from) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                file.toString(),
                Integer.toString(from))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = child.inputReader()) {
      int last = from - 1;
      for (int left = 1 + random.nextInt(MOST_COMMITS); left > 0; left--) {
        last = Integer.parseInt(out.readLine());
      }
      LockSupport.parkNanos(random.nextInt(3_000_000));
      child.toHandle().destroyForcibly(); // Process.destroyForcibly would close what it said, too
      List<String> rest = out.lines().filter(line -> line.matches("\\d+")).toList();
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return (rest.isEmpty() ? last : Integer.parseInt(rest.get(rest.size() - 1))) + 1;
    }
  }
}
