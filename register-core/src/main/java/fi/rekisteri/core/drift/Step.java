package fi.rekisteri.core.drift;

import java.util.Optional;

/**
 * One step of a path.
 *
 * @param name the name of a component, or the key of an element
 * @param vocabulary for an element, under which its key has a name for people; empty for a
 *     component
 */
record Step(String name, Optional<String> vocabulary) {
  static Step component(String name) {
    return new Step(name, Optional.empty());
  }

  static Step element(String key, String vocabulary) {
    return new Step(key, Optional.of(vocabulary));
  }

  boolean isElement() {
    return vocabulary.isPresent();
  }

  /** The same for the second and third element of that key. */
  Step numbered(int number) {
    return new Step(name + "#" + number, vocabulary);
  }

  /** The path after this step. */
  String after(String path) {
    if (isElement()) {
      return path + "[" + name + "]";
    }
    return path.isEmpty() ? name : path + "." + name;
  }

  /** The same without the key: the place in any definition. */
  String topicAfter(String topic) {
    return isElement() ? topic + "[]" : after(topic);
  }
}
