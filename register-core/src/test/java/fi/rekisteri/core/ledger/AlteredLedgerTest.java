package fi.rekisteri.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.retention.ErasureLedger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in the file is told, and what it says then is not followed. */
class AlteredLedgerTest {
  @TempDir Path folder;

  @Test
  @DisplayName("law 9: each single bit that flips, anywhere in the file, is told")
  void everyFlippedBitIsTold() throws IOException {
    Path path = folder.resolve("ledger");
    Batches.filled(path, 2);
    byte[] bytes = Files.readAllBytes(path);
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      refused(path, flipped, "bit " + bit);
    }
    Files.write(path, bytes);
    assertThat(Batches.read(ErasureLedgerFile.openOrCreate(path))).as("control").hasSize(2);
  }

  @Test
  @DisplayName("law 9: a line that is missing, doubled or moved is told")
  void missingLineIsTold() throws IOException {
    Path path = folder.resolve("ledger");
    Batches.filled(path, 3);
    List<String> lines = Files.readAllLines(path);
    for (int i = 0; i < lines.size() - 1; i++) {
      List<String> missing = new ArrayList<>(lines);
      String line = missing.remove(i);
      refused(path, bytes(missing), "without line " + i);
      missing.add(i + 1, line);
      refused(path, bytes(missing), "line " + i + " moved");
      missing.add(i, line);
      refused(path, bytes(missing), "line " + i + " doubled");
    }
  }

  @Test
  @DisplayName("law 9: a change is told to who has the file open already, when they read it")
  void changeIsToldWhileOpen() throws IOException {
    Path path = folder.resolve("ledger");
    ErasureLedger ledger = Batches.filled(path, 3);
    byte[] bytes = Files.readAllBytes(path);
    bytes[bytes.length / 2] ^= 1;
    Files.write(path, bytes);
    assertThatThrownBy(() -> Batches.read(ledger)).isInstanceOf(CorruptDataException.class);
  }

  private static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static void refused(Path path, byte[] altered, String what) throws IOException {
    Files.write(path, altered);
    assertThatThrownBy(() -> ErasureLedgerFile.openOrCreate(path))
        .as(what)
        .isInstanceOf(CorruptDataException.class)
        .hasMessageStartingWith("LEDGER_BROKEN");
    assertThat(path).as(what).hasBinaryContent(altered);
  }
}
