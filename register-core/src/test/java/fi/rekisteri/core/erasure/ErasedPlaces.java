package fi.rekisteri.core.erasure;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.StorageTransaction;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where values stand, as texts that a test compares. */
public final class ErasedPlaces {
  private ErasedPlaces() {}

  /** Where values of a person stand in the storage; none of somebody who is erased. */
  public static Set<String> of(StorageTransaction tx, CustomerId id) {
    Set<String> places = new TreeSet<>();
    tx.customers()
        .find(id)
        .ifPresent(
            stored -> stored.fields().forEach(one -> add(places, one.field(), one.element())));
    for (String field : tx.customers().collections(id)) {
      tx.customers().items(id, field, null, 1_000).forEach(item -> add(places, field, item.item()));
    }
    return places;
  }

  /** Where the values stand that fates let go. */
  public static Set<String> going(List<ValueFate> fates) {
    Set<String> places = new TreeSet<>();
    Going.of(fates).forEach(one -> add(places, one.field(), one.element()));
    return places;
  }

  private static void add(Set<String> places, String field, String element) {
    if (!field.startsWith("$")) {
      places.add(field + "#" + element);
    }
  }
}
