package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.access.AccessAnswer.Consultation;
import fi.rekisteri.access.AccessAnswer.HeldValue;
import fi.rekisteri.access.KeptUntil;
import fi.rekisteri.core.wording.NoticeFacts;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.core.wording.Wording;
import fi.rekisteri.customer.CustomershipPeriod;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.elsewhere.SourceAnswer;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.processing.FieldLock;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the JSON tells about this person. */
final class AnswerTree {
  private AnswerTree() {}

  static ObjectNode confirmation(AccessAnswer answer) {
    String key = answer.isHeld() ? "confirmation.held" : "confirmation.none";
    ObjectNode node = Tree.object();
    node.put("held", answer.isHeld());
    node.put("recordVersion", answer.version());
    node.set("text", Tree.texts(Wording.everywhere(key)));
    node.set("searched", Tree.list(Searched.of(answer), AnswerTree::searched));
    return node;
  }

  private static ObjectNode searched(Searched place) {
    ObjectNode node = Tree.object().put("place", place.place());
    node.set("name", Tree.texts(place.name()));
    return node.put("given", place.given());
  }

  static ObjectNode subject(AccessAnswer answer) {
    ObjectNode node = Tree.object().put("id", answer.subject().toString());
    answer.role().ifPresent(role -> node.put("role", role.name()));
    node.set("customerships", Tree.list(answer.customerships(), AnswerTree::customership));
    return node;
  }

  private static ObjectNode customership(CustomershipPeriod period) {
    ObjectNode node = Tree.object().put("start", period.start().toString());
    period.end().ifPresent(end -> node.put("end", end.toString()));
    period.reason().ifPresent(reason -> node.put("reason", reason.name()));
    return node;
  }

  static JsonNode purposes(AccessAnswer answer) {
    return Tree.list(answer.activities(), activity -> purpose(activity, answer.role()));
  }

  private static ObjectNode purpose(ProcessingActivity activity, Optional<SubjectRole> role) {
    ObjectNode node = Tree.object().put("code", activity.purpose().code());
    node.set("description", Tree.texts(activity.description()));
    node.set(
        "legalBasis",
        role.flatMap(activity::basisFor)
            .map(AnswerTree::basis)
            .orElseGet(() -> Tree.declared("none")));
    node.set("fields", Tree.texts(NoticeFacts.paths(activity.fields())));
    return node.put("profiling", activity.profiling());
  }

  private static ObjectNode basis(LegalBasis legal) {
    Basis basis = Basis.of(legal);
    ObjectNode node = Tree.object().put("code", basis.code()).put("article", basis.article());
    basis.statute().ifPresent(statute -> node.put("statute", statute));
    basis.reason().ifPresent(reason -> node.set("reason", Tree.texts(reason)));
    return node;
  }

  static JsonNode data(AccessAnswer answer) {
    return Tree.list(answer.data(), held -> held(held, answer));
  }

  private static ObjectNode held(HeldValue held, AccessAnswer answer) {
    Provenance origin = held.provenance();
    ObjectNode node = Tree.object().put("path", held.path());
    node.set("label", Tree.texts(Wording.labelOf(held)));
    node.put("category", held.category().code());
    node.set("value", Tree.texts(held.parts()));
    if (held.waiting()) {
      node.put("waiting", true);
    }
    node.put("nature", held.nature().name());
    node.set("purposes", Tree.texts(UsedFor.of(held, answer).stream().map(Purpose::code).toList()));
    node.put("source", origin.source().name());
    node.put("channel", origin.channel().name());
    origin.party().ifPresent(party -> node.put("party", party));
    node.put("obtainedAt", origin.obtainedAt().toString());
    origin.refersTo().ifPresent(time -> node.put("refersTo", time.toString()));
    origin.noticeVersion().ifPresent(version -> node.put("noticeVersion", version));
    held.kept().ifPresent(kept -> node.set("kept", kept(kept)));
    held.lock().ifPresent(lock -> node.set("held", lock(lock)));
    return node;
  }

  private static ObjectNode kept(KeptUntil kept) {
    ObjectNode node = Tree.object().put("by", kept.decidedBy().reference());
    kept.lastDay().ifPresent(day -> node.put("through", day.toString()));
    return node;
  }

  private static ObjectNode lock(FieldLock lock) {
    ObjectNode node = Tree.object().put("by", lock.heldBy().reference());
    List<String> purposes = lock.purposes().stream().map(Purpose::code).sorted().toList();
    node.set("purposes", Tree.texts(purposes));
    return node;
  }

  static JsonNode rights(AccessAnswer answer) {
    return Tree.list(ToldRight.of(answer), AnswerTree::right);
  }

  private static ObjectNode right(ToldRight told) {
    ObjectNode node =
        Tree.object()
            .put("code", told.right().name())
            .put("source", told.right().source().reference());
    node.set("name", Tree.texts(Wording.everywhere(told.nameKey())));
    node.set("meaning", Tree.texts(Wording.everywhere(told.meaningKey())));
    return node;
  }

  static JsonNode consultations(AccessAnswer answer) {
    return Tree.list(answer.consultations(), AnswerTree::look);
  }

  static JsonNode elsewhere(AccessAnswer answer) {
    return Tree.list(answer.elsewhere(), source -> source(source, answer));
  }

  private static ObjectNode source(SourceAnswer source, AccessAnswer answer) {
    ObjectNode node = Tree.object().put("source", source.source());
    node.set("name", Tree.texts(source.label()));
    // "None" is said of what is held, and not where something may have been left out.
    boolean unsaid = source.values().isEmpty() && !answer.redactions().isEmpty();
    node.set(
        "values",
        unsaid ? Tree.declared("notStated") : Tree.row(source.values(), AnswerTree::value));
    return node;
  }

  private static ObjectNode value(SourceValue value) {
    ObjectNode node = Tree.object();
    node.set("label", Tree.texts(value.label()));
    node.put("category", value.category().code());
    node.set("value", Tree.texts(value.parts()));
    value
        .countedFrom()
        .ifPresent(
            start ->
                node.set(
                    "countedFrom",
                    Tree.object()
                        .put("anchor", start.anchor().name())
                        .put("day", start.day().toString())));
    return node;
  }

  private static ObjectNode look(Consultation look) {
    ObjectNode node = Tree.object().put("at", look.at().toString());
    node.put("purpose", look.purpose().code()).put("action", look.action().name());
    look.receiver().ifPresent(receiver -> node.put("receiver", receiver.code()));
    return node;
  }
}
