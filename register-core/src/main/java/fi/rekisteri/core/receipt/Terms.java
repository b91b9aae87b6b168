package fi.rekisteri.core.receipt;

import fi.rekisteri.core.wording.Tree;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Nodes of JSON-LD in the terms of the vocabulary. */
final class Terms {
  private Terms() {}

  /** A node that is one of those kinds. */
  static ObjectNode typed(Collection<String> types) {
    ObjectNode node = Tree.object();
    node.set("@type", Tree.texts(types));
    return node;
  }

  /** A node of a kind that our own code names. */
  static ObjectNode typed(String... names) {
    return typed(Stream.of(names).map(Vocabulary::term).toList());
  }

  /** A node that is meant by its name. */
  static ObjectNode reference(String iri) {
    return Tree.object().put("@id", iri);
  }

  /** The terms of a code, or what stands for all of its kind. */
  public static List<String> of(String kind, String code, String otherwise) {
    return Vocabulary.find(kind, code).orElseGet(() -> List.of(Vocabulary.term(otherwise)));
  }
}
