package fi.rekisteri.core.receipt;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.Purpose;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a consent receipt that {@link ConsentReceiptJson} wrote, for {@link
 * fi.rekisteri.SubjectChoices#recordImported}. It takes the receipt as a whole or not at all, and
 * records nothing itself. Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>What departs from the published schema is refused: unknown and repeated members, other
 *       types, dates that are none, texts and lists that are too long, more than {@value
 *       #MOST_BYTES} bytes or {@value #DEEPEST} levels.
 *   <li>A record of another person or controller is refused, and so is one that contradicts itself:
 *       its events are worked out anew and must come out the same, word for word.
 *   <li>No refusal quotes the receipt.
 * </ul>
 *
 * A receipt carries no signature: whether it comes from the party that the host names is for the
 * host to check first. The ledger then tells of each consent that it was imported, and from whom.
 */
public final class ConsentReceiptReader {
  /** A longer document is not read. */
  public static final int MOST_BYTES = 1 << 20;

  private static final int DEEPEST = 12;
  private static final int LONGEST = 20_000;
  private static final ClosedSchema SCHEMA = ClosedSchema.of(ConsentReceiptJson.SCHEMA_FILE);
  private static final JsonMapper MAPPER = mapper();

  private final RegisterDefinition definition;

  private ConsentReceiptReader(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A reader for one register.
   *
   * @param definition tells the controller, the wordings and the parties that may supply data
   * @return the reader
   */
  public static ConsentReceiptReader of(RegisterDefinition definition) {
    return new ConsentReceiptReader(definition);
  }

  /**
   * Reads a receipt.
   *
   * @param json the document, in UTF-8
   * @param principal the person's id in the register that wrote it
   * @param party the code of the party that supplied it, as a declared source names it
   * @return the consents and withdrawals, with their time, channel and evidence; the evidence
   *     begins with where they were imported from
   * @throws InvalidValueException {@code CONSENT_RECORD_INVALID}, {@code CONSENT_RECORD_MISMATCH},
   *     {@code CONSENT_NOT_DECLARED}, {@code UNDECLARED_SOURCE}
   */
  public List<Choice> read(byte[] json, CustomerId principal, String party) {
    requireDeclared(party);
    JsonNode root = parse(json);
    SCHEMA.departure(root).ifPresent(place -> refuse("departs from its schema at " + place));
    if (!root.get("@context").equals(ConsentReceiptJson.context())
        || !ConsentReceiptJson.RECEIPT_PROFILE.equals(root.at("/dct:conformsTo/@id").asString())) {
      refuse("has another context or profile than its version");
    }
    ConsentRecordReader reader =
        new ConsentRecordReader(
            definition,
            new ConsentRecordReader.Origin(
                root.get("register").asString(),
                principal,
                Instant.parse(root.get("dct:created").asString()),
                party));
    List<Choice> choices = new ArrayList<>();
    Set<Purpose> seen = new HashSet<>();
    for (JsonNode record : root.get(Vocabulary.term("hasRecordOfActivity"))) {
      if (!seen.add(ConsentRecordReader.purpose(record))) {
        refuse("holds two records of one purpose");
      }
      choices.addAll(reader.read(record));
    }
    return List.copyOf(choices);
  }

  private void requireDeclared(String party) {
    if (definition.sources().stream().noneMatch(source -> source.parties().contains(party))) {
      throw new InvalidValueException(
          ErrorCode.UNDECLARED_SOURCE,
          "a consent receipt comes from a party that no declared source names",
          "declare the source with the party, or do not take the receipt");
    }
  }

  private static JsonNode parse(byte[] json) {
    if (json.length > MOST_BYTES) {
      throw refusal("is longer than " + MOST_BYTES + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      return MAPPER.readTree(text);
    } catch (CharacterCodingException | JacksonException e) {
      throw refusal("is no complete JSON document in UTF-8, or too deep or repeats a member");
    }
  }

  private static JsonMapper mapper() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST)
            .maxDocumentLength(MOST_BYTES)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  static void refuse(String what) {
    throw refusal(what);
  }

  static InvalidValueException refusal(String what) {
    return new InvalidValueException(
        ErrorCode.CONSENT_RECORD_INVALID,
        "a consent receipt " + what,
        "ask the party for the receipt anew, as it was written; nothing was recorded");
  }
}
