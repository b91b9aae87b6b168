package fi.rekisteri.core.receipt;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.ConsentHistory;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Purpose;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a person's consents as a consent receipt (suostumuskuitti, Art. 7(1), G7, X2): one record
 * for each purpose, with what happened to the consent in order, structured as ISO/IEC TS 27560:2023
 * in the terms of the Data Privacy Vocabulary. The form is JSON that is JSON-LD too, by the
 * published schema {@value #SCHEMA_FILE}, which stands beside this class as a resource. {@link
 * ConsentReceiptReader} reads it. Immutable and thread-safe.
 *
 * <p>It is an answer to the person, and lives with the other answers. The definition tells what
 * stands beside the consents; it knows the wording that is asked today, and an older one is told by
 * its version alone.
 *
 * <p>The JSON holds personal data in plain text: hand it over by a protected way only.
 */
public final class ConsentReceiptJson {
  /** The name that the JSON gives its schema, and the schema itself. */
  public static final String SCHEMA = "urn:fi-rekisteri:schema:consent-receipt:1";

  /** The resource of this package that holds the schema (JSON Schema 2020-12). */
  public static final String SCHEMA_FILE = "consent-receipt-1.schema.json";

  static final int SCHEMA_VERSION = 1;
  static final String RECEIPT_PROFILE = "dpv-27560:receipt-eu-gdpr";

  private final RegisterDefinition definition;

  private ConsentReceiptJson(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A receipt writer for one register.
   *
   * @param definition tells what stands beside the consents
   * @return the writer
   */
  public static ConsentReceiptJson of(RegisterDefinition definition) {
    return new ConsentReceiptJson(definition);
  }

  /**
   * Writes the receipt.
   *
   * @param history the person's consents, also none
   * @return a JSON document, to be stored or sent as UTF-8
   */
  public String write(ConsentHistory history) {
    ObjectNode root = Tree.object();
    root.set("@context", context());
    root.put("schema", SCHEMA).put("schemaVersion", SCHEMA_VERSION).put("kind", "CONSENT_RECEIPT");
    root.put("@type", Vocabulary.term("ConsentReceipt"));
    root.put("dct:identifier", receiptId(history));
    root.set("dct:conformsTo", Terms.reference(RECEIPT_PROFILE));
    root.put("dct:created", history.readAt().toString());
    root.put("register", definition.id().value());
    root.set("consent", declared());
    ConsentRecordTree records = new ConsentRecordTree(definition, history);
    root.set(
        Vocabulary.term("hasRecordOfActivity"),
        Tree.list(byPurpose(history).entrySet(), one -> records.of(one.getKey(), one.getValue())));
    return Tree.write(root);
  }

  /** Unique, since one person's consents are read one after the other. */
  private String receiptId(ConsentHistory history) {
    return definition.id().value() + ":" + history.subject() + ":" + history.readAt();
  }

  /** The prefixes, and that texts for people are objects by language. */
  static ObjectNode context() {
    ObjectNode context = Tree.texts(Vocabulary.prefixes());
    for (String texts : List.of("dct:description", "dct:title")) {
      context.set(texts, Tree.object().put("@id", texts).put("@container", "@language"));
    }
    return context;
  }

  /** What people are asked to consent to at all; an empty row says that it is empty (S15.1). */
  private JsonNode declared() {
    return definition
        .consent()
        .<JsonNode>fold(
            asked -> Tree.row(asked, ConsentReceiptJson::asked),
            () -> Tree.declared("none"),
            () -> Tree.declared("notStated"));
  }

  private static ObjectNode asked(ConsentDefinition asked) {
    return Tree.object()
        .put("purpose", asked.purpose().code())
        .put("wordingVersion", asked.wordingVersion());
  }

  private static Map<Purpose, List<RecordedChoice>> byPurpose(ConsentHistory history) {
    return history.choices().stream()
        .collect(
            Collectors.groupingBy(
                recorded -> purpose(recorded.choice()), TreeMap::new, Collectors.toList()));
  }

  static Purpose purpose(Choice choice) {
    return choice instanceof Choice.Consent consent
        ? consent.purpose()
        : ((Choice.Withdrawal) choice).purpose();
  }
}
