package fi.rekisteri.core.credential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The passwords that guessers try first, as far as they are long enough to be chosen: a short list,
 * one unit over and over, and rows of neighbours. A host adds its own list, best one of leaked
 * passwords.
 */
final class CommonPasswords {
  private static final Set<String> LIST = read();

  /** Up to six characters over and over, the last time perhaps cut. */
  private static final Pattern REPEATED = Pattern.compile("(.{1,6}?)\\1+(.{0,5})");

  private CommonPasswords() {}

  static boolean contain(String folded) {
    return LIST.contains(folded) || isRepeated(folded) || isRow(folded);
  }

  private static boolean isRepeated(String text) {
    var unit = REPEATED.matcher(text);
    return unit.matches() && unit.group(1).startsWith(unit.group(2));
  }

  /** Each character follows the one before, up or down; after 9 comes 0. */
  private static boolean isRow(String text) {
    return isRow(text, 1) || isRow(text, -1);
  }

  private static boolean isRow(String text, int step) {
    for (int i = 1; i < text.length(); i++) {
      int from = text.charAt(i - 1);
      int to = text.charAt(i);
      boolean around = step > 0 ? from == '9' && to == '0' : from == '0' && to == '9';
      if (to - from != step && !around) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> read() {
    try (InputStream in = CommonPasswords.class.getResourceAsStream("common-passwords.txt");
        Scanner lines = new Scanner(in, StandardCharsets.UTF_8)) {
      Set<String> list = new TreeSet<>();
      while (lines.hasNext()) {
        list.add(lines.next());
      }
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
