package fi.rekisteri.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** The page of the wire format: its examples, and the tables of its sections. */
record WirePage(String text, Properties examples) {
  private static final Pattern EXAMPLES = Pattern.compile("(?s)\n```properties\n(.*?)```");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d+( \\+ n)?) \\| (\\d+|n) \\| (?:`([0-9A-F]+)` )?.*\\|$");

  /** A row of a table: bytes is empty where the number of bytes varies, literal where they do. */
  record Row(String offset, String bytes, String literal) {}

  static WirePage read() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "wire-format.md"));
    Properties examples = new Properties();
    for (String block : EXAMPLES.matcher(text).results().map(found -> found.group(1)).toList()) {
      examples.load(new StringReader(block));
    }
    return new WirePage(text, examples);
  }

  /** The frozen vectors of the project under the names that the page gives them. */
  static Properties frozen() throws IOException {
    Properties frozen = load("sealing/vectors-v1.properties");
    Properties file = load("crypto/key-file-v1.properties");
    file.forEach((name, value) -> frozen.put("keyfile." + name, value));
    return frozen;
  }

  private static Properties load(String name) throws IOException {
    Properties vectors = new Properties();
    try (InputStream in = WirePage.class.getResourceAsStream(name)) {
      vectors.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return vectors;
  }

  String text(String name) {
    String value = examples.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("the page has no example " + name);
    }
    return value;
  }

  byte[] bytes(String name) {
    return HexFormat.of().parseHex(text(name));
  }

  /** The rows of a section that tell offsets. */
  List<Row> table(String heading) {
    String begun = text.substring(text.indexOf("\n## " + heading + "\n") + 1);
    int end = begun.indexOf("\n## ");
    return ROW.matcher(end < 0 ? begun : begun.substring(0, end))
        .results()
        .map(row -> new Row(row.group(1), row.group(3), row.group(4) == null ? "" : row.group(4)))
        .toList();
  }
}
