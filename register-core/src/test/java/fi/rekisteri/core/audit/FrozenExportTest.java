package fi.rekisteri.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.trail.FrozenTrail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an earlier version exported, every later one verifies: archives outlive programs. */
class FrozenExportTest {
  @Test
  @DisplayName("G5.2 an export that version 1 of the format wrote is still whole")
  void frozenExportIsWhole() throws IOException {
    ExportVerdict verdict =
        AuditExportVerifier.trusting(frozenKey()).verify(new ByteArrayInputStream(frozen()));
    ExportVerdict.Whole whole = (ExportVerdict.Whole) verdict;
    assertThat(whole.through()).isEqualTo(3);
    assertThat(whole.entries()).isEqualTo(11);
    assertThat(whole.hashes().nextSigner()).as("replaced on the way").isNotEqualTo(frozenKey());
  }

  @Test
  @DisplayName("G5.2 the same trail under the same keys is exported to the same bytes")
  void sameTrailIsExportedToTheSameBytes() throws IOException {
    FrozenTrail trail = new FrozenTrail();
    assertThat(new String(trail.export(), StandardCharsets.UTF_8))
        .isEqualTo(new String(frozen(), StandardCharsets.UTF_8));
    assertThat(trail.publicKey()).isEqualTo(frozenKey());
  }

  static byte[] frozen() throws IOException {
    return resource("export-v1.jsonl");
  }

  static String frozenKey() throws IOException {
    return new String(resource("export-v1.key"), StandardCharsets.US_ASCII).strip();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream file = FrozenExportTest.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    }
  }
}
