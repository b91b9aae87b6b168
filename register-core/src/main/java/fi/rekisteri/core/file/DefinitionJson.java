package fi.rekisteri.core.file;

import fi.rekisteri.core.shape.KnownKeys;
import fi.rekisteri.core.shape.Nodes;
import fi.rekisteri.core.shape.Place;
import fi.rekisteri.core.shape.Reading;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.retention.CoarsePart;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * Describes a register in a file rather than in Java: reads and writes a {@link RegisterDraft} as
 * JSON, and publishes the schema of that form. {@code docs/definition-file.md} explains it.
 *
 * <pre>{@code
 * RegisterDraft draft = DefinitionJson.standard().with(SHOE_SIZE).read(in);
 * RegisterDefinition definition = draft.checked();
 * }</pre>
 *
 * <p>What is written has one form: the same draft gives the same text, one item a line. Sets and
 * maps stand in the order of what is written. What a draft lacks is left out, and so is a policy
 * that is as the library has it by itself. A field is named by its path and a search key by its id,
 * since their work is Java: the reader knows those of the library and those that it is handed. A
 * field of {@code TextFields} is described by the file alone.
 *
 * <p>Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>The file is taken as a whole or not at all. Every problem is told at once, each with its
 *       JSON path; no problem quotes a value of the file.
 *   <li>At most {@value #MOST_BYTES} bytes, {@value #DEEPEST} levels and {@value #MOST_ITEMS} items
 *       of one list or object are read.
 *   <li>Unknown, missing and repeated members, other types, text after the end, a byte order mark
 *       and anything but UTF-8 are refused. A file names no class and nothing that is fetched.
 * </ul>
 */
public final class DefinitionJson {
  /** The version of the form; a file tells it, and no other is read. */
  public static final int SCHEMA_VERSION = DraftForm.VERSION;

  /** The most bytes of a file. */
  public static final int MOST_BYTES = 16 << 20;

  /** The most levels of a file. */
  public static final int DEEPEST = 40;

  /** The most items of one list or object. */
  public static final int MOST_ITEMS = 20_000;

  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_NUMBER = 20;
  private static final JsonFactory JSON =
      JsonFactory.builder().streamReadConstraints(limits()).build();
  private static final DefinitionJson STANDARD = new DefinitionJson(KnownKeys.STANDARD);

  private final KnownKeys keys;

  private DefinitionJson(KnownKeys keys) {
    this.keys = keys;
  }

  /**
   * The form with the fields and search keys of the library.
   *
   * @return the form
   */
  public static DefinitionJson standard() {
    return STANDARD;
  }

  /**
   * The same form, of whose files these fields may be named too.
   *
   * @param fields fields of the host's own
   * @return a copy
   */
  public DefinitionJson with(FieldKey<?>... fields) {
    return new DefinitionJson(keys.withFields(List.of(fields)));
  }

  /**
   * The same form, of whose files these search keys may be named too.
   *
   * @param searchKeys search keys of the host's own
   * @return a copy
   */
  public DefinitionJson with(SearchKey<?>... searchKeys) {
    return new DefinitionJson(keys.withSearchKeys(List.of(searchKeys)));
  }

  /**
   * The same form, of whose files these parts of anonymisation rules may be named too.
   *
   * @param parts parts, whose labels are worked out by the host
   * @return a copy
   */
  public DefinitionJson with(CoarsePart<?>... parts) {
    return new DefinitionJson(keys.withParts(List.of(parts)));
  }

  /**
   * Writes a draft. What is written is read again before it is handed out, so nothing is written
   * that could not be read.
   *
   * @param draft the draft; it may be incomplete
   * @return the document, which ends with a line end
   * @throws DefinitionException {@code UNREADABLE_DEFINITION} with every problem and its path, if
   *     the draft holds what the form has no place for: a year beyond 9999, half a character, a
   *     text, a list or a whole beyond the limits
   */
  public String write(RegisterDraft draft) {
    String written = Nodes.print(DraftForm.write(draft));
    Reading reading = Reading.ofOurs(keys);
    Place root = new Place("$", reading);
    Document.text(written, root)
        .flatMap(text -> json(text).read(root))
        .ifPresent(file -> DraftForm.read(file, root));
    if (!reading.isClean()) {
      throw reading.refusal(
          ErrorCode.UNREADABLE_DEFINITION, "mend each of them in the draft; nothing was written");
    }
    return written;
  }

  /**
   * Reads a draft from a stream, which stays open.
   *
   * @param in the document, in UTF-8
   * @return the draft; whether it can be enforced is for {@link RegisterDraft#checked} to say
   * @throws DefinitionException {@code UNREADABLE_DEFINITION} with every problem and its path, or
   *     {@code UNKNOWN_DEFINITION_FORM} for another {@code schemaVersion}
   * @throws java.io.UncheckedIOException if the stream fails
   */
  public RegisterDraft read(InputStream in) {
    return read(root -> Document.text(in, root), DefinitionJson::json);
  }

  /**
   * Reads a draft.
   *
   * @param json the document
   * @return the draft; whether it can be enforced is for {@link RegisterDraft#checked} to say
   * @throws DefinitionException {@code UNREADABLE_DEFINITION} with every problem and its path, or
   *     {@code UNKNOWN_DEFINITION_FORM} for another {@code schemaVersion}
   */
  public RegisterDraft read(String json) {
    return read(root -> Document.text(json, root), DefinitionJson::json);
  }

  /**
   * Reads a draft that is written in YAML 1.2: the same form, under the same limits. Aliases and
   * tags are refused. What YAML takes for a number, such as {@code 1.10}, is no text until it
   * stands in quotes, and is told as such. Needs {@code jackson-dataformat-yaml}, which is an
   * optional dependency.
   *
   * @param in the document, in UTF-8; it stays open
   * @return the draft; whether it can be enforced is for {@link RegisterDraft#checked} to say
   * @throws DefinitionException {@code UNREADABLE_DEFINITION} with every problem and its path, or
   *     {@code UNKNOWN_DEFINITION_FORM} for another {@code schemaVersion}
   * @throws IllegalStateException if the optional library is not there
   * @throws java.io.UncheckedIOException if the stream fails
   */
  public RegisterDraft readYaml(InputStream in) {
    return read(root -> Document.text(in, root), DefinitionJson::yaml);
  }

  private RegisterDraft read(
      Function<Place, Optional<String>> document, Function<String, TreeReader> reader) {
    Reading reading = new Reading(keys);
    Place root = new Place("$", reading);
    Optional<JsonNode> tree = document.apply(root).flatMap(text -> reader.apply(text).read(root));
    tree.ifPresent(file -> requireVersion(file, root));
    return tree.flatMap(file -> DraftForm.read(file, root)).orElseThrow(reading::refusal);
  }

  private static void requireVersion(JsonNode file, Place root) {
    Place place = root.member(DraftForm.VERSION_MEMBER);
    JsonNode version = file.path(DraftForm.VERSION_MEMBER);
    boolean known = version.canConvertToInt() && version.intValue() == SCHEMA_VERSION;
    if (file.isObject() && !known) {
      place.refuse(
          version.isMissingNode()
              ? "is missing"
              : "is not " + SCHEMA_VERSION + ", the one version that this release reads");
      throw place
          .reading()
          .refusal(
              ErrorCode.UNKNOWN_DEFINITION_FORM,
              "read it with a release that knows it, or bring it to this version");
    }
  }

  /**
   * The schema of the form (JSON Schema 2020-12), closed and with a word on every member: an editor
   * that knows it completes and checks a file while it is written.
   *
   * @return the schema, as it is published in {@code docs/definition-file.schema.json}
   */
  public String schema() {
    return Nodes.print(DraftForm.schema());
  }

  private static TreeReader json(String text) {
    return new TreeReader(JSON.createParser(ObjectReadContext.empty(), text), () -> false);
  }

  private static TreeReader yaml(String text) {
    try {
      return YamlText.reader(text);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "YAML needs the library tools.jackson.dataformat:jackson-dataformat-yaml; add it", e);
    }
  }

  /** The same limits for whatever a file is written in. */
  static StreamReadConstraints limits() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(DEEPEST + 1)
        .maxStringLength(LONGEST_TEXT)
        .maxNumberLength(LONGEST_NUMBER)
        .maxNameLength(LONGEST_TEXT)
        .maxDocumentLength(MOST_BYTES)
        .build();
  }
}
