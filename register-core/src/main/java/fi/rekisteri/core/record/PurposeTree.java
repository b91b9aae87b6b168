package fi.rekisteri.core.record;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.ImpactAssessment;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.SubjectRole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The purposes, each with what makes it lawful (Art. 30(1)(b), 6(1)). */
record PurposeTree(RecordFacts facts) {
  ObjectNode purpose(ProcessingActivity activity) {
    ObjectNode node = Nodes.from(RecordFacts.path(activity)).put("code", activity.purpose().code());
    node.set("description", Tree.texts(activity.description()));
    node.put("status", activity.status().name());
    node.set(
        "bases", Nodes.required(new TreeMap<>(activity.bases()).entrySet(), PurposeTree::basis));
    node.set("categories", Tree.texts(codes(activity)));
    node.set("fields", Tree.texts(PartyTree.paths(activity.fields())));
    node.put("profiling", activity.profiling());
    facts.assessmentOf(activity).ifPresent(one -> node.set("impactAssessment", assessment(one)));
    return node;
  }

  private List<String> codes(ProcessingActivity activity) {
    return facts.categoriesOf(activity).stream().map(DataCategory::code).toList();
  }

  private static ObjectNode basis(Map.Entry<SubjectRole, LegalBasis> basis) {
    return Tree.object().put("role", basis.getKey().name()).setAll(Grounds.node(basis.getValue()));
  }

  static ObjectNode assessment(ImpactAssessment one) {
    return Nodes.from("impactAssessments[" + one.purpose() + "]")
        .put("purpose", one.purpose().code())
        .put("reference", one.reference())
        .put("assessedOn", one.assessedOn().toString());
  }
}
