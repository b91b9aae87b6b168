package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.disclosure.DisclosureDetails;
import fi.rekisteri.disclosure.DisclosureDetails.Safeguard;
import fi.rekisteri.disclosure.DisclosureFacts;
import fi.rekisteri.party.CountryCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who received the person's data (Art. 15(1)(c), 15(2)); staff are not named (C-579/21). */
final class DisclosureTree {
  private DisclosureTree() {}

  static JsonNode of(AccessAnswer answer) {
    return Tree.list(answer.disclosures(), DisclosureTree::disclosure);
  }

  private static ObjectNode disclosure(Disclosure disclosure) {
    DisclosureFacts facts = disclosure.facts();
    ObjectNode node = Tree.object().put("id", facts.id().toString());
    node.put("at", facts.at().toString());
    node.put("recipient", facts.recipient());
    node.put("ground", facts.ground().code());
    node.put("purpose", facts.purpose().code());
    node.set("fields", Tree.texts(facts.fields()));
    facts.list().ifPresent(list -> node.put("list", list.run() + "/" + list.version()));
    disclosure.details().ifPresent(details -> node.set("details", details(details)));
    return node;
  }

  private static ObjectNode details(DisclosureDetails details) {
    ObjectNode node = Tree.object().put("name", details.party());
    node.put("country", details.country().value());
    node.put("form", details.form().name());
    details.route().subProcessor().ifPresent(name -> node.put("subProcessor", name));
    node.set(
        "accessedFrom",
        Tree.texts(
            details.route().accessedFrom().stream().sorted().map(CountryCode::value).toList()));
    details
        .route()
        .onward()
        .ifPresent(
            onward ->
                node.set(
                    "onward",
                    Tree.object()
                        .put("name", onward.party())
                        .put("country", onward.country().value())));
    node.set("safeguards", Tree.list(details.safeguards(), DisclosureTree::safeguard));
    node.put("evidence", details.basis().evidence().name());
    node.put("reference", details.basis().reference());
    details.basis().agreement().ifPresent(agreement -> node.put("agreement", agreement));
    return node;
  }

  private static ObjectNode safeguard(Safeguard safeguard) {
    return Tree.object()
        .put("country", safeguard.country().value())
        .put("kind", safeguard.kind().name())
        .put("reference", safeguard.reference());
  }
}
