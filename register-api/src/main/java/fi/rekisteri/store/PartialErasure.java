package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.FieldErasureVerdict;
import java.util.List;

/**
 * What is left of a customer when some fields are erased: all of it is sealed anew, so that with
 * the old key the erased values go everywhere, out of old copies too.
 *
 * @param verdict which fields, and the rule that decided
 * @param before the record as it was read
 * @param rest the next version of the record, under a new key, without the erased fields
 * @param left the values of collections that stay, under that key, and the tags that stay
 */
public record PartialErasure(
    FieldErasureVerdict verdict, SealedCustomer before, SealedCustomer rest, Left left) {

  /**
   * What stays beside the record.
   *
   * @param items all values of collections that the verdict does not name
   * @param tags all search tags from now on
   */
  public record Left(List<SealedItem> items, List<SearchTag> tags) {
    /** Copies the lists. */
    public Left {
      items = List.copyOf(items);
      tags = List.copyOf(tags);
    }
  }

  /** Refuses whatever takes away more, or less, than the verdict says. */
  public PartialErasure {
    CustomerId id = before.facts().id();
    if (!verdict.subject().equals(id) || !rest.facts().equals(before.facts().next())) {
      throw new IllegalArgumentException("a partial erasure is the next version of one record");
    }
    if (before.key().keyId() == rest.key().keyId()) {
      throw new IllegalArgumentException("what is left is sealed under a new key");
    }
    List<SealedField> due =
        before.fields().stream()
            .filter(field -> !verdict.fields().contains(field.field()))
            .toList();
    if (!SealedField.keeps(rest.fields(), due)
        || left.items().stream().anyMatch(item -> verdict.fields().contains(item.field()))) {
      throw new IllegalArgumentException("a partial erasure takes what its verdict names, no more");
    }
  }

  /**
   * Whose record it is.
   *
   * @return the customer
   */
  public CustomerId id() {
    return before.facts().id();
  }
}
