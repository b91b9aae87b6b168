package fi.rekisteri.core.opendsr;

import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer of a party: a closed, flat object, of which no refusal quotes anything. */
record ReplyTree(JsonNode root) {
  private static final int DEEPEST = 3;
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

  static ReplyTree parse(byte[] json, int most) {
    if (json.length > most) {
      throw refusal("is longer than " + most + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      JsonNode root = mapper(most).readTree(text);
      if (!root.isObject()) {
        throw refusal("is no JSON object");
      }
      return new ReplyTree(root);
    } catch (CharacterCodingException | JacksonException e) {
      throw refusal("is no complete JSON document in UTF-8, or too deep or repeats a member");
    }
  }

  private static JsonMapper mapper(int most) {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(most)
            .maxNumberLength(20)
            .maxDocumentLength(most)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
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
    String text = text(member, 40);
    try {
      if (TIME.matcher(text).matches()) {
        return OffsetDateTime.parse(text).toInstant();
      }
    } catch (DateTimeException none) {
      throw refusal("has no time in " + member);
    }
    throw refusal("has no time in " + member);
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
