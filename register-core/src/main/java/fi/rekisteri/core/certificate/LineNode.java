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
public record LineNode(JsonNode node) {
  /** A text that must be there. */
  public String text(String member) {
    return optionalText(member).orElseThrow(LineNode::malformed);
  }

  /** A text; empty where the member is left out. */
  public Optional<String> optionalText(String member) {
    JsonNode found = node.get(member);
    if (found == null) {
      return Optional.empty();
    }
    if (!found.isString()) {
      throw malformed();
    }
    return Optional.of(found.stringValue());
  }

  /** A whole number from zero. */
  public int number(String member) {
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

  /** A day that must be there. */
  public LocalDate day(String member) {
    return LocalDate.parse(text(member));
  }

  /** A day; empty where the member is left out. */
  public Optional<LocalDate> optionalDay(String member) {
    return optionalText(member).map(LocalDate::parse);
  }

  /** An object that must be there. */
  public LineNode object(String member) {
    JsonNode found = node.get(member);
    if (found == null || !found.isObject()) {
      throw malformed();
    }
    return new LineNode(found);
  }

  /** A list of objects that must be there. */
  public <T> List<T> list(String member, Function<LineNode, T> each) {
    JsonNode found = node.get(member);
    if (found == null || !found.isArray()) {
      throw malformed();
    }
    List<T> read = new ArrayList<>(found.size());
    found.forEach(item -> read.add(each.apply(new LineNode(item))));
    return read;
  }

  /** Texts; none where the member is left out. */
  public List<String> texts(String member) {
    JsonNode found = node.path(member);
    if (!found.values().stream().allMatch(JsonNode::isString)) {
      throw malformed();
    }
    return found.values().stream().map(JsonNode::stringValue).toList();
  }

  /** What is thrown of whatever does not fit; it quotes nothing. */
  public static IllegalArgumentException malformed() {
    return new IllegalArgumentException("a line of a certificate is malformed");
  }
}
