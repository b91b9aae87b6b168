package fi.rekisteri.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.retention.ErasureLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crash tears the last line off, at any byte; everything before it stays, and it goes on. */
class TornLedgerTest {
  @TempDir Path folder;

  @Test
  @DisplayName("law 7: of a ledger that a crash tore off at any byte, each whole line is left")
  void everyWholeLineIsLeft() throws IOException {
    byte[] bytes = written(3);
    byte[] shorter = written(2);
    Path torn = folder.resolve("torn");
    for (int length = shorter.length; length < bytes.length; length++) {
      Files.write(torn, Arrays.copyOf(bytes, length));
      ErasureLedger ledger = ErasureLedgerFile.openOrCreate(torn);
      boolean whole = length >= bytes.length - 1; // but for the end of the line
      assertThat(Batches.read(ledger)).as("%d bytes", length).hasSize(whole ? 3 : 2);
      ledger.append(List.of(Batches.begun(7)));
      assertThat(Batches.read(ErasureLedgerFile.openOrCreate(torn)))
          .endsWith(Batches.begun(7))
          .hasSize(whole ? 4 : 3);
    }
  }

  @Test
  @DisplayName("law 7: bytes that the disk made room for and never got count as torn off")
  void emptyRoomIsCutOff() throws IOException {
    byte[] bytes = written(3);
    int second = written(2).length;
    Path torn = folder.resolve("torn");
    for (int length = second; length < bytes.length; length++) {
      byte[] room = Arrays.copyOf(Arrays.copyOf(bytes, length), bytes.length);
      Files.write(torn, room);
      ErasureLedger ledger = ErasureLedgerFile.openOrCreate(torn);
      assertThat(Batches.read(ledger)).hasSize(length == bytes.length - 1 ? 3 : 2);
    }
  }

  @Test
  @DisplayName("law 7: a ledger whose first line a crash tore off is made again")
  void tornBeginningIsMadeAgain() throws IOException {
    Path torn = folder.resolve("torn");
    byte[] head = Files.readAllBytes(made(torn));
    for (int length = 0; length < head.length; length++) {
      Files.write(torn, Arrays.copyOf(head, length));
      ErasureLedger ledger = ErasureLedgerFile.openOrCreate(torn);
      assertThat(ledger.bind("shop 00ff").register()).isEqualTo("shop 00ff");
      assertThat(Batches.read(ledger)).isEmpty();
    }
  }

  private static Path made(Path path) {
    assertThat(ErasureLedgerFile.openOrCreate(path)).isNotNull();
    return path;
  }

  private byte[] written(int batches) throws IOException {
    Path path = folder.resolve("whole");
    if (!Files.exists(path)) {
      Batches.filled(path, 3);
    }
    byte[] all = Files.readAllBytes(path);
    int lines = 0;
    for (int i = 0; i < all.length; i++) {
      lines += all[i] == '\n' ? 1 : 0;
      if (lines == batches + 2) {
        return Arrays.copyOf(all, i + 1);
      }
    }
    throw new AssertionError("too few lines");
  }
}
