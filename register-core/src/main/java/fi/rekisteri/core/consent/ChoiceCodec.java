package fi.rekisteri.core.consent;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Choice.Consent;
import fi.rekisteri.consent.Choice.Objection;
import fi.rekisteri.consent.Choice.ObjectionDecision;
import fi.rekisteri.consent.Choice.Prohibition;
import fi.rekisteri.consent.Choice.Restriction;
import fi.rekisteri.consent.Choice.RestrictionLifting;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a recorded choice to the bytes that the ledger seals: JSON with a version, a kind, and the
 * names of constants as they stand in the API. A later version reads what an earlier one wrote.
 */
public final class ChoiceCodec {
  /** The collection that holds the ledger: no field can have this path. */
  public static final String PATH = "$choices";

  static final int VERSION = 1;
  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private ChoiceCodec() {}

  /** Writes a choice; its id is part of its place and not written. */
  public static byte[] write(RecordedChoice recorded) {
    ObjectNode node = MAPPER.createObjectNode().put("v", VERSION);
    node.put("recordedAt", recorded.recordedAt().toString());
    node.put("recordedBy", recorded.recordedBy());
    receipt(node.putObject("receipt"), recorded.choice().receipt());
    recorded
        .choice()
        .fold(
            new Choice.Cases<ObjectNode>(
                consent -> consent(kind(node, "consent"), consent),
                withdrawal -> kind(node, "withdrawal").put("purpose", withdrawal.purpose().code()),
                objection -> objection(kind(node, "objection"), objection),
                decision -> decision(kind(node, "objectionDecision"), decision),
                prohibition -> prohibition(kind(node, "prohibition"), prohibition),
                revocation -> names(kind(node, "revocation"), "scopes", revocation.scopes()),
                restriction -> restriction(kind(node, "restriction"), restriction),
                lifting -> lifting(kind(node, "lifting"), lifting),
                notice -> safetyBan(kind(node, "safetyBan"), notice),
                statement -> statement(kind(node, "statement"), statement)));
    return MAPPER.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws fi.rekisteri.error.SealingException {@code UNSUPPORTED_FORMAT} for anything else
   */
  public static RecordedChoice read(String id, byte[] bytes) {
    return ChoiceReader.read(id, bytes);
  }

  private static ObjectNode kind(ObjectNode node, String kind) {
    return node.put("kind", kind);
  }

  private static void receipt(ObjectNode node, Receipt receipt) {
    node.put("at", receipt.at().toString()).put("channel", receipt.channel().name());
    receipt.evidence().ifPresent(evidence -> node.put("evidence", evidence));
  }

  private static ObjectNode consent(ObjectNode node, Consent consent) {
    node.put("purpose", consent.purpose().code());
    node.put("wordingVersion", consent.asked().wordingVersion());
    node.put("language", consent.asked().language().tag());
    consent.terms().lastDay().ifPresent(day -> node.put("lastDay", day.toString()));
    consent
        .terms()
        .minor()
        .ifPresent(
            minor -> {
              ObjectNode child =
                  node.putObject("minor").put("birthday", minor.birthday().toString());
              minor.authorisedBy().ifPresent(who -> child.put("authorisedBy", who));
            });
    return node;
  }

  private static ObjectNode objection(ObjectNode node, Objection objection) {
    return node.put("purpose", objection.purpose().code()).put("grounds", objection.grounds());
  }

  private static ObjectNode decision(ObjectNode node, ObjectionDecision decision) {
    return node.put("purpose", decision.purpose().code())
        .put("upheld", decision.upheld())
        .put("reasons", decision.reasons());
  }

  private static ObjectNode prohibition(ObjectNode node, Prohibition prohibition) {
    return names(names(node, "scopes", prohibition.scopes()), "uses", prohibition.uses());
  }

  private static ObjectNode restriction(ObjectNode node, Restriction restriction) {
    List<String> fields = restriction.fields().stream().sorted().toList();
    ArrayNode array = node.put("ground", restriction.ground().name()).putArray("fields");
    fields.forEach(array::add);
    return node;
  }

  private static ObjectNode lifting(ObjectNode node, RestrictionLifting lifting) {
    lifting.toldOn().ifPresent(day -> node.put("toldOn", day.toString()));
    if (!lifting.fields().isEmpty()) {
      ArrayNode array = node.putArray("fields");
      lifting.fields().stream().sorted().forEach(array::add);
    }
    return node.put("ground", lifting.ground().name());
  }

  private static ObjectNode safetyBan(ObjectNode node, Choice.SafetyBanNotice notice) {
    notice
        .ban()
        .ifPresent(
            ban -> {
              node.put("from", ban.from().toString());
              ban.lastDay().ifPresent(day -> node.put("lastDay", day.toString()));
            });
    return node;
  }

  private static ObjectNode statement(ObjectNode node, Choice.SupplementaryStatement statement) {
    return node.put("field", statement.field())
        .put("element", statement.element())
        .put("text", statement.text());
  }

  private static ObjectNode names(
      ObjectNode node, String member, Collection<? extends Enum<?>> constants) {
    ArrayNode array = node.putArray(member);
    constants.stream().map(Enum::name).sorted().forEach(array::add);
    return node;
  }
}
