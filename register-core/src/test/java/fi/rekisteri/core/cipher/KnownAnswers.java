package fi.rekisteri.core.cipher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Known answers that were published with a standard and stand beside this class, each file with its
 * source: cases divided by empty lines, members as {@code name = hexadecimal digits}.
 */
public final class KnownAnswers {
  private KnownAnswers() {}

  /** One case by the names of its members. */
  public record Case(Map<String, String> members) {
    /** A member that is written in hexadecimal digits. */
    public byte[] bytes(String member) {
      return HexFormat.of().parseHex(text(member));
    }

    /** A member as it is written. */
    public String text(String member) {
      return Objects.requireNonNull(members.get(member), member);
    }

    /** A member that is a number. */
    public int number(String member) {
      return Integer.parseInt(text(member));
    }

    @Override
    public String toString() {
      return members.getOrDefault("name", members.toString());
    }
  }

  /** All cases of a file. */
  public static List<Case> read(String file) {
    try (InputStream in = KnownAnswers.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return Arrays.stream(text.replaceAll("(?m)^#.*\n", "").strip().split("\n\n"))
          .map(KnownAnswers::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case parse(String lines) {
    Map<String, String> members = new LinkedHashMap<>();
    for (String line : lines.split("\n")) {
      String[] member = line.split(" ?= ?", 2);
      members.put(member[0], member[1]);
    }
    return new Case(members);
  }
}
