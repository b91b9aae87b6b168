package fi.rekisteri.core.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * An object of a line, member by member. What is missing or of another type is refused by an {@link
 * IllegalArgumentException} that quotes nothing.
 *
 * @param node the object
 */
record LineNode(JsonNode node) {
  String text(String member) {
    return optionalText(member).orElseThrow(LineNode::malformed);
  }

  Optional<String> optionalText(String member) {
    JsonNode found = node.get(member);
    if (found == null) {
      return Optional.empty();
    }
    if (!found.isString()) {
      throw malformed();
    }
    return Optional.of(found.stringValue());
  }

  int number(String member) {
    JsonNode found = node.get(member);
    if (found == null || !found.isIntegralNumber() || !found.canConvertToInt()) {
      throw malformed();
    }
    int number = found.intValue();
    if (number < 0) {
      throw malformed();
    }
    return number;
  }

  UUID id(String member) {
    return UUID.fromString(text(member));
  }

  Instant time(String member) {
    return Instant.parse(text(member));
  }

  Optional<Instant> optionalTime(String member) {
    return optionalText(member).map(Instant::parse);
  }

  LocalDate day(String member) {
    return LocalDate.parse(text(member));
  }

  Optional<LocalDate> optionalDay(String member) {
    return optionalText(member).map(LocalDate::parse);
  }

  LineNode object(String member) {
    JsonNode found = node.get(member);
    if (found == null || !found.isObject()) {
      throw malformed();
    }
    return new LineNode(found);
  }

  <T> List<T> list(String member, Function<LineNode, T> each) {
    JsonNode found = node.get(member);
    if (found == null || !found.isArray()) {
      throw malformed();
    }
    List<T> read = new ArrayList<>(found.size());
    found.forEach(item -> read.add(each.apply(new LineNode(item))));
    return read;
  }

  /** Texts; none where the member is left out. */
  List<String> texts(String member) {
    JsonNode found = node.path(member);
    if (!found.values().stream().allMatch(JsonNode::isString)) {
      throw malformed();
    }
    return found.values().stream().map(JsonNode::stringValue).toList();
  }

  static IllegalArgumentException malformed() {
    return new IllegalArgumentException("a line of a certificate is malformed");
  }
}
