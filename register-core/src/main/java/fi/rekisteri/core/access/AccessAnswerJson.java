package fi.rekisteri.core.access;

import fi.rekisteri.access.AccessAnswer;
import fi.rekisteri.core.wording.NoticeTree;
import fi.rekisteri.core.wording.PartyTree;
import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.RegisterDefinition;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the access answer as JSON (Art. 12(1), 15; X1), in the form of the published schema
 * {@value #SCHEMA_FILE}, which stands beside this class as a resource. Instants are UTC; texts for
 * people are objects by language. Immutable and thread-safe.
 *
 * <p>The JSON holds personal data in plain text: hand it over by a protected way only.
 */
public final class AccessAnswerJson {
  /** The name that the JSON gives its schema, and the schema itself. */
  public static final String SCHEMA = "urn:fi-rekisteri:schema:access-answer:1";

  /** The resource of this package that holds the schema (JSON Schema 2020-12). */
  public static final String SCHEMA_FILE = "access-answer-1.schema.json";

  private static final int SCHEMA_VERSION = 1;

  private final RegisterDefinition definition;

  private AccessAnswerJson(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * A JSON writer for one register.
   *
   * @param definition tells what stands beside the data: controller, recipients, sources, periods
   *     and authority
   * @return the writer
   */
  public static AccessAnswerJson of(RegisterDefinition definition) {
    return new AccessAnswerJson(definition);
  }

  /**
   * Writes the answer.
   *
   * @param answer the answer, also one that no data is held
   * @return a JSON document, to be stored or sent as UTF-8
   */
  public String write(AccessAnswer answer) {
    NoticeTree notice = new NoticeTree(definition);
    PartyTree parties = new PartyTree(definition);
    ObjectNode root = Tree.object();
    root.put("schema", SCHEMA).put("schemaVersion", SCHEMA_VERSION).put("kind", "ACCESS");
    root.put("generatedAt", answer.generatedAt().toString());
    root.set("confirmation", AnswerTree.confirmation(answer));
    root.set("controller", parties.controller());
    root.set("register", notice.register());
    root.set("subject", AnswerTree.subject(answer));
    root.set("purposes", AnswerTree.purposes(answer));
    root.set("data", AnswerTree.data(answer));
    root.set("categories", CategoryNames.of(answer));
    root.set("redactions", RedactionTree.of(answer));
    root.set("elsewhere", AnswerTree.elsewhere(answer));
    root.set("choices", Tree.list(answer.choices(), new ChoiceTree(definition)::of));
    root.set("disclosures", DisclosureTree.of(answer));
    notice.addTo(root, answer);
    root.set("rights", AnswerTree.rights(answer));
    root.set("authority", parties.authority(answer));
    root.set("consultations", AnswerTree.consultations(answer));
    return Tree.write(root);
  }
}
