package fi.rekisteri.core.record;

import static fi.rekisteri.core.vocabulary.Vocabulary.term;

import fi.rekisteri.core.vocabulary.Vocabulary;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.party.Controller;
import fi.rekisteri.text.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nodes of linked data. What is the register's own has a name of its own below those of its
 * controller and the register; what the vocabulary names has the vocabulary's.
 *
 * @param root what all names of the register's own begin with
 */
record Linked(String root) {
  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9-]{1,40}");

  private static final String[] PREFIXES = {
    "dct", "dpv", "eu-gdpr", "legal-fi", "pd", "rekisteri", "skos", "xsd"
  };

  /** Names below the controller's own part: the id of a register is unique for its controller. */
  static Linked of(RegisterDraft draft) {
    String owner = draft.controller().map(one -> owner(one) + ":").orElse("");
    return new Linked("urn:fi-rekisteri:register:" + owner + draft.id());
  }

  /** The business id; of a controller without a plain one, an identifier made of its name. */
  private static String owner(Controller controller) {
    return controller
        .businessId()
        .filter(id -> PLAIN_ID.matcher(id).matches())
        .orElseGet(() -> named(controller.name() + "/" + controller.businessId().orElse("")));
  }

  private static String named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The prefixes, and that texts for people are objects by language. */
  static ObjectNode context() {
    ObjectNode context = Tree.texts(Vocabulary.prefixes(PREFIXES));
    for (String texts : List.of("dct:description", "dct:title")) {
      context.set(texts, Tree.object().put("@id", texts).put("@container", "@language"));
    }
    return context;
  }

  static ObjectNode typed(Collection<String> types) {
    ObjectNode node = Tree.object();
    node.set("@type", Tree.texts(types));
    return node;
  }

  /** A node of a kind that our own code names. */
  static ObjectNode typed(String... names) {
    return typed(Stream.of(names).map(Vocabulary::term).toList());
  }

  /** A node of a kind that our own code names, under a name that is given. */
  static ObjectNode named(String iri, String type) {
    return Tree.object().put("@id", iri).setAll(typed(type));
  }

  /** A node with a name of the register's own. */
  ObjectNode named(String kind, String code, Collection<String> types) {
    ObjectNode node = Tree.object().put("@id", id(kind, code));
    return node.setAll(typed(types)).put("dct:identifier", code);
  }

  /**
   * A node with a name of the register's own, for which the vocabulary may have a term: where it
   * has none, the name is a narrower one of the whole kind.
   */
  ObjectNode named(String kind, String code, String whole) {
    ObjectNode node = named(kind, code, Vocabulary.of(kind, code, whole));
    if (Vocabulary.find(kind, code).isEmpty()) {
      node.set("skos:broader", reference(term(whole)));
    }
    return node;
  }

  ObjectNode refer(String kind, String code) {
    return reference(id(kind, code));
  }

  String id(String kind, String code) {
    return root() + ":" + kind + ":" + code;
  }

  static ObjectNode reference(String iri) {
    return Tree.object().put("@id", iri);
  }

  static ObjectNode described(ObjectNode node, LocalizedText text) {
    node.set("dct:description", Tree.texts(text));
    return node;
  }

  static ObjectNode date(Object day) {
    return value("xsd:date", day);
  }

  static ObjectNode duration(Object period) {
    return value("xsd:duration", period);
  }

  private static ObjectNode value(String type, Object value) {
    return Tree.object().put("@value", value.toString()).put("@type", type);
  }
}
