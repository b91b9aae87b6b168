package fi.rekisteri.core.shape;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.retention.CoarsePart;
import fi.rekisteri.visit.VisitFields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file names and cannot hold, because it works: fields by their paths, search keys by their
 * ids, parts of anonymisation rules by name and field. Immutable and thread-safe.
 */
public record KnownKeys(
    Map<String, FieldKey<?>> fields,
    Map<String, SearchKey<?>> searchKeys,
    Map<String, CoarsePart<?>> parts) {

  /** The library's own. */
  public static final KnownKeys STANDARD =
      new KnownKeys(Map.of(), Map.of(), Map.of())
          .withFields(
              Stream.concat(
                      CustomerFields.ALL.stream(),
                      Stream.of(VisitFields.VISIT, VisitFields.INFERRED, VisitFields.IDENTITY_LINK))
                  .toList())
          .withSearchKeys(
              List.of(
                  CustomerSearch.BY_EMAIL,
                  CustomerSearch.BY_PHONE,
                  CustomerSearch.BY_NAME,
                  CustomerSearch.BY_BUSINESS_ID,
                  CustomerSearch.BY_CUSTOMER_NUMBER,
                  CustomerSearch.BY_NAME_AND_POSTAL_CODE));

  /** Copies the maps. */
  public KnownKeys {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    searchKeys = Collections.unmodifiableMap(new LinkedHashMap<>(searchKeys));
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** These too; a path that is known belongs to its field and to no other. */
  public KnownKeys withFields(List<FieldKey<?>> more) {
    Map<String, FieldKey<?>> all = new LinkedHashMap<>(fields);
    for (FieldKey<?> key : more) {
      FieldKey<?> known = all.putIfAbsent(key.path(), key);
      if (known != null && known.type().javaType() != key.type().javaType()) {
        throw new IllegalArgumentException("the path " + key + " belongs to another field");
      }
    }
    return new KnownKeys(all, searchKeys, parts);
  }

  /** These too. */
  public KnownKeys withSearchKeys(List<SearchKey<?>> more) {
    Map<String, SearchKey<?>> all = new LinkedHashMap<>(searchKeys);
    more.forEach(key -> all.put(key.id(), key));
    return new KnownKeys(fields, all, parts);
  }

  /** These too. */
  public KnownKeys withParts(List<CoarsePart<?>> more) {
    Map<String, CoarsePart<?>> all = new LinkedHashMap<>(parts);
    more.forEach(part -> all.put(nameOf(part.name(), part.field().path()), part));
    return new KnownKeys(fields, searchKeys, all);
  }

  Optional<FieldKey<?>> field(String path) {
    return Optional.ofNullable(fields.get(path));
  }

  Optional<SearchKey<?>> searchKey(String id) {
    return Optional.ofNullable(searchKeys.get(id));
  }

  Optional<CoarsePart<?>> part(String name, String path) {
    return Optional.ofNullable(parts.get(nameOf(name, path)));
  }

  private static String nameOf(String name, String path) {
    return name + " of " + path;
  }
}
