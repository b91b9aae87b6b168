package fi.rekisteri.core.drift;

import java.util.ArrayList;
import java.util.List;

/**
 * A place where two drafts differ.
 *
 * @param steps the way to it
 * @param before what was there
 * @param after what is there
 * @param kind in which way it differs
 */
record Difference(List<Step> steps, Tree before, Tree after, Kind kind) {
  /** In which way two drafts differ. */
  enum Kind {
    /** It was not there before. */
    ADDED,
    /** It is there no more. */
    REMOVED,
    /** It is another. */
    ALTERED,
    /** The same elements stand in another order, where it says something. */
    REORDERED
  }

  /** Copies the steps. */
  Difference {
    steps = List.copyOf(steps);
  }

  static List<Step> below(List<Step> steps, Step next) {
    List<Step> all = new ArrayList<>(steps);
    all.add(next);
    return all;
  }

  String path() {
    String path = "";
    for (Step step : steps) {
      path = step.after(path);
    }
    return path;
  }

  /** The path without its keys. */
  String topic() {
    String topic = "";
    for (Step step : steps) {
      topic = step.topicAfter(topic);
    }
    return topic;
  }

  /** The whole key of the nth element on the way, counted from 0; without its number. */
  String key(int nth) {
    return steps.stream().filter(Step::isElement).skip(nth).findFirst().orElseThrow().name();
  }

  @Override
  public String toString() {
    return kind + " " + path();
  }
}
