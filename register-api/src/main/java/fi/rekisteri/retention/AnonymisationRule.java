package fi.rekisteri.retention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What may remain of people whose time is over, as numbers without anybody behind them (S88.2): how
 * many had each combination of coarse values. A combination is counted only where enough people who
 * go together share it; whoever stands apart is erased without a trace.
 *
 * @param name its name, which is never given to another rule: counts stand under it
 * @param parts one to five, of different names and fields
 * @param people how many people must share a combination, and go together
 */
public record AnonymisationRule(String name, List<CoarsePart<?>> parts, int people) {
  /** Fewer would let people be picked out; nothing that is counted can be taken back. */
  public static final int FEWEST = 5;

  /** The most combinations of labels. */
  public static final int MOST_COMBINATIONS = 4000;

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
  private static final int MOST_PARTS = 5;
  private static final int MOST_PEOPLE = 500;

  /** Copies the parts, and refuses a rule by which somebody could be told, or nothing be known. */
  public AnonymisationRule {
    parts = List.copyOf(parts);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the name of a rule is 1 to 40 letters and digits, the first one small");
    }
    if (parts.isEmpty() || parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException("a rule has one to " + MOST_PARTS + " parts");
    }
    if (new HashSet<>(parts.stream().map(CoarsePart::name).toList()).size() < parts.size()
        || new HashSet<>(parts.stream().map(CoarsePart::field).toList()).size() < parts.size()) {
      throw new IllegalArgumentException("the parts of a rule have different names and fields");
    }
    if (people < FEWEST || people > MOST_PEOPLE) {
      throw new IllegalArgumentException(
          "a combination is shared by "
              + FEWEST
              + " people at least, and asked of "
              + MOST_PEOPLE
              + " at most");
    }
    if (parts.stream().mapToLong(part -> part.allLabels().size()).reduce(1, (a, b) -> a * b)
        > MOST_COMBINATIONS) {
      throw new IllegalArgumentException(
          "a rule has " + MOST_COMBINATIONS + " combinations of labels at most");
    }
  }

  /**
   * A rule by which five people must be alike.
   *
   * @param name its name
   * @param parts its parts
   * @return the rule
   */
  public static AnonymisationRule of(String name, CoarsePart<?>... parts) {
    return new AnonymisationRule(name, List.of(parts), FEWEST);
  }

  /**
   * The same rule for another number of people.
   *
   * @param other how many must be alike: 5 or more
   * @return a copy
   */
  public AnonymisationRule atLeast(int other) {
    return new AnonymisationRule(name, parts, other);
  }

  /**
   * Whether something of a field may remain.
   *
   * @param path the field's path
   * @return true where a part is made of it
   */
  public boolean names(String path) {
    return parts.stream().anyMatch(part -> part.field().path().equals(path));
  }

  /**
   * Every combination that can be counted.
   *
   * @return the labels by the names of their parts, in the order of the parts
   */
  public List<Map<String, String>> combinations() {
    List<Map<String, String>> all = List.of(Map.of());
    for (CoarsePart<?> part : parts) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> one : all) {
        for (String label : part.allLabels()) {
          Map<String, String> next = new LinkedHashMap<>(one);
          next.put(part.name(), label);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }
}
