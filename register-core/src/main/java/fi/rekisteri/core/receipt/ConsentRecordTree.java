package fi.rekisteri.core.receipt;

import static fi.rekisteri.core.receipt.Vocabulary.term;

import fi.rekisteri.consent.ConsentHistory;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.wording.NoticeFacts;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.rights.DataSubjectRight;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One consent record: its header, what was agreed to, and what happened to it. */
final class ConsentRecordTree {
  static final String IRI = "urn:fi-rekisteri:consent:";
  static final String RECORD_PROFILE = "dpv-27560:record-eu-gdpr";

  private final RegisterDefinition definition;
  private final ConsentHistory history;

  ConsentRecordTree(RegisterDefinition definition, ConsentHistory history) {
    this.definition = definition;
    this.history = history;
  }

  /** The id of the record of one person's consent for one purpose. */
  static String id(String register, String subject, String purpose) {
    return register + ":" + subject + ":" + purpose;
  }

  public ObjectNode of(Purpose purpose, List<RecordedChoice> choices) {
    String subject = history.subject().toString();
    String id = id(definition.id().value(), subject, purpose.code());
    LocalDate day = LocalDate.ofInstant(history.readAt(), definition.zone());
    ConsentPartyTree parties = new ConsentPartyTree(definition);
    ObjectNode record = Terms.reference(IRI + id);
    record.put("@type", term("ConsentRecord")).put("dct:identifier", id);
    record.set("dct:conformsTo", Terms.reference(RECORD_PROFILE));
    record.set(
        term("hasDataSubject"),
        Terms.typed("DataSubject", "Customer").put("dct:identifier", subject));
    record.set(term("hasDataController"), parties.controller());
    record.put(term("hasJurisdiction"), definition.authority().country().value());
    record.set(term("hasLegalBasis"), Terms.reference(Vocabulary.one("basis", "CONSENT")));
    record.set(term("hasNotice"), notice());
    record.set(term("hasProcess"), new ConsentProcessTree(definition, purpose).process(day));
    record.set(term("hasConsentControl"), withdrawal(purpose));
    record.set(term("hasRight"), rights());
    record.set(term("hasAuthority"), parties.authority(day));
    List<ConsentEvent> events = ConsentEvent.of(choices, history.readAt(), definition.zone());
    ConsentEventTree tree = new ConsentEventTree(definition);
    record.set(term("hasConsentStatus"), Tree.list(events, tree::of));
    return record;
  }

  private ObjectNode notice() {
    ObjectNode notice = Terms.typed("PrivacyNotice");
    notice.set("dct:title", Tree.texts(definition.name()));
    return notice
        .put("dct:hasVersion", definition.version())
        .put("dct:issued", definition.validFrom().toString());
  }

  private Optional<ConsentDefinition> asked(Purpose purpose) {
    return definition.consent().toOptional().orElse(List.of()).stream()
        .filter(consent -> consent.purpose().equals(purpose))
        .findAny();
  }

  /** How it is withdrawn; a purpose that is no longer asked for has lost its own text. */
  private ObjectNode withdrawal(Purpose purpose) {
    ObjectNode control = Terms.typed("WithdrawConsent");
    control.set(
        "dct:description",
        Tree.texts(
            asked(purpose)
                .map(ConsentDefinition::withdrawal)
                .orElseGet(() -> Wording.everywhere("right.CONSENT_WITHDRAWAL.text"))));
    control.set(
        term("isExercisedAt"),
        new NoticeFacts(definition)
            .handler(DataSubjectRight.CONSENT_WITHDRAWAL)
            .<JsonNode>map(contact -> Tree.texts(ConsentPartyTree.ways(contact)))
            .orElseGet(() -> Tree.declared("notStated")));
    return control;
  }

  /** What is open to somebody who consented; an objection is not, since they can withdraw. */
  private static JsonNode rights() {
    List<DataSubjectRight> open =
        Arrays.stream(DataSubjectRight.values())
            .filter(right -> Vocabulary.find("right", right.name()).isPresent())
            .toList();
    return Tree.list(open, ConsentRecordTree::right);
  }

  private static ObjectNode right(DataSubjectRight right) {
    ObjectNode node =
        Terms.typed(List.of(term("DataSubjectRight"), Vocabulary.one("right", right.name())));
    node.set("dct:title", Tree.texts(Wording.everywhere("right." + right.name())));
    return node;
  }
}
