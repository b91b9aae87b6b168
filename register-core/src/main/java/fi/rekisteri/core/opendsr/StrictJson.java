package fi.rekisteri.core.opendsr;

import fi.rekisteri.error.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one JSON object that somebody else wrote. Its length is looked at before anything else, and
 * no refusal quotes it.
 *
 * @param most how many bytes it may have
 * @param deepest how many levels it may have
 * @param refusal what is thrown, of what is wrong
 */
record StrictJson(int most, int deepest, Function<String, InvalidValueException> refusal) {
  JsonNode object(byte[] json) {
    if (json.length > most) {
      throw refusal.apply("is longer than " + most + " bytes");
    }
    JsonNode root = tree(json);
    if (!root.isObject()) {
      throw refusal.apply("is no JSON object");
    }
    return root;
  }

  private JsonNode tree(byte[] json) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      return mapper().readTree(text);
    } catch (CharacterCodingException | JacksonException e) {
      throw refusal.apply("is no complete JSON document in UTF-8, or too deep or repeats a member");
    }
  }

  private JsonMapper mapper() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(deepest)
            .maxStringLength(most)
            .maxNumberLength(20)
            .maxDocumentLength(most)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }
}
