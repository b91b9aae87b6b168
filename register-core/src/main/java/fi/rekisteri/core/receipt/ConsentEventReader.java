package fi.rekisteri.core.receipt;

import static fi.rekisteri.core.receipt.Vocabulary.term;

import fi.rekisteri.consent.Asked;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Minor;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads the choice behind one event, and believes nothing else of it: whether the rest follows from
 * the choices is compared afterwards.
 *
 * @param event the event, as the schema has it
 * @param purpose the purpose of its record
 * @param created when the receipt was written
 */
record ConsentEventReader(JsonNode event, Purpose purpose, Instant created) {
  /** Empty for an event that no choice is behind. */
  Optional<RecordedChoice> choice() {
    if (!event.has("dct:identifier")) {
      return Optional.empty();
    }
    Receipt receipt = receipt();
    if (receipt.at().isAfter(created)) {
      throw ConsentReceiptReader.refusal("tells of something later than itself");
    }
    Choice choice =
        event.has(term("hasNotice"))
            ? new Choice.Consent(purpose, asked(), terms(), receipt)
            : new Choice.Withdrawal(purpose, receipt);
    return Optional.of(
        new RecordedChoice(event.get("dct:identifier").asString(), created, "", choice));
  }

  private Receipt receipt() {
    String channel = event.path(term("hasIndicationMethod")).asString("");
    return new Receipt(
        Instant.parse(event.get(term("isIndicatedAtTime")).asString()),
        Arrays.stream(Channel.values())
            .filter(known -> known.name().equals(channel))
            .findAny()
            .orElseThrow(() -> ConsentReceiptReader.refusal("names an unknown channel")),
        text(event, "dct:source"));
  }

  private Asked asked() {
    JsonNode notice = event.get(term("hasNotice"));
    return new Asked(
        notice.get("dct:hasVersion").asString(),
        Language.ofTag(notice.get("dct:language").asString()).orElseThrow());
  }

  private Choice.ConsentTerms terms() {
    JsonNode child = event.path("rekisteri:minor");
    Optional<Minor> minor =
        text(child, "birthday")
            .map(day -> new Minor(LocalDate.parse(day), text(child, "authorisedBy")));
    return new Choice.ConsentTerms(text(event, "dct:valid").map(LocalDate::parse), minor);
  }

  private static Optional<String> text(JsonNode node, String member) {
    return Optional.of(node.path(member)).filter(JsonNode::isString).map(JsonNode::asString);
  }
}
