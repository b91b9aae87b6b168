package fi.rekisteri.core.drift;

import fi.rekisteri.notice.ChangedValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A part of a definition as it is compared: a value of its own, or none, and what is below it.
 *
 * @param leaf its own value
 * @param branches what is below, by the last step of the path
 * @param shape what kind of branches these are
 */
record Tree(Optional<Leaf> leaf, Map<Step, Tree> branches, Shape shape) {
  /** What is missing: no value, and nothing below it. */
  static final Tree NOTHING = new Tree(Optional.empty(), Map.of(), Shape.PART);

  /** What kind of branches there are. */
  enum Shape {
    /** Components of one part. */
    PART,
    /** One text in several languages. */
    TEXTS,
    /** Elements without order. */
    SET,
    /** Elements in an order; {@link Orders} tells where it means something. */
    LIST;

    /** A list without elements is there, as a list. */
    boolean isAlwaysThere() {
      return this == SET || this == LIST;
    }
  }

  /** Copies the branches, in order. */
  Tree {
    branches = Collections.unmodifiableMap(new LinkedHashMap<>(branches));
  }

  /**
   * A value.
   *
   * @param value the value as data
   * @param vocabulary under which its code has a name, such as {@code ContactRole}
   */
  record Leaf(ChangedValue value, String vocabulary) {}

  static Tree of(Leaf leaf) {
    return new Tree(Optional.of(leaf), Map.of(), Shape.PART);
  }

  static Tree of(Shape shape, Map<Step, Tree> branches) {
    return new Tree(Optional.empty(), branches, shape);
  }

  /** A branch, or nothing. */
  Tree at(Step step) {
    return branches.getOrDefault(step, NOTHING);
  }

  /** All values by their path below this part; its own has the empty path. */
  Map<String, ChangedValue> values() {
    Map<String, ChangedValue> all = new TreeMap<>();
    collect("", all);
    return all;
  }

  private void collect(String path, Map<String, ChangedValue> all) {
    leaf.ifPresent(own -> all.put(path, own.value()));
    branches.forEach((step, branch) -> branch.collect(step.after(path), all));
  }
}
