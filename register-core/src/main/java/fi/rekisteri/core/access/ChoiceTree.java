package fi.rekisteri.core.access;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Choice.Consent;
import fi.rekisteri.consent.Choice.ConsentTerms;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.consent.RecordedChoice;
import fi.rekisteri.core.wording.ChoiceFacts;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.Purpose;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What the JSON tells of a choice. Who recorded it is not told (C-579/21). */
record ChoiceTree(RegisterDefinition definition) {
  public ObjectNode of(RecordedChoice recorded) {
    Choice choice = recorded.choice();
    Receipt receipt = choice.receipt();
    ObjectNode node = Tree.object().put("kind", ChoiceFacts.kind(choice));
    node.put("at", receipt.at().toString()).put("recordedAt", recorded.recordedAt().toString());
    node.put("channel", receipt.channel().name());
    receipt.evidence().ifPresent(evidence -> node.put("evidence", evidence));
    return choice.fold(
        new Choice.Cases<>(
            consent -> consent(node, consent),
            withdrawal -> purpose(node, withdrawal.purpose()),
            objection -> purpose(node, objection.purpose()).put("grounds", objection.grounds()),
            decision ->
                purpose(node, decision.purpose())
                    .put("upheld", decision.upheld())
                    .put("reasons", decision.reasons()),
            prohibition ->
                names(names(node, "scopes", prohibition.scopes()), "uses", prohibition.uses()),
            revocation -> names(node, "scopes", revocation.scopes()),
            restriction -> restriction(node, restriction),
            lifting -> lifting(node, lifting),
            notice -> safetyBan(node, notice),
            statement -> statement(node, statement)));
  }

  private ObjectNode consent(ObjectNode node, Consent consent) {
    purpose(node, consent.purpose())
        .put("wordingVersion", consent.asked().wordingVersion())
        .put("language", consent.asked().language().tag());
    ChoiceFacts.wording(definition, consent).ifPresent(words -> node.put("wording", words));
    addTerms(node, consent.terms());
    return node;
  }

  private static void addTerms(ObjectNode node, ConsentTerms terms) {
    terms.lastDay().ifPresent(day -> node.put("lastDay", day.toString()));
    terms
        .minor()
        .ifPresent(
            minor -> {
              ObjectNode child =
                  node.putObject("minor").put("birthday", minor.birthday().toString());
              minor.authorisedBy().ifPresent(who -> child.put("authorisedBy", who));
            });
  }

  private static ObjectNode purpose(ObjectNode node, Purpose purpose) {
    return node.put("purpose", purpose.code());
  }

  private static <E extends Enum<E>> ObjectNode names(
      ObjectNode node, String member, Set<E> constants) {
    node.set(member, Tree.texts(ChoiceFacts.sorted(constants).stream().map(Enum::name).toList()));
    return node;
  }

  private static ObjectNode restriction(ObjectNode node, Choice.Restriction restriction) {
    node.set("fields", Tree.texts(restriction.fields().stream().sorted().toList()));
    return node.put("ground", restriction.ground().name());
  }

  private static ObjectNode lifting(ObjectNode node, Choice.RestrictionLifting lifting) {
    lifting.toldOn().ifPresent(day -> node.put("toldOn", day.toString()));
    if (!lifting.fields().isEmpty()) {
      node.set("fields", Tree.texts(lifting.fields().stream().sorted().toList()));
    }
    return node.put("ground", lifting.ground().name());
  }

  private static ObjectNode statement(ObjectNode node, Choice.SupplementaryStatement statement) {
    node.put("field", statement.field()).put("text", statement.text());
    return statement.element().isEmpty() ? node : node.put("element", statement.element());
  }

  private static ObjectNode safetyBan(ObjectNode node, Choice.SafetyBanNotice notice) {
    node.put("ended", notice.ban().isEmpty());
    notice
        .ban()
        .ifPresent(
            ban -> {
              node.put("from", ban.from().toString());
              ban.lastDay().ifPresent(day -> node.put("lastDay", day.toString()));
            });
    return node;
  }
}
