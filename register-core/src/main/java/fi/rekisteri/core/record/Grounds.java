package fi.rekisteri.core.record;

import fi.rekisteri.core.page.BasisName;
import fi.rekisteri.core.vocabulary.Vocabulary;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.text.LocalizedText;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** On which ground data is processed or handed over. */
final class Grounds {
  private Grounds() {}

  static ObjectNode node(DisclosureRule rule) {
    ObjectNode node = Nodes.from("disclosureRules[" + rule.ground() + "]");
    node.put("ground", rule.ground().code()).put("purpose", rule.purpose().code());
    node.set("description", Tree.texts(rule.description()));
    return node;
  }

  static ObjectNode node(LegalBasis basis) {
    ObjectNode node =
        Tree.object().put("basis", BasisName.of(basis)).put("article", article(basis));
    PartyTree.put(node, "statute", statute(basis));
    reason(basis).ifPresent(text -> node.set("reason", Tree.texts(text)));
    return node;
  }

  static String article(LegalBasis basis) {
    return basis.article().reference();
  }

  static String term(LegalBasis basis) {
    return Vocabulary.one("basis", BasisName.of(basis));
  }

  static Optional<String> statute(LegalBasis basis) {
    return basis instanceof LegalBasis.LegalObligation duty
        ? Optional.of(duty.statute())
        : Optional.empty();
  }

  static Optional<LocalizedText> reason(LegalBasis basis) {
    if (basis instanceof LegalBasis.LegitimateInterest weighed) {
      return Optional.of(weighed.interest());
    }
    return basis instanceof LegalBasis.PublicTask task
        ? Optional.of(task.task())
        : Optional.empty();
  }
}
