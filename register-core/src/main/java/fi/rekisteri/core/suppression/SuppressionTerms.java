package fi.rekisteri.core.suppression;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Indexing;
import fi.rekisteri.core.sealing.OpenRing;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchPart;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which terms the suppression list knows people: those by which marketing reaches them. E-mail,
 * telephone, and name with postal code, whether or not the definition searches by them, and the
 * definition's own keys over one field of addresses or numbers. A name alone, a business id or a
 * number of the host is none: it is held by strangers, or reaches nobody.
 *
 * <p>The hashes are whole even where the search key is shortened, since strangers must not share
 * them.
 */
public final class SuppressionTerms {
  private static final List<SearchKey<?>> SHIPPED =
      List.of(
          CustomerSearch.BY_EMAIL, CustomerSearch.BY_PHONE, CustomerSearch.BY_NAME_AND_POSTAL_CODE);
  private static final int WHOLE = 128;

  private final Engine engine;
  private final Map<String, SearchKey<?>> keys = new LinkedHashMap<>();

  SuppressionTerms(Engine engine) {
    this.engine = engine;
    List<SearchKey<?>> all = new ArrayList<>(SHIPPED);
    engine.definition().searchKeys().stream().filter(SuppressionTerms::reaches).forEach(all::add);
    all.stream()
        .filter(key -> isDeclared(engine.definition(), key))
        .forEach(key -> keys.put(key.id(), key.withBits(WHOLE)));
  }

  private static boolean reaches(SearchKey<?> key) {
    Normalisation rule = key.parts().get(0).normalisation();
    return key.parts().size() == 1 && (rule == Normalisation.EMAIL || rule == Normalisation.PHONE);
  }

  private static boolean isDeclared(RegisterDefinition definition, SearchKey<?> key) {
    return key.parts().stream().allMatch(part -> isDeclared(definition, part.field()));
  }

  private static boolean isDeclared(RegisterDefinition definition, FieldKey<?> field) {
    return definition
        .field(field.path())
        .filter(
            schema ->
                schema.key().cardinality() == field.cardinality()
                    && schema.key().type().javaType() == field.type().javaType())
        .isPresent();
  }

  /** Whether terms of a search key's id stand on the list. */
  boolean areUnder(String index) {
    return keys.containsKey(index);
  }

  /** Whether a change of one of these fields changes the terms. */
  boolean areIn(Set<FieldKey<?>> changed) {
    return keys.values().stream().anyMatch(key -> changed.stream().anyMatch(key::names));
  }

  /** The key under which a search key's terms stand on the list, if they do. */
  @SuppressWarnings("unchecked") // a key is found by its own id, and compared
  public <Q> Optional<SearchKey<Q>> key(SearchKey<Q> search) {
    SearchKey<?> known = keys.get(search.id());
    return known != null && known.parts().equals(search.parts())
        ? Optional.of((SearchKey<Q>) known)
        : Optional.empty();
  }

  /** Somebody's terms before they are stored. */
  public List<SearchTag> of(OpenRing ring, Customer newcomer) {
    List<SearchTag> terms = new ArrayList<>();
    for (SearchKey<?> key : keys.values()) {
      List<List<?>> values = new ArrayList<>();
      key.parts()
          .forEach(part -> values.add(Indexing.valuesOf(newcomer.fields().get(part.field()))));
      terms.addAll(ring.suppressionTags().tagsOf(key, values));
    }
    return terms;
  }

  /** The terms of somebody stored. */
  public List<SearchTag> of(OpenRing ring, SealedCustomer stored) {
    Set<FieldKey<?>> fields = new LinkedHashSet<>();
    keys.values().forEach(key -> key.parts().forEach(part -> fields.add(declared(part))));
    Map<FieldKey<?>, List<Object>> opened = engine.records().values(ring, stored, fields);
    List<SearchTag> terms = new ArrayList<>();
    for (SearchKey<?> key : keys.values()) {
      List<List<Object>> values =
          key.parts().stream().map(part -> opened.getOrDefault(part.field(), List.of())).toList();
      terms.addAll(ring.suppressionTags().tagsOf(key, values));
    }
    return terms;
  }

  private FieldKey<?> declared(SearchPart<?, ?> part) {
    return engine.definition().field(part.field().path()).orElseThrow().key();
  }
}
