package fi.rekisteri.elsewhere;

import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.retention.RetentionStart;
import fi.rekisteri.text.LocalizedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a source holds about a person, as the person is told it.
 *
 * @param label what it is
 * @param category the category of personal data
 * @param parts the value, part by part, in the order in which people read it; not empty
 * @param countedFrom from when its retention is counted, where the source knows
 * @param origin how it came to be; empty where the source does not tell, and then nobody can take
 *     it along before that was found out (Art. 20)
 */
public record SourceValue(
    LocalizedText label,
    DataCategory category,
    Map<String, String> parts,
    Optional<RetentionStart> countedFrom,
    Optional<ValueOrigin> origin) {
  /** Copies the parts; refuses none. */
  public SourceValue {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a value has one part at least");
    }
  }

  /**
   * A value of which the source does not tell how it came to be.
   *
   * @param label what it is
   * @param category the category of personal data
   * @param parts the value, part by part; not empty
   * @param countedFrom from when its retention is counted, where the source knows
   */
  public SourceValue(
      LocalizedText label,
      DataCategory category,
      Map<String, String> parts,
      Optional<RetentionStart> countedFrom) {
    this(label, category, parts, countedFrom, Optional.empty());
  }

  /**
   * The same value, with how it came to be.
   *
   * @param told what the source knows of it
   * @return a copy
   */
  public SourceValue from(ValueOrigin told) {
    return new SourceValue(label, category, parts, countedFrom, Optional.of(told));
  }

  /**
   * The same value, come to be the same way, without a part that is left out of an answer (Art.
   * 15(4)).
   *
   * @param part the part's name
   * @return a copy; empty where nothing of the value is left
   */
  public Optional<SourceValue> without(String part) {
    Map<String, String> rest = new LinkedHashMap<>(parts);
    rest.remove(part);
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new SourceValue(label, category, rest, countedFrom, origin));
  }

  @Override
  public String toString() {
    return "SourceValue[" + category + ", ***]";
  }
}
