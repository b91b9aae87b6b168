package fi.rekisteri.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The scripts as they were released: the tables of hosts come from these. The one with the number n
 * is the n-th of {@link Scripts#NAMES}.
 */
final class Released {
  /** The versions of the library that brought a script, in their order. */
  static final List<String> VERSIONS = List.of("0.1.0");

  private Released() {}

  /** What a library knew when it had so many scripts. */
  static Scripts first(int scripts) {
    return folder ->
        IntStream.rangeClosed(1, scripts)
            .mapToObj(i -> new SchemaScript(i, Scripts.NAMES.get(i - 1), text(i, folder)))
            .toList();
  }

  private static String text(int number, String folder) {
    String file = "/released/" + VERSIONS.get(number - 1) + "/" + folder + ".sql";
    try (InputStream in = Released.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
