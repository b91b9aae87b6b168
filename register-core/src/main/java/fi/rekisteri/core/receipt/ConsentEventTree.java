package fi.rekisteri.core.receipt;

import static fi.rekisteri.core.receipt.Vocabulary.term;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Choice.Consent;
import fi.rekisteri.consent.Minor;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.wording.ChoiceFacts;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.RegisterDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened to a consent, event by event. Who recorded it is not told (C-579/21).
 *
 * @param definition the register's, which knows the wording that is asked today
 */
record ConsentEventTree(RegisterDefinition definition) {
  public ObjectNode of(ConsentEvent event) {
    String state = Vocabulary.one("state", event.state().name());
    Optional<Choice> choice = event.recorded().map(RecordedChoice::choice);
    ObjectNode node =
        Tree.object().set("@type", Tree.texts(List.of(state, term("ExpressedConsent"))));
    event.recorded().ifPresent(recorded -> node.put("dct:identifier", recorded.id()));
    node.put(term("isIndicatedAtTime"), event.at().toString());
    node.set(term("isIndicatedBy"), Terms.reference(term(indicatedBy(choice))));
    choice.ifPresent(made -> addReceipt(node, made.receipt()));
    node.set("dct:valid", lastDay(choice));
    choice.ifPresent(made -> addTerms(node, made));
    return node;
  }

  /** A child's consent is given by whoever holds parental responsibility (Art. 8). */
  private static String indicatedBy(Optional<Choice> choice) {
    boolean guarded =
        choice.flatMap(ConsentEventTree::minor).flatMap(Minor::authorisedBy).isPresent();
    String person = guarded ? "GuardianOfDataSubject" : "DataSubject";
    return choice.isPresent() ? person : "DataController";
  }

  private static void addReceipt(ObjectNode node, Receipt receipt) {
    node.put(term("hasIndicationMethod"), receipt.channel().name());
    receipt.evidence().ifPresent(evidence -> node.put("dct:source", evidence));
  }

  private static JsonNode lastDay(Optional<Choice> choice) {
    return choice
        .filter(Consent.class::isInstance)
        .flatMap(given -> ((Consent) given).terms().lastDay())
        .map(LocalDate::toString)
        .<JsonNode>map(JsonNodeFactory.instance::stringNode)
        .orElseGet(() -> Tree.declared("none"));
  }

  private void addTerms(ObjectNode node, Choice made) {
    if (made instanceof Consent consent) {
      node.set(term("hasNotice"), shown(consent));
    }
    minor(made)
        .ifPresent(
            minor -> {
              ObjectNode child =
                  node.putObject("rekisteri:minor").put("birthday", minor.birthday().toString());
              minor.authorisedBy().ifPresent(who -> child.put("authorisedBy", who));
            });
  }

  /** What the person was shown, word by word where it is still the same. */
  private ObjectNode shown(Consent consent) {
    String tag = consent.asked().language().tag();
    ObjectNode notice =
        Terms.typed("ConsentNotice")
            .put("dct:hasVersion", consent.asked().wordingVersion())
            .put("dct:language", tag);
    ChoiceFacts.wording(definition, consent)
        .ifPresent(words -> notice.set("dct:description", Tree.object().put(tag, words)));
    return notice;
  }

  private static Optional<Minor> minor(Choice choice) {
    return choice instanceof Consent consent ? consent.terms().minor() : Optional.empty();
  }
}
