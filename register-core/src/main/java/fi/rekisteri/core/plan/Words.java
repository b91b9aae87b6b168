package fi.rekisteri.core.plan;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Words in the texts of plans. Four separators stand one within the other: {@code ; , : !}. A word
 * that holds one of them, or anything unusual, is percent-encoded.
 */
final class Words {
  static final char PART = ';';
  static final char MEMBER = ',';
  static final char DETAIL = ':';
  static final char ELEMENT = '!';

  /** Characters that stand for themselves. */
  private static final BitSet PLAIN = new BitSet();

  static {
    " .-_()/$*".chars().forEach(PLAIN::set);
    PLAIN.set('a', 'z' + 1);
    PLAIN.set('A', 'Z' + 1);
    PLAIN.set('0', '9' + 1);
  }

  private Words() {}

  static String written(Object value) {
    String word = value.toString();
    for (int i = 0; i < word.length(); i++) {
      if (!PLAIN.get(word.charAt(i))) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
      }
    }
    return word;
  }

  static String written(Optional<?> value) {
    return value.map(Words::written).orElse("");
  }

  static String read(String word) {
    return word.indexOf('%') < 0 && word.indexOf('+') < 0
        ? word
        : URLDecoder.decode(word, StandardCharsets.UTF_8);
  }

  static Optional<String> readOptional(String word) {
    return word.isEmpty() ? Optional.empty() : Optional.of(read(word));
  }

  static String joined(char separator, List<String> written) {
    return String.join(String.valueOf(separator), written);
  }

  static String writtenAll(char separator, Collection<?> values) {
    return joined(separator, values.stream().map(Words::written).sorted().toList());
  }

  /** As many words as there are; none in an empty text. */
  static List<String> split(char separator, String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(String.valueOf(separator), -1));
  }

  /** Exactly so many words: more or fewer were not written by the register. */
  static List<String> split(char separator, String text, int count) {
    List<String> words = Arrays.asList(text.split(String.valueOf(separator), -1));
    if (words.size() != count) {
      throw new IllegalArgumentException("a text of a plan has another number of words");
    }
    return words;
  }

  static List<String> readAll(char separator, String text) {
    return split(separator, text).stream().map(Words::read).toList();
  }
}
