package fi.rekisteri.core.record;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.Accountability;
import fi.rekisteri.processing.ProcessingActivity;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What is known of the impact of the processing, and what may call for an assessment (Art. 35). */
final class ImpactTree {
  private ImpactTree() {}

  static ObjectNode of(RecordFacts facts) {
    Accountability told = facts.draft().accountability();
    ObjectNode node = Tree.object();
    node.set("assessments", Nodes.statedList(told.impactAssessments(), PurposeTree::assessment));
    node.set(
        "largeScale",
        Nodes.stated(
            told.largeScale(),
            text -> Nodes.from("largeScale").set("description", Tree.texts(text))));
    node.set("hints", Tree.list(hints(facts), hint -> hint));
    return node;
  }

  private static List<ObjectNode> hints(RecordFacts facts) {
    List<ObjectNode> all = new ArrayList<>();
    facts.hints().ofRegister().stream().map(ImpactTree::hint).forEach(all::add);
    for (ProcessingActivity activity : facts.draft().activities()) {
      for (ImpactHint hint : facts.hints().of(activity)) {
        all.add(hint(hint).put("purpose", activity.purpose().code()));
      }
    }
    return all;
  }

  private static ObjectNode hint(ImpactHint hint) {
    return Nodes.from(hint.from()).put("hint", hint.kind().name());
  }
}
