package fi.rekisteri.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** The scripts of a library, written with the common names. */
interface Scripts {
  /** Never renamed, never reordered: a script's place is its version, from 1. */
  List<String> NAMES = List.of("V1__register.sql");

  /** The version of the tables that this library writes to. */
  int VERSION = NAMES.size();

  /** Those of this library, which lie beside this class. */
  Scripts OWN =
      new Scripts() {
        @Override
        public List<SchemaScript> in(String folder) {
          return own(folder);
        }

        @Override
        public int version(String folder) {
          return VERSION; // known without reading them
        }
      };

  /** All of them for a database, in their order. */
  List<SchemaScript> in(String folder);

  /** The version that they lead to. */
  default int version(String folder) {
    return in(folder).size();
  }

  /** The text of a resource beside this class. */
  static String read(String resource) {
    try (InputStream script = Scripts.class.getResourceAsStream(resource)) {
      if (script == null) {
        throw new IllegalStateException("the jar lacks its script " + resource);
      }
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SchemaScript> own(String folder) {
    return IntStream.range(0, NAMES.size())
        .mapToObj(i -> new SchemaScript(i + 1, NAMES.get(i), read(folder + "/" + NAMES.get(i))))
        .toList();
  }
}
