package fi.rekisteri.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.contract.ErasureLedgerContract;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.retention.ErasureLedger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger in a file keeps what every ledger promises, in the form that the page describes. */
class ErasureLedgerFileTest implements ErasureLedgerContract {
  @TempDir Path folder;

  private Path path() {
    return folder.resolve("erasures.ledger");
  }

  @Override
  public ErasureLedger ledger() {
    return ErasureLedgerFile.openOrCreate(path());
  }

  @Override
  public ErasureLedger again(ErasureLedger ledger) {
    return ErasureLedgerFile.openOrCreate(path());
  }

  @Test
  @DisplayName("law 7: each line has its length, and the hash over the line before and itself")
  void linesHoldTogether() throws Exception {
    Batches.filled(path(), 3);
    String before = "0".repeat(64);
    for (String line : Files.readAllLines(path(), StandardCharsets.US_ASCII)) {
      String[] parts = line.split(" ", 3);
      assertThat(parts[0]).isEqualTo(Integer.toString(parts[2].length()));
      byte[] message = (before + " " + parts[2]).getBytes(StandardCharsets.US_ASCII);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(message);
      assertThat(parts[1]).isEqualTo(HexFormat.of().formatHex(hash));
      before = parts[1];
    }
  }

  @Test
  @DisplayName("S45.1 only its owner may read the file")
  void onlyTheOwnerReads() throws IOException {
    ledger();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-------");
  }

  @Test
  @DisplayName("law 9: a file that is no ledger is refused, and left as it is")
  void otherFileIsRefused() throws IOException {
    for (String text : List.of("no ledger", "no ledger\n", "12 nobody wrote this\n\n", "-1 a b")) {
      Files.writeString(path(), text);
      assertThatThrownBy(this::ledger)
          .as(text)
          .isInstanceOf(CorruptDataException.class)
          .hasMessageStartingWith("LEDGER_BROKEN");
      assertThat(Files.readString(path())).isEqualTo(text);
    }
  }

  @Test
  @DisplayName("law 9: a ledger that goes away while it is in use is not made anew")
  void goneLedgerIsNotMadeAnew() throws IOException {
    ErasureLedger ledger = Batches.filled(path(), 2);
    Files.delete(path());
    assertThatThrownBy(() -> ledger.append(List.of(Batches.begun(9))))
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith("LEDGER_UNAVAILABLE");
    assertThat(path()).doesNotExist();
    assertThatThrownBy(() -> ErasureLedgerFile.openOrCreate(folder.resolve("no").resolve("way")))
        .hasMessageStartingWith("LEDGER_UNAVAILABLE");
  }

  @Test
  @DisplayName("law 9: a ledger that became shorter while it is in use is refused")
  void shortenedLedgerIsRefused() throws IOException {
    ErasureLedger ledger = Batches.filled(path(), 2);
    byte[] before = Files.readAllBytes(path());
    ledger.append(List.of(Batches.begun(2)));
    Files.write(path(), before);
    assertThatThrownBy(() -> ledger.append(List.of(Batches.begun(3))))
        .hasMessageStartingWith("LEDGER_BROKEN");
    assertThatThrownBy(() -> ledger.read(Instant.EPOCH, entry -> {}))
        .hasMessageStartingWith("LEDGER_BROKEN");
    assertThat(path()).hasBinaryContent(before);
  }

  @Test
  @DisplayName("a ledger is bound to its register before anything stands in it")
  void unboundLedgerTakesNothing() {
    ErasureLedger ledger = ledger();
    assertThatThrownBy(() -> ledger.append(List.of(Batches.begun(1))))
        .isInstanceOf(IllegalStateException.class);
  }
}
