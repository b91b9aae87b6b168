package fi.rekisteri.core.drift;

import java.util.Optional;

/**
 * One step of a path.
 *
 * @param name the name of a component, or the whole key of an element: what it is looked up by
 * @param number which one of the elements with that key; 0 for the only or the first one
 * @param vocabulary for an element, under which its key has a name for people; empty for a
 *     component
 */
record Step(String name, int number, Optional<String> vocabulary) {
  private static final int LONGEST = 80;

  static Step component(String name) {
    return new Step(name, 0, Optional.empty());
  }

  static Step element(String key, String vocabulary) {
    return new Step(key, 0, Optional.of(vocabulary));
  }

  boolean isElement() {
    return vocabulary.isPresent();
  }

  /** The same for the nth element of that key; one without a key has a number always. */
  Step nth(int nth) {
    return new Step(name, nth == 1 && !name.isEmpty() ? 0 : nth, vocabulary);
  }

  /** The same for all elements of that key. */
  Step unnumbered() {
    return new Step(name, 0, vocabulary);
  }

  /**
   * The key as it is shown, not endless: one that is cut ends in a mark of what was cut, so that
   * two long keys stay two.
   */
  String shown() {
    String cut =
        name.codePointCount(0, name.length()) <= LONGEST
            ? name
            : name.substring(0, name.offsetByCodePoints(0, LONGEST))
                + "…"
                + Integer.toHexString(name.hashCode());
    return number == 0 ? cut : cut + "#" + number;
  }

  /** The path after this step. */
  String after(String path) {
    if (isElement()) {
      return path + "[" + shown() + "]";
    }
    return path.isEmpty() ? name : path + "." + name;
  }

  /** The same without the key: the place in any definition. */
  String topicAfter(String topic) {
    return isElement() ? topic + "[]" : after(topic);
  }
}
