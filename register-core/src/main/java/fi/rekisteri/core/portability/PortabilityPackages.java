package fi.rekisteri.core.portability;

import fi.rekisteri.core.wording.Tree;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.portability.PackageFile;
import fi.rekisteri.portability.PortabilityPackage;
import fi.rekisteri.portability.PortableData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a package of what a person may take along, in formats that are structured, common and read
 * by machines (Art. 20(1), S71.2, X1): JSON in the form of a published schema, CSV with one file
 * for each field or source, and a contact card as vCard 4.0 (RFC 6350) and jCard (RFC 7095). The
 * manifest tells what is in it and what stays, with the reason, and the hash of each file.
 * Immutable and thread-safe.
 *
 * <h2>Security guarantees</h2>
 *
 * <ul>
 *   <li>The same data is the same bytes, on every system.
 *   <li>No cell of a CSV file begins a formula. Each apostrophe that was put in for that stands in
 *       the manifest with its place, so that whoever wants the value as it was takes it out again.
 *   <li>No value begins a line or a property of a card, whatever is in it.
 *   <li>The manifest holds no value of the person.
 * </ul>
 */
public final class PortabilityPackages {
  /** The name that the data gives its schema, and the schema itself. */
  public static final String DATA_SCHEMA = "urn:fi-rekisteri:schema:portable-data:1";

  /** The resource of this package that holds the data's schema, and its name among the files. */
  public static final String DATA_SCHEMA_FILE = "portable-data-1.schema.json";

  /** The name that the manifest gives its schema, and the schema itself. */
  public static final String MANIFEST_SCHEMA = "urn:fi-rekisteri:schema:portability-manifest:1";

  /** The resource of this package that holds the manifest's schema, and its name as a file. */
  public static final String MANIFEST_SCHEMA_FILE = "portability-manifest-1.schema.json";

  /** The file of a package that holds the data as JSON. */
  public static final String DATA_FILE = "data.json";

  /** The file of a package that tells of the others. */
  public static final String MANIFEST_FILE = "manifest.json";

  /** The contact card as vCard 4.0; only where contact data is among what goes. */
  public static final String VCARD_FILE = "contact.vcf";

  /** The contact card as jCard; only where contact data is among what goes. */
  public static final String JCARD_FILE = "contact.json";

  private static final String JSON = "application/json";
  private static final String SCHEMA_JSON = "application/schema+json";

  private final RegisterDefinition definition;

  private PortabilityPackages(RegisterDefinition definition) {
    this.definition = definition;
  }

  /**
   * What makes packages of one register.
   *
   * @param definition tells who the controller is, and which register it is
   * @return the maker
   */
  public static PortabilityPackages of(RegisterDefinition definition) {
    return new PortabilityPackages(definition);
  }

  /**
   * Makes a package.
   *
   * @param data what goes and what stays; also where nothing goes: that is an answer too
   * @return the package
   */
  public PortabilityPackage pack(PortableData data) {
    List<PackageFile> files = new ArrayList<>();
    files.add(PackageFile.of(DATA_FILE, JSON, utf8(json(data))));
    List<EntityCsv> tables = EntityCsv.allOf(data);
    tables.stream().map(EntityCsv::file).forEach(files::add);
    ContactCard.of(data, definition.zone()).ifPresent(card -> addCard(files, card));
    files.add(PackageFile.of(DATA_SCHEMA_FILE, SCHEMA_JSON, resource(DATA_SCHEMA_FILE)));
    files.add(PackageFile.of(MANIFEST_SCHEMA_FILE, SCHEMA_JSON, resource(MANIFEST_SCHEMA_FILE)));
    List<NeutralisedCell> cells =
        tables.stream().flatMap(one -> one.neutralised().stream()).toList();
    ObjectNode manifest = new ManifestTree(definition, data).of(files, cells);
    return new PortabilityPackage(
        data.id(),
        data.subject(),
        PackageFile.of(MANIFEST_FILE, JSON, utf8(Tree.write(manifest))),
        files);
  }

  /**
   * Writes what goes: the file {@value #DATA_FILE} of a package.
   *
   * @param data what goes
   * @return a JSON document of the form of {@value #DATA_SCHEMA_FILE}; the same for the same data
   */
  public String json(PortableData data) {
    return Tree.write(new PortableTree(definition).of(data));
  }

  private static void addCard(List<PackageFile> files, ContactCard card) {
    files.add(PackageFile.of(VCARD_FILE, "text/vcard; charset=utf-8", utf8(VCardText.of(card))));
    files.add(PackageFile.of(JCARD_FILE, "application/vcard+json", utf8(JCardTree.write(card))));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = PortabilityPackages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing from register-core");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be read", e);
    }
  }
}
