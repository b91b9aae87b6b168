package fi.rekisteri.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a statement in which lists are to be written out. No question mark stands in it but
 * those of parameters. Lengths are rounded up, by repeating the last value, so that a statement has
 * few texts; a list without values is written as null, which nothing equals.
 */
final class ListedText {
  private static final String SET = "= any(?)";

  /** A longer list is written as long as it is: databases count parameters in sixteen bits. */
  private static final int ROUNDED = 4_096;

  /** What stands between parameters. */
  private final List<String> parts = new ArrayList<>();

  /** Whether a parameter is a set, by its number less one. */
  private final List<Boolean> sets = new ArrayList<>();

  private final String whole;

  ListedText(String text) {
    whole = text;
    int from = 0;
    for (int at = text.indexOf('?'); at >= 0; at = text.indexOf('?', from)) {
      int set = at - SET.indexOf('?');
      boolean isSet = set >= from && text.startsWith(SET, set);
      parts.add(text.substring(from, isSet ? set : at));
      sets.add(isSet);
      from = at + (isSet ? SET.length() - SET.indexOf('?') : 1);
    }
    parts.add(text.substring(from));
  }

  /** Whether a parameter is asked for as one of several values. */
  boolean isSet(int parameter) {
    return sets.get(parameter - 1);
  }

  /** The text with as many parameters as the lists have values. */
  String of(Map<Integer, @Nullable Object> values) {
    if (!sets.contains(true)) {
      return whole;
    }
    StringBuilder text = new StringBuilder(parts.get(0));
    for (int i = 0; i < sets.size(); i++) {
      text.append(
          sets.get(i) && values.get(i + 1) instanceof Listed list
              ? "in (?" + ", ?".repeat(padded(list).length - 1) + ")"
              : "?");
      text.append(parts.get(i + 1));
    }
    return text.toString();
  }

  /** The values, each once, and the last of them as often as rounding asks for. */
  static @Nullable Object[] padded(Listed list) {
    @Nullable Object[] distinct = Arrays.stream(list.values()).distinct().toArray();
    int length = Math.max(1, distinct.length);
    if (length <= ROUNDED) {
      length = Integer.highestOneBit(2 * length - 1);
    }
    @Nullable Object[] padded = Arrays.copyOf(distinct, length);
    for (int i = Math.max(1, distinct.length); i < length; i++) {
      padded[i] = padded[i - 1];
    }
    return padded;
  }
}
