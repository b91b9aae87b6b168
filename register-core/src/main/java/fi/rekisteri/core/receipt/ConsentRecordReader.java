package fi.rekisteri.core.receipt;

import static fi.rekisteri.core.receipt.Vocabulary.term;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Choice.Consent;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one record of a receipt that fits the schema.
 *
 * @param definition the register that would take it in
 * @param origin what the receipt says of itself
 */
record ConsentRecordReader(RegisterDefinition definition, Origin origin) {
  /**
   * Where a record comes from.
   *
   * @param register the id of the register that wrote it
   * @param principal the person's id there
   * @param created when it was written
   * @param party who supplied it
   */
  record Origin(String register, CustomerId principal, Instant created, String party) {}

  static Purpose purpose(JsonNode record) {
    return new Purpose(record.at("/dpv:hasProcess/dpv:hasPurpose/dct:identifier").asString());
  }

  List<Choice> read(JsonNode record) {
    Purpose purpose = purpose(record);
    requireHeader(record, purpose);
    requireController(record.get(term("hasDataController")));
    requireAsked(purpose);
    JsonNode events = record.get(term("hasConsentStatus"));
    List<RecordedChoice> choices =
        events
            .valueStream()
            .map(event -> new ConsentEventReader(event, purpose, origin.created()))
            .map(ConsentEventReader::choice)
            .flatMap(Optional::stream)
            .toList();
    requireSameEvents(events, choices);
    String id = record.get("dct:identifier").asString();
    return choices.stream().map(choice -> imported(choice, id)).toList();
  }

  private void requireHeader(JsonNode record, Purpose purpose) {
    String principal = origin.principal().toString();
    String id = ConsentRecordTree.id(origin.register(), principal, purpose.code());
    boolean own =
        record.at("/dpv:hasDataSubject/dct:identifier").asString().equals(principal)
            && record.get("dct:identifier").asString().equals(id)
            && record.get("@id").asString().equals(ConsentRecordTree.IRI + id);
    if (!own) {
      throw mismatch("is of another person, register or purpose than it says");
    }
    boolean meant =
        record.at("/dct:conformsTo/@id").asString().equals(ConsentRecordTree.RECORD_PROFILE)
            && record
                .at("/dpv:hasLegalBasis/@id")
                .asString()
                .equals(Vocabulary.one("basis", "CONSENT"))
            && record
                .at("/dpv:hasProcess/dpv:hasPurpose/@type")
                .equals(Tree.texts(ConsentProcessTree.types(purpose)));
    if (!meant) {
      throw ConsentReceiptReader.refusal("uses other terms for a purpose than its version");
    }
  }

  /** The business id decides where both have one: a controller may be renamed. */
  private void requireController(JsonNode controller) {
    Optional<String> id = definition.controller().businessId();
    JsonNode theirs = controller.get("dct:identifier");
    boolean same =
        id.isPresent() && theirs.isString()
            ? theirs.asString().equals(id.get())
            : controller.get(term("hasName")).asString().equals(definition.controller().name());
    if (!same) {
      throw mismatch("is of another controller");
    }
  }

  private void requireAsked(Purpose purpose) {
    boolean asked =
        definition.consent().toOptional().orElse(List.of()).stream()
            .anyMatch(consent -> consent.purpose().equals(purpose));
    if (!asked) {
      throw notDeclared("is of a purpose for which no consent is declared");
    }
  }

  /** What really follows from the choices must be what the record says, word for word. */
  private void requireSameEvents(JsonNode events, List<RecordedChoice> choices) {
    ConsentEventTree tree = new ConsentEventTree(definition);
    List<ObjectNode> follow =
        ConsentEvent.of(choices, origin.created(), definition.zone()).stream()
            .map(tree::of)
            .toList();
    if (follow.size() != events.size()) {
      throw contradiction();
    }
    for (int i = 0; i < follow.size(); i++) {
      ObjectNode ours = follow.get(i);
      JsonNode theirs = events.get(i);
      requireSameWords(ours.path(term("hasNotice")), theirs.path(term("hasNotice")));
      if (!ours.equals(theirs)) {
        throw contradiction();
      }
    }
  }

  /** Words may be left out, where the wording was an older one when the record was written. */
  private static void requireSameWords(JsonNode ours, JsonNode theirs) {
    JsonNode words = theirs.path("dct:description");
    if (ours instanceof ObjectNode notice && words.isMissingNode()) {
      notice.remove("dct:description");
    } else if (!words.equals(ours.path("dct:description"))) {
      throw notDeclared("shows a wording that is not the declared one");
    }
  }

  /** Time, channel and evidence stay as they were; the evidence tells besides who supplied them. */
  private Choice imported(RecordedChoice recorded, String record) {
    Receipt before = recorded.choice().receipt();
    String from =
        "imported from " + origin.party() + ", record " + record + ", event " + recorded.id();
    String shown = before.evidence().map(evidence -> from + ", shown by " + evidence).orElse(from);
    Receipt receipt = new Receipt(before.at(), before.channel(), Optional.of(shown));
    return recorded.choice() instanceof Consent consent
        ? new Consent(consent.purpose(), consent.asked(), consent.terms(), receipt)
        : new Choice.Withdrawal(((Choice.Withdrawal) recorded.choice()).purpose(), receipt);
  }

  private static InvalidValueException contradiction() {
    return ConsentReceiptReader.refusal("contradicts itself on what happened to a consent");
  }

  private static InvalidValueException mismatch(String what) {
    return new InvalidValueException(
        ErrorCode.CONSENT_RECORD_MISMATCH,
        "a consent record " + what,
        "take it in for the person and the controller that it was written for, or not at all");
  }

  private static InvalidValueException notDeclared(String what) {
    return new InvalidValueException(
        ErrorCode.CONSENT_NOT_DECLARED,
        "a consent record " + what,
        "ask the person for consent in the declared wording");
  }
}
