package fi.rekisteri.core.opendsr;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A place in a request of somebody else. A refusal names the place by its JSON pointer (RFC 6901),
 * made of names that the form knows alone: neither a value nor a name of the sender's own is shown.
 */
record JsonPlace(JsonNode node, String pointer) {
  /** Refuses members that the form does not know, and the want of those that it asks for. */
  void requireMembers(Set<String> required, Set<String> optional) {
    if (!node.isObject()) {
      throw refusal("is no object");
    }
    for (String member : node.propertyNames()) {
      if (!required.contains(member) && !optional.contains(member)) {
        throw refusal("has a member that its form does not know");
      }
    }
    required.stream()
        .filter(member -> !node.has(member))
        .sorted()
        .findFirst()
        .ifPresent(
            member -> {
              throw refusal("lacks the member " + member);
            });
  }

  boolean has(String member) {
    return node.has(member);
  }

  JsonPlace member(String name) {
    return new JsonPlace(node.get(name), pointer + "/" + name);
  }

  List<JsonPlace> list(int most) {
    if (!node.isArray() || node.size() > most) {
      throw refusal("is no list of at most " + most);
    }
    List<JsonPlace> places = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      places.add(new JsonPlace(node.get(i), pointer + "/" + i));
    }
    return places;
  }

  String text(int longest) {
    if (!node.isString()) {
      throw refusal("is no text");
    }
    String text = node.stringValue();
    if (text.isBlank() || text.length() > longest || !isWellFormed(text)) {
      throw refusal(
          "is blank, longer than "
              + longest
              + " characters, or holds characters of "
              + "control or half ones");
    }
    return text;
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(
            one -> Character.isISOControl(one) || Character.getType(one) == Character.SURROGATE);
  }

  Instant time() {
    return Rfc3339.read(text(40)).orElseThrow(() -> refusal("is no time of RFC 3339"));
  }

  /** One of a closed list, by the word that stands for it. */
  <E> E oneOf(E[] all, Function<E, String> word) {
    String told = text(100);
    return Stream.of(all)
        .filter(one -> word.apply(one).equals(told))
        .findFirst()
        .orElseThrow(() -> refusal("is none of the words of its list"));
  }

  void requireWord(String word, String otherwise) {
    if (!text(100).equals(word)) {
      throw refusal(otherwise);
    }
  }

  void requireTrue() {
    if (!node.isBoolean() || !node.booleanValue()) {
      throw refusal("is not true, and says nothing otherwise");
    }
  }

  InvalidValueException refusal(String what) {
    return refusal(pointer, what);
  }

  static InvalidValueException refusal(String pointer, String what) {
    return new InvalidValueException(
        ErrorCode.PARTY_REQUEST_INVALID,
        "a request of a party, at \"" + pointer + "\": " + what,
        "let its sender correct it and send it again; nothing was received");
  }
}
