package fi.rekisteri.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that show what is written, and must be written again byte by byte. */
public final class Golden {
  private Golden() {}

  /**
   * Compares with a file that stands beside a class of the room; what was written otherwise is put
   * beside the test reports, to be looked at.
   */
  public static void assertSame(Class<?> room, String name, String written) throws IOException {
    String expected = read(room, name);
    if (!expected.equals(written)) {
      Path folder = Files.createDirectories(Path.of("target", "golden"));
      Files.writeString(folder.resolve(name), written);
    }
    assertThat(written).as("target/golden/%s", name).isEqualTo(expected);
  }

  private static String read(Class<?> room, String name) throws IOException {
    try (InputStream in = room.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
