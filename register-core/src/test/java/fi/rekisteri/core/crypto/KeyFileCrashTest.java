package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.SealingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that changes the password to and fro is killed when its new file is seen beside the old
 * one. Whether the new one has taken the place by then is chance; {@link ReplacedFileTest} shows
 * that there is no third state.
 */
class KeyFileCrashTest {
  private static final String ONE = "oikea hevonen";
  private static final String OTHER = "toinen hevonen";
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  @DisplayName("S45.2 a change of password that was killed leaves a file that opens")
  void killedChangeLeavesAFileThatOpens() throws Exception {
    Path path = folder.resolve("register.key");
    byte[] seed = new byte[32];
    KeyFile made = KeyFile.create(path, ONE.toCharArray());
    WrappedKey wrapped = made.wrap(SecretBytes.copyOf(seed), IntactKeys.PLACE);
    for (int kill = 0; kill < KILLS; kill++) {
      killChanging(path);
      KeyFile opened =
          Stream.of(ONE, OTHER)
              .flatMap(password -> opened(path, password).stream())
              .findFirst()
              .orElseThrow(() -> new AssertionError("opens no more"));
      assertThat(opened.unwrap(wrapped, IntactKeys.PLACE).use(byte[]::clone)).isEqualTo(seed);
    }
  }

  private static void killChanging(Path path) throws IOException, InterruptedException {
    Set<Path> left = new HashSet<>(beside(path));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            SoftHsmTest.classes(),
            Changing.class.getName(),
            path.toString());
    Process process = builder.redirectErrorStream(true).start();
    try (BufferedReader told = process.inputReader()) {
      assertThat(told.lines().filter("changing"::equals).findFirst()).isPresent();
      while (process.isAlive() && left.containsAll(beside(path))) {
        Thread.onSpinWait();
      }
      assertThat(process.isAlive()).as("it changes on").isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static List<Path> beside(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path.getParent())) {
      return files.toList();
    }
  }

  private static Optional<KeyFile> opened(Path path, String password) {
    try {
      return Optional.of(KeyFile.open(path, password.toCharArray()));
    } catch (SealingException e) {
      return Optional.empty();
    }
  }

  /** Runs until it is killed. */
  static final class Changing {
    private Changing() {}

    public static void main(String[] arguments) {
      Path path = Path.of(arguments[0]);
      boolean one = opened(path, ONE).isPresent();
      System.out.print("changing\n");
      while (true) {
        String password = one ? ONE : OTHER;
        String changed = one ? OTHER : ONE;
        KeyFile.changePassword(path, password.toCharArray(), changed.toCharArray());
        one = !one;
      }
    }
  }
}
