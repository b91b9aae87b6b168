package fi.rekisteri.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that show what is written, and must be written again byte by byte. */
final class Golden {
  private Golden() {}

  /** Compares; what was written otherwise is put beside the test reports, to be looked at. */
  static void assertSame(String name, String written) throws IOException {
    String expected = read(name);
    if (!expected.equals(written)) {
      Path folder = Files.createDirectories(Path.of("target", "golden"));
      Files.writeString(folder.resolve(name), written);
    }
    assertThat(written).as("target/golden/%s", name).isEqualTo(expected);
  }

  private static String read(String name) throws IOException {
    try (InputStream in = Golden.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
