package fi.rekisteri.core.record;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.text.Language;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The record of processing activities (seloste käsittelytoimista, register över behandling, Art.
 * 30; X3): the controller's by the points of Art. 30(1)(a) to (g), and, where the register's data
 * is processed on behalf of others, the processor's by those of Art. 30(2)(a) to (d). It is made of
 * a draft, so that one that lacks something can be looked at: what is missing reads "not stated",
 * what is declared to be none says so, and each entry names the part of the definition that it came
 * from. Beside it stands what may call for an impact assessment (Art. 35): told, never decided.
 *
 * <p>The same draft and day always give the same text. The record holds no data of the registered,
 * but the names and contact data of controllers, officers and representatives. Immutable and
 * thread-safe.
 */
public final class RecordOfProcessing {
  /** The name that the JSON gives its schema, and the schema itself. */
  public static final String SCHEMA = "urn:fi-rekisteri:schema:record-of-processing:1";

  /** The resource of this package that holds the schema (JSON Schema 2020-12). */
  public static final String SCHEMA_FILE = "record-of-processing-1.schema.json";

  private final RecordFacts facts;

  private RecordOfProcessing(RecordFacts facts) {
    this.facts = facts;
  }

  /**
   * The record as of the first day of the definition. Where that is not stated either, transfers
   * and sub-processors of all days are told.
   *
   * @param draft what is described
   * @return the record
   */
  public static RecordOfProcessing of(RegisterDraft draft) {
    return new RecordOfProcessing(new RecordFacts(draft, draft.validFrom()));
  }

  /**
   * The same record as of another day.
   *
   * @param day a day in the register's zone: it decides which countries are outside the economic
   *     area, and which sub-processors are approved
   * @return a copy
   */
  public RecordOfProcessing asOf(LocalDate day) {
    return new RecordOfProcessing(new RecordFacts(facts.draft(), Optional.of(day)));
  }

  /**
   * The record as data.
   *
   * @return a JSON document of the published schema, to be stored or sent as UTF-8; texts for
   *     people are objects by language
   */
  public String json() {
    return Tree.write(RecordTree.of(facts));
  }

  /**
   * The record as linked data in the terms of the W3C Data Privacy Vocabulary, whose prefixes stand
   * in the document: nothing is fetched to read it.
   *
   * @return a JSON-LD document, to be stored or sent as UTF-8
   */
  public String jsonLd() {
    return Tree.write(LinkedRecord.of(facts));
  }

  /**
   * The record as a document with a table for each record.
   *
   * @param language the language of its words; a text that was never translated is Finnish
   * @return Markdown in the dialect that knows tables; no text of the definition becomes markup
   */
  public String markdown(Language language) {
    return RecordMarkdown.of(facts, language);
  }

  /**
   * The record as a table.
   *
   * @param language the language of its words; a text that was never translated is Finnish
   * @return CSV by RFC 4180, to be stored as UTF-8; no cell begins a formula
   */
  public String csv(Language language) {
    return RecordCsv.of(facts, language);
  }
}
