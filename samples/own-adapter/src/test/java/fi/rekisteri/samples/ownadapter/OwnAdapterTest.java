package fi.rekisteri.samples.ownadapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole register runs on the adapter, over a closed and compacted file, twice. */
class OwnAdapterTest {
  @TempDir Path folder;

  @Test
  @DisplayName("S32 registered, read, erased; and after reopening nobody erased is back")
  void registerRunsOnTheAdapter() throws IOException {
    for (String run : List.of(run(), run())) {
      assertThat(run.lines())
          .containsExactly(
              "read: Anna, version 1",
              "erased: DONE",
              "read: Bertta, version 1",
              "compacted to less than before: true",
              "reopened, found: Bertta, version 1",
              "reopened, found of the other: 0",
              "reopened, read: CUSTOMER_ERASED");
    }
  }

  private String run() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    OwnAdapter.run(folder, new PrintStream(printed, true, StandardCharsets.UTF_8));
    return printed.toString(StandardCharsets.UTF_8);
  }
}
