package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.retention.FieldErasureVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is left of a customer when some fields, or single values of some, are erased: all of it is
 * sealed anew, so that with the old key the erased values go everywhere, out of old copies too.
 *
 * @param verdict which fields and values, and the rule that decided
 * @param before the record as it was read
 * @param rest the next version of the record, under a new key, without what is erased
 * @param left the values of collections that stay, under that key, and the tags that stay
 * @param lookBy on which day the customer is to be looked at, at the latest; empty where that of
 *     before is early enough
 */
public record PartialErasure(
    FieldErasureVerdict verdict,
    SealedCustomer before,
    SealedCustomer rest,
    Left left,
    Optional<LocalDate> lookBy) {

  /**
   * What stays beside the record.
   *
   * @param items all values of collections that the verdict does not name, as they are sealed anew
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
            .filter(field -> !verdict.takes(field.field(), field.element()))
            .filter(field -> field.beside().filter(path -> isNamed(verdict, path)).isEmpty())
            .toList();
    if (!SealedField.keeps(rest.fields(), due)
        || left.items().stream().anyMatch(item -> verdict.takes(item.field(), item.item()))) {
      throw new IllegalArgumentException("a partial erasure takes what its verdict names, no more");
    }
  }

  private static boolean isNamed(FieldErasureVerdict verdict, String path) {
    return verdict.fields().contains(path) || verdict.elements().containsKey(path);
  }

  /**
   * An erasure that leaves the day of the next look as it is.
   *
   * @param verdict which fields and values, and the rule that decided
   * @param before the record as it was read
   * @param rest the next version of the record
   * @param left what stays beside it
   */
  public PartialErasure(
      FieldErasureVerdict verdict, SealedCustomer before, SealedCustomer rest, Left left) {
    this(verdict, before, rest, left, Optional.empty());
  }

  /**
   * The same erasure, with the day of the next look.
   *
   * @param day on which day the customer is to be looked at, at the latest
   * @return a copy
   */
  public PartialErasure withLookBy(Optional<LocalDate> day) {
    return new PartialErasure(verdict, before, rest, left, day);
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
