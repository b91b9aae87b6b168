package fi.rekisteri.core.portability;

import java.util.List;

/**
 * A property of a contact card: what vCard and jCard write, each in its way.
 *
 * @param name such as {@code EMAIL}
 * @param kind how the value is read
 * @param use {@code home} or {@code work}; empty where it is not known
 * @param components the components of the value, each of one or several texts; one component but
 *     for names, addresses and organisations
 */
record CardProperty(String name, Kind kind, String use, List<List<String>> components) {
  /** How a value is read. */
  enum Kind {
    TEXT,
    /** Text of several components. */
    STRUCTURED,
    URI,
    TIMESTAMP
  }

  static CardProperty text(String name, String value) {
    return new CardProperty(name, Kind.TEXT, "", List.of(List.of(value)));
  }

  static CardProperty uri(String name, String value) {
    return new CardProperty(name, Kind.URI, "", List.of(List.of(value)));
  }

  static CardProperty structured(String name, List<List<String>> components) {
    return new CardProperty(name, Kind.STRUCTURED, "", components);
  }

  CardProperty usedAt(String place) {
    return new CardProperty(name, kind, place, components);
  }

  /** The value of a property of one component. */
  String value() {
    return components.get(0).get(0);
  }
}
