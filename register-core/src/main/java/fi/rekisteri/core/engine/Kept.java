package fi.rekisteri.core.engine;

import fi.rekisteri.core.sealing.Pending;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SubjectRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of one field: what it holds, and what waits for it. Nobody is shown it. */
public record Kept<T>(List<Entry<T>> entries, Optional<Pending<T>> pending) {
  /** As of when the newest of it is known. */
  public Instant knownAsOf() {
    Stream<Instant> held = entries.stream().map(entry -> entry.provenance().knownAsOf());
    return Stream.concat(held, pending.map(Pending::knownAsOf).stream())
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  /** Whether a value is what is known already: the one that waits, where that is the newest. */
  public boolean knows(T value) {
    Optional<Entry<T>> waiting =
        pending.filter(one -> one.knownAsOf().equals(knownAsOf())).flatMap(Pending::waiting);
    return waiting.isPresent()
        ? waiting.get().value().equals(value)
        : entries.stream().anyMatch(entry -> entry.value().equals(value));
  }

  /**
   * An update replaces the only value there is; it does not say which of several it means.
   *
   * @throws ConflictException {@code FIELD_ALREADY_HELD}
   */
  public void requireOne(FieldKey<T> field) {
    if (entries.size() > 1) {
      throw new ConflictException(
          ErrorCode.FIELD_ALREADY_HELD,
          "field " + field + " holds " + entries.size() + " values",
          "decide which one it replaces, and rectify that by hand");
    }
  }

  /** The field's values with a new one, in place of the only one. */
  public Field.Held<T> with(FieldKey<T> field, Entry<T> entry) {
    if (!entries.isEmpty()) {
      String element = entries.get(0).element();
      return new Field.Held<>(List.of(new Entry<>(element, entry.value(), entry.provenance())));
    }
    Customer nobody = Customer.newcomer(SubjectRole.CUSTOMER);
    return (Field.Held<T>) nobody.collect(field, entry.value(), entry.provenance()).field(field);
  }
}
