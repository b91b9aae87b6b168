package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedFileTest {
  private static final int LENGTH = 1 << 16;
  private static final int ROUNDS = 50;

  @TempDir Path folder;

  @Test
  @DisplayName("S45.2 whoever reads a file while it is replaced finds the old or the new one whole")
  void readersFindWholeFiles() throws Exception {
    Path file = folder.resolve("file");
    Files.write(file, content(0));
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<?> writing = pool.submit(() -> replaceAgainAndAgain(file));
      int read = 0;
      while (!writing.isDone() || read == 0) {
        byte[] found = Files.readAllBytes(file);
        assertThat(found).isEqualTo(content(found[0]));
        read++;
      }
      writing.get();
      assertThat(Files.readAllBytes(file)).isEqualTo(content(ROUNDS));
    } finally {
      pool.shutdownNow();
    }
    assertThat(names()).containsExactly("file");
  }

  private static Void replaceAgainAndAgain(Path file) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      byte[] name = {(byte) round};
      assertThat(ReplacedFile.replace(file, content(round), content(round + 1), name)).isTrue();
    }
    return null;
  }

  @Test
  @DisplayName("S45.2 a file that somebody else changed meanwhile is not replaced")
  void changedFileIsNotReplaced() throws IOException {
    Path file = folder.resolve("file");
    Files.write(file, content(1));
    assertThat(ReplacedFile.replace(file, content(2), content(3), new byte[1])).isFalse();
    assertThat(Files.readAllBytes(file)).isEqualTo(content(1));
    assertThat(names()).containsExactly("file");
  }

  @Test
  @DisplayName("S45.2 a stale file of the same random name is not written over")
  void staleFileIsNotWrittenOver() throws IOException {
    Path file = folder.resolve("file");
    Files.write(file, content(1));
    String suffix = "." + HexFormat.of().formatHex(new byte[] {7}) + ".new";
    Files.write(folder.resolve("file" + suffix), content(9));
    assertThat(
            catchThrowable(
                () -> ReplacedFile.replace(file, content(1), content(2), new byte[] {7})))
        .isInstanceOf(IOException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(content(1));
  }

  private static byte[] content(int filling) {
    byte[] content = new byte[LENGTH];
    Arrays.fill(content, (byte) filling);
    return content;
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(name -> name.getFileName().toString()).toList().stream();
    }
  }
}
