package fi.rekisteri.portability;

import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.rights.DataNature;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A value that the person may take along (Art. 20(1)). Printing it never shows the value.
 *
 * @param place where it is held
 * @param label what it is, for people
 * @param category the category that the notice lists
 * @param parts the value, part by part; not empty
 * @param nature provided or observed, and nothing else
 * @param source where it came from
 * @param obtainedAt when, where it is known
 * @param purposes the purposes on consent or contract that carry it; one at least
 */
public record PortableValue(
    Place place,
    LocalizedText label,
    DataCategory category,
    Map<String, String> parts,
    DataNature nature,
    SourceKind source,
    Optional<Instant> obtainedAt,
    Set<Purpose> purposes) {
  /** Copies the collections; refuses what nobody may take along. */
  public PortableValue {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    purposes = Set.copyOf(purposes);
    if (nature != DataNature.PROVIDED && nature != DataNature.OBSERVED) {
      throw new IllegalArgumentException("what is taken along was provided or observed");
    }
    if (parts.isEmpty() || purposes.isEmpty()) {
      throw new IllegalArgumentException("what is taken along has a value, and what carries it");
    }
  }

  @Override
  public String toString() {
    return "PortableValue[" + place + ", ***]";
  }

  /**
   * Where a value is held.
   *
   * @param path the path of a field, or the technical name of a source
   * @param elsewhere whether it is a source beside the register's own records
   */
  public record Place(String path, boolean elsewhere) {
    /**
     * A field of the register's own records.
     *
     * @param path its path
     * @return the place
     */
    public static Place field(String path) {
      return new Place(path, false);
    }

    /**
     * A source beside the records.
     *
     * @param name its technical name
     * @return the place
     */
    public static Place source(String name) {
      return new Place(name, true);
    }
  }
}
