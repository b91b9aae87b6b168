package fi.rekisteri;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is to be disclosed of one person. A field that holds several values goes out whole, unless
 * some of them are chosen: an invoice is about one order, and not about all that were ever made.
 *
 * @param subject whose data
 * @param request to whom, on which ground, which fields
 * @param chosen the ids of the values that go out, for fields of which not all do
 */
public record DisclosureItem(
    CustomerId subject, DisclosureRequest request, Map<FieldKey<?>, Set<String>> chosen) {
  /** Copies what is chosen; refuses a choice of nothing, and one where nothing is to choose. */
  public DisclosureItem {
    Map<FieldKey<?>, Set<String>> copy = new HashMap<>();
    chosen.forEach((field, elements) -> copy.put(field, Set.copyOf(elements)));
    copy.forEach(
        (field, elements) -> {
          if (!request.fields().contains(field)
              || field.cardinality() == Cardinality.ONE
              || elements.isEmpty()) {
            throw new IllegalArgumentException(
                "some values are chosen of requested fields that hold several, such as not "
                    + field);
          }
        });
    chosen = Map.copyOf(copy);
  }

  /**
   * All values of the requested fields.
   *
   * @param subject whose data
   * @param request to whom, on which ground, which fields
   * @return the item
   */
  public static DisclosureItem of(CustomerId subject, DisclosureRequest request) {
    return new DisclosureItem(subject, request, Map.of());
  }

  /**
   * The same, but some values only of one field.
   *
   * @param field a requested field that holds several values
   * @param elements the ids of the values, as {@link fi.rekisteri.customer.Entry} tells them
   * @return a copy
   */
  public DisclosureItem only(FieldKey<?> field, String... elements) {
    Map<FieldKey<?>, Set<String>> more = new HashMap<>(chosen);
    more.put(field, Set.of(elements));
    return new DisclosureItem(subject, request, more);
  }
}
