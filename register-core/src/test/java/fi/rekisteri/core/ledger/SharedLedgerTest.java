package fi.rekisteri.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.ErasureLedger.Entry;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that share the file wait for each other; one that is killed leaves no half line. */
class SharedLedgerTest {
  private static final int EACH = 100;

  @TempDir Path folder;

  @Test
  @DisplayName("law 7: two processes that append at once lose nothing of each other")
  void twoProcessesAppend() throws IOException, InterruptedException {
    Path path = folder.resolve("ledger");
    ErasureLedger ledger = Batches.filled(path, 0);
    Process other = appending(path, EACH);
    for (int i = 0; i < EACH; i++) {
      ledger.append(List.of(Batches.begun(i)));
    }
    assertThat(other.waitFor()).isZero();
    List<Entry> expected = new ArrayList<>();
    for (int i = 0; i < 2 * EACH; i++) {
      expected.add(Batches.begun(i));
    }
    assertThat(Batches.read(ledger)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  @DisplayName("law 7: of a process that was killed, each entry is there that it knew durable")
  void killedProcessLosesNothing() throws IOException, InterruptedException {
    Path path = folder.resolve("ledger");
    Batches.filled(path, 0);
    for (int kill = 0; kill < 3; kill++) {
      Process other = appending(path, Integer.MAX_VALUE);
      int before = Batches.read(ErasureLedgerFile.openOrCreate(path)).size();
      int acknowledged = 0;
      try (BufferedReader told = other.inputReader()) {
        for (String line = told.readLine(); line != null && acknowledged < 20; ) {
          acknowledged++;
          line = told.readLine();
        }
      } finally {
        other.destroyForcibly().waitFor();
      }
      ErasureLedger ledger = ErasureLedgerFile.openOrCreate(path);
      assertThat(Batches.read(ledger)).hasSizeGreaterThanOrEqualTo(before + acknowledged);
      ledger.append(List.of(Batches.begun(1)));
    }
    assertThat(Files.readString(path)).endsWith("\n");
  }

  private static Process appending(Path path, int count) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes(),
            Appending.class.getName(),
            path.toString(),
            Integer.toString(count))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String classes() {
    return String.join(
        File.pathSeparator,
        Path.of("target", "test-classes").toAbsolutePath().toString(),
        System.getProperty("jdk.module.path", ""),
        System.getProperty("java.class.path", ""));
  }

  /** Appends batches, and tells of each after it is durable. */
  static final class Appending {
    private Appending() {}

    public static void main(String[] arguments) {
      ErasureLedger ledger = ErasureLedgerFile.openOrCreate(Path.of(arguments[0]));
      int count = Integer.parseInt(arguments[1]);
      for (int i = 0; i < count; i++) {
        ledger.append(List.of(Batches.begun(EACH + i)));
        System.out.println(i);
      }
    }
  }
}
