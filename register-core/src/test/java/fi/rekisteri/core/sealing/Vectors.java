package fi.rekisteri.core.sealing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Properties;

/** The frozen vectors of the project. */
record Vectors(Properties members) {
  static Vectors read() throws IOException {
    Properties members = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Vectors.class.getResourceAsStream("vectors-v1.properties"), StandardCharsets.UTF_8)) {
      members.load(reader);
    }
    return new Vectors(members);
  }

  String text(String name) {
    String value = members.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("no vector member " + name);
    }
    return value;
  }

  byte[] bytes(String name) {
    return HexFormat.of().parseHex(text(name));
  }

  String utf8(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** How many numbered members a group has. */
  int count(String group, String member) {
    int count = 0;
    while (members.containsKey(group + "." + (count + 1) + "." + member)) {
      count++;
    }
    return count;
  }
}
