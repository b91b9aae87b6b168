package fi.rekisteri.core.record;

import static fi.rekisteri.core.vocabulary.Vocabulary.term;

import fi.rekisteri.core.vocabulary.Vocabulary;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.ImpactAssessment;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The purposes as linked data: each is a process with its bases, people, data and recipients. */
final class LinkedProcess {
  private final RecordFacts facts;
  private final Linked linked;
  private final LinkedData data;
  private final Map<Purpose, List<DisclosureRule>> grounds;

  LinkedProcess(RecordFacts facts, Linked linked, LinkedData data) {
    this.facts = facts;
    this.linked = linked;
    this.data = data;
    this.grounds =
        facts.draft().disclosureRules().stream()
            .collect(Collectors.groupingBy(DisclosureRule::purpose));
  }

  ObjectNode of(ProcessingActivity activity) {
    String code = activity.purpose().code();
    ObjectNode node = linked.named("process", code, List.of(term("PersonalDataProcess")));
    node.set(term("hasPurpose"), purpose(activity));
    node.set(
        term("hasActivityStatus"),
        Linked.reference(Vocabulary.one("status", activity.status().name())));
    node.set(
        term("hasLegalBasis"),
        Tree.list(new TreeMap<>(activity.bases()).entrySet(), LinkedProcess::basis));
    node.set(
        term("hasDataSubject"),
        Tree.list(new TreeSet<>(activity.bases().keySet()), LinkedProcess::subject));
    node.set(
        term("hasPersonalData"),
        Tree.list(PartyTree.paths(activity.fields()), path -> linked.refer("field", path)));
    node.set(term("hasRecipient"), Tree.list(recipients(activity), data::recipient));
    node.set(term("hasProcessing"), Tree.list(processing(activity), Linked::reference));
    addImpact(node, activity);
    return node;
  }

  private ObjectNode purpose(ProcessingActivity activity) {
    ObjectNode node = linked.named("purpose", activity.purpose().code(), "Purpose");
    return Linked.described(node, activity.description());
  }

  private static ObjectNode basis(Map.Entry<SubjectRole, LegalBasis> entry) {
    LegalBasis basis = entry.getValue();
    ObjectNode node = Linked.typed(List.of(Grounds.term(basis)));
    node.set(term("hasDataSubject"), subject(entry.getKey()));
    Grounds.statute(basis).ifPresent(statute -> node.put("dct:source", statute));
    Grounds.reason(basis).ifPresent(text -> Linked.described(node, text));
    return node;
  }

  static ObjectNode subject(SubjectRole role) {
    return Linked.typed(Vocabulary.of("role", role.name(), "DataSubject"))
        .put("rekisteri:role", role.name());
  }

  /** Who receives data for this purpose, by the grounds for disclosure. */
  private Set<String> recipients(ProcessingActivity activity) {
    return grounds.getOrDefault(activity.purpose(), List.of()).stream()
        .flatMap(rule -> rule.recipients().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> processing(ProcessingActivity activity) {
    List<String> terms = new ArrayList<>(Vocabulary.find("processing", "ALWAYS").orElseThrow());
    if (!recipients(activity).isEmpty()) {
      terms.add(Vocabulary.one("processing", "DISCLOSING"));
    }
    if (activity.profiling()) {
      terms.add(Vocabulary.one("processing", "PROFILING"));
    }
    if (activity.purpose().equals(Purpose.PUBLICATION)) {
      terms.add(Vocabulary.one("processing", "PUBLISHING"));
    }
    return terms;
  }

  private void addImpact(ObjectNode node, ProcessingActivity activity) {
    facts
        .assessmentOf(activity)
        .ifPresent(one -> node.set(term("hasImpactAssessment"), assessment(one)));
    List<String> hints =
        facts.hints().of(activity).stream().map(hint -> hint.kind().name()).distinct().toList();
    if (!hints.isEmpty()) {
      node.set("rekisteri:impactHint", Tree.texts(hints));
    }
  }

  private ObjectNode assessment(ImpactAssessment one) {
    ObjectNode node = Linked.typed("DPIA").put("dct:identifier", one.reference());
    node.set("dct:date", Linked.date(one.assessedOn()));
    return node;
  }
}
