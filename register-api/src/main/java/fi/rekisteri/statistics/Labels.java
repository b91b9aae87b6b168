package fi.rekisteri.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What the names and labels of a table look like. */
final class Labels {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
  private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,60}");
  private static final int MOST = 400;

  private Labels() {}

  /** The labels that a host declares, and the two that every value or lack of one falls under. */
  static List<String> closed(List<String> declared) {
    List<String> labels = new ArrayList<>(declared);
    labels.add(Dimension.OTHER);
    labels.add(Dimension.NONE);
    return labels;
  }

  /** "0", "1-4", "5+". */
  static List<String> ranges(List<Integer> from) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      int first = from.get(i);
      if (i == from.size() - 1) {
        labels.add(first + "+");
      } else {
        int last = from.get(i + 1) - 1;
        labels.add(last == first ? Integer.toString(first) : first + "-" + last);
      }
    }
    return labels;
  }

  /** Refuses a name or a label of another form, a label twice, and too many of them. */
  static void require(String name, List<String> labels) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a dimension's name is 1 to 40 letters and digits, the first one small");
    }
    if (labels.size() > MOST
        || new HashSet<>(labels).size() < labels.size()
        || !labels.stream().allMatch(label -> LABEL.matcher(label).matches())) {
      throw new IllegalArgumentException(
          "a dimension has up to "
              + MOST
              + " labels, each once, of 1 to 60 characters; \"other\" and \"none\" are among them");
    }
  }
}
