package fi.rekisteri.core.informing;

import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The words of this room, read as they stand. */
final class Properties {
  private Properties() {}

  static Map<String, String> of(String name, Language language) {
    String file = name + "_" + language.tag() + ".properties";
    try (InputStream in = CollectionInformation.class.getResourceAsStream(file)) {
      java.util.Properties words = new java.util.Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> all = new TreeMap<>();
      words.forEach((key, value) -> all.put((String) key, (String) value));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
