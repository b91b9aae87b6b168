package fi.rekisteri.core.opendsr;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One answer of a party: a closed, flat object, of which no refusal quotes anything. */
record ReplyTree(JsonNode root) {
  private static final int DEEPEST = 3;

  static ReplyTree parse(byte[] json, int most) {
    return new ReplyTree(new StrictJson(most, DEEPEST, ReplyTree::refusal).object(json));
  }

  /** Refuses members that the form does not know, and the want of those that it asks for. */
  void requireMembers(Set<String> required, Set<String> optional) {
    for (String member : root.propertyNames()) {
      if (!required.contains(member) && !optional.contains(member)) {
        throw refusal("has a member that its form does not know");
      }
    }
    required.stream()
        .filter(member -> !root.has(member))
        .sorted()
        .findFirst()
        .ifPresent(
            member -> {
              throw refusal("lacks the member " + member);
            });
  }

  boolean has(String member) {
    return root.has(member);
  }

  String text(String member, int longest) {
    JsonNode node = root.get(member);
    if (!node.isString()) {
      throw refusal("has something else than a text in " + member);
    }
    String text = node.stringValue();
    if (text.isBlank()
        || text.length() > longest
        || text.chars().anyMatch(Character::isISOControl)) {
      throw refusal("has a text of another form in " + member);
    }
    return text;
  }

  Instant time(String member) {
    return Rfc3339.read(text(member, 40)).orElseThrow(() -> refusal("has no time in " + member));
  }

  void requireCount(String member) {
    JsonNode node = root.get(member);
    if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0) {
      throw refusal("has no count in " + member);
    }
  }

  static InvalidValueException refusal(String what) {
    return new InvalidValueException(
        ErrorCode.PARTY_ANSWER_INVALID,
        "an answer of a party " + what,
        "ask the party for its status anew; nothing was recorded");
  }
}
