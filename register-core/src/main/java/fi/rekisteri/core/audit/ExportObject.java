package fi.rekisteri.core.audit;

import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.SignedCheckpoint;
import fi.rekisteri.core.trail.EntryFacts;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of an export, read strictly: every member has its type and its one spelling, and there
 * is no other member.
 */
final class ExportObject {
  private static final Set<String> ENTRY =
      Set.of(
          "lane",
          "number",
          "at",
          "actor",
          "interface",
          "purpose",
          "action",
          "subject",
          "fields",
          "outcome",
          "code",
          "footing",
          "reason",
          "link",
          "leaf");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(ExportLines.LONGEST)
                          .maxNestingDepth(3)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode root;

  private ExportObject(JsonNode root) {
    this.root = root;
  }

  public static ExportObject of(byte[] line) {
    if (line.length < 2 || line[0] != '{' || line[1] != '"') { // the reader knows UTF-16 too
      throw new DefectException(Defect.LINE_MALFORMED);
    }
    try {
      JsonNode read = MAPPER.readTree(line);
      return new ExportObject(read);
    } catch (JacksonException notJson) {
      throw new DefectException(Defect.LINE_MALFORMED);
    }
  }

  boolean has(String member) {
    return root.has(member);
  }

  void requireOnly(Set<String> members) {
    if (!members.containsAll(root.propertyNames())) {
      throw new DefectException(Defect.LINE_MALFORMED);
    }
  }

  String text(String member) {
    JsonNode node = root.get(member);
    if (node == null || !node.isString()) {
      throw new DefectException(Defect.LINE_MALFORMED);
    }
    return node.stringValue();
  }

  long number(String member) {
    JsonNode node = root.get(member);
    if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new DefectException(Defect.LINE_MALFORMED);
    }
    return node.longValue();
  }

  byte[] hex(String member) {
    try {
      return HexFormat.of().parseHex(text(member));
    } catch (IllegalArgumentException noHex) {
      throw new DefectException(Defect.LINE_MALFORMED);
    }
  }

  SignedCheckpoint checkpoint() {
    requireOnly(Set.of("checkpoint", "text", "signature"));
    byte[] body = text("text").getBytes(StandardCharsets.UTF_8);
    return new SignedCheckpoint(number("checkpoint"), body, hex("signature"));
  }

  EntryFacts entry() {
    requireOnly(ENTRY);
    try {
      return new EntryFacts(
          new AuditPlace(id("lane"), number("number")),
          time("at"),
          List.of(text("actor"), text("interface"), text("purpose")),
          text("action"),
          root.has("subject") ? id("subject") : null,
          fields(),
          text("outcome"),
          root.has("code") ? text("code") : null,
          text("footing"),
          reason());
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw new DefectException(Defect.LINE_MALFORMED);
    }
  }

  private UUID id(String member) {
    String text = text(member);
    UUID id = UUID.fromString(text);
    requireSame(id.toString(), text);
    return id;
  }

  private Instant time(String member) {
    String text = text(member);
    Instant time = Instant.parse(text);
    requireSame(time.toString(), text);
    return time;
  }

  private static void requireSame(String written, String read) {
    if (!written.equals(read)) {
      throw new DefectException(Defect.LINE_MALFORMED);
    }
  }

  private List<String> fields() {
    JsonNode all = root.get("fields");
    List<String> fields = new ArrayList<>();
    if (all == null || !all.isArray()) {
      throw new DefectException(Defect.LINE_MALFORMED);
    }
    for (JsonNode one : all) {
      if (!one.isString()) {
        throw new DefectException(Defect.LINE_MALFORMED);
      }
      fields.add(one.stringValue());
    }
    return fields;
  }

  private byte @Nullable [] reason() {
    return root.has("reason") ? Base64.getDecoder().decode(text("reason")) : null;
  }
}
