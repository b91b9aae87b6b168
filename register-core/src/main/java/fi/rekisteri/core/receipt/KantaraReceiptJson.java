package fi.rekisteri.core.receipt;

import fi.rekisteri.consent.Choice.Consent;
import fi.rekisteri.consent.ConsentHistory;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.wording.Line;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.text.Language;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes consents as Kantara Consent Receipts v1.1 (X2), for partners who know nothing newer: one
 * receipt for each consent that was given, in the language in which it was asked. Such a receipt
 * cannot tell of a withdrawal: {@link ConsentReceiptJson} does, and is what to use. Immutable and
 * thread-safe.
 *
 * <p>The JSON holds personal data in plain text: hand it over by a protected way only.
 */
public final class KantaraReceiptJson {
  private static final String VERSION = "KI-CR-v1.1.0";

  private final RegisterDefinition definition;
  private final URI policy;

  private KantaraReceiptJson(RegisterDefinition definition, URI policy) {
    this.definition = definition;
    this.policy = policy;
  }

  /**
   * A receipt writer for one register.
   *
   * @param definition tells what stands beside the consents
   * @param policy where the privacy notice is published, which the receipt has to name
   * @return the writer
   */
  public static KantaraReceiptJson of(RegisterDefinition definition, URI policy) {
    return new KantaraReceiptJson(definition, policy);
  }

  /**
   * Writes the receipts.
   *
   * @param history the person's consents
   * @return a JSON document for each consent that was given, oldest first
   */
  public List<String> write(ConsentHistory history) {
    return history.choices().stream()
        .filter(recorded -> recorded.choice() instanceof Consent)
        .map(recorded -> Tree.write(receipt(history, recorded)))
        .toList();
  }

  private ObjectNode receipt(ConsentHistory history, RecordedChoice recorded) {
    Consent consent = (Consent) recorded.choice();
    Wording wording = Wording.in(consent.asked().language());
    String record =
        ConsentRecordTree.id(
            definition.id().value(), history.subject().toString(), consent.purpose().code());
    ObjectNode receipt = Tree.object().put("version", VERSION);
    receipt.put("jurisdiction", definition.authority().country().value());
    receipt.put("consentTimestamp", consent.receipt().at().getEpochSecond());
    receipt.put("collectionMethod", wording.nameOf("channel", consent.receipt().channel()));
    receipt.put("consentReceiptID", record + ":" + recorded.id());
    receipt.put("language", consent.asked().language().tag());
    receipt.put("piiPrincipalId", history.subject().toString());
    receipt.putArray("piiControllers").add(controller(wording));
    receipt.put("policyUrl", policy.toString());
    ObjectNode service = receipt.putArray("services").addObject();
    service.put("service", definition.name().in(consent.asked().language()));
    service.putArray("purposes").add(purpose(consent, wording));
    receipt.put("sensitive", false).putArray("spiCat"); // no such category is declared (S13)
    return receipt;
  }

  /** The form asks for every way to reach the controller: one that is not declared is said so. */
  private ObjectNode controller(Wording wording) {
    ObjectNode party = Tree.object().put("piiController", definition.controller().name());
    String missing = wording.text("declared.notStated");
    ContactRole role = definition.controller().contacts().get(0).role();
    party.put(
        "contact", first(ContactPoint::name).orElseGet(() -> wording.nameOf("contactRole", role)));
    party
        .putObject("address")
        .put("postalAddress", first(ContactPoint::postalAddress).orElse(missing));
    party.put("email", first(ContactPoint::email).orElse(missing));
    party.put("phone", first(ContactPoint::phone).orElse(missing));
    first(ContactPoint::url).ifPresent(url -> party.put("piiControllerUrl", url));
    return party;
  }

  private Optional<String> first(Function<ContactPoint, Optional<String>> way) {
    return definition.controller().contacts().stream()
        .map(way)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private ObjectNode purpose(Consent consent, Wording wording) {
    Language language = consent.asked().language();
    ConsentProcessTree process = new ConsentProcessTree(definition, consent.purpose());
    ObjectNode node = Tree.object();
    node.put(
        "purpose",
        definition
            .activity(consent.purpose())
            .map(activity -> activity.description().in(language))
            .orElseGet(consent.purpose()::code));
    node.put("consentType", "EXPLICIT"); // by a clear affirmative act, never implied (Art. 4(11))
    node.set(
        "purposeCategory",
        Tree.texts(
            ConsentProcessTree.types(consent.purpose()).stream().map(Vocabulary::expand).toList()));
    List<String> data =
        process.fields().stream().map(FieldSchema::label).map(label -> label.in(language)).toList();
    node.set("piiCategory", Tree.texts(data));
    node.put("primaryPurpose", false);
    node.put("termination", termination(consent, wording));
    List<String> others = process.recipients().map(wording::nameOf).map(Line::text).toList();
    node.put("thirdPartyDisclosure", !others.isEmpty());
    if (!others.isEmpty()) {
      node.put("thirdPartyName", String.join(", ", others));
    }
    return node;
  }

  private String termination(Consent consent, Wording wording) {
    return consent
        .terms()
        .lastDay()
        .map(day -> wording.text("choice.lastDay") + ": " + day)
        .orElseGet(() -> wording.text("right.CONSENT_WITHDRAWAL.text"));
  }
}
