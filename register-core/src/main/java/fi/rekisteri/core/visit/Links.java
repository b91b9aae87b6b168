package fi.rekisteri.core.visit;

import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Sealer;
import fi.rekisteri.core.engine.Sealer.Settled;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.customer.Provenance;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.visit.IdentityLink;
import fi.rekisteri.visit.VisitFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The links that one record holds, a visitor's or a customer's, oldest first. */
record Links(SealedCustomer holder, List<Entry<IdentityLink>> entries) {
  /** Opens them. A record without any is not opened. */
  static Links of(Engine engine, Transaction tx, SealedCustomer holder) {
    String path = VisitFields.IDENTITY_LINK.path();
    return holder.fields().stream().anyMatch(field -> field.field().equals(path))
        ? new Links(
            holder, engine.records().kept(tx.ring(), holder, VisitFields.IDENTITY_LINK).entries())
        : new Links(holder, List.of());
  }

  List<IdentityLink> all() {
    return entries.stream().map(Entry::value).toList();
  }

  /** The link that lasts with a visitor: at most one. */
  Optional<IdentityLink> open() {
    return all().stream().filter(IdentityLink::isOpen).findFirst();
  }

  /**
   * Since when a new link claims what was observed: from the first time on, where it is the first.
   */
  Optional<Instant> claim(Instant now) {
    return entries.isEmpty() ? Optional.empty() : Optional.of(now);
  }

  /** The same, where those links that last, and are meant, end. */
  Links ending(Predicate<IdentityLink> which, Instant now) {
    return new Links(
        holder,
        entries.stream()
            .map(
                entry ->
                    entry.value().isOpen() && which.test(entry.value())
                        ? new Entry<>(
                            entry.element(), entry.value().endingAt(now), entry.provenance())
                        : entry)
            .toList());
  }

  /** The same, with one more. */
  Links with(IdentityLink link, Provenance origin) {
    if (entries.size() == Cardinality.SEVERAL_LIMIT) {
      CustomerId id = holder.facts().id();
      throw new ConflictException(
          ErrorCode.FIELD_ALREADY_HELD,
          id + " holds " + entries.size() + " identity links, which is the most",
          "erase links that are no longer needed");
    }
    int last =
        entries.stream().mapToInt(entry -> Integer.parseInt(entry.element(), 16)).max().orElse(0);
    List<Entry<IdentityLink>> more = new ArrayList<>(entries);
    more.add(new Entry<>(Integer.toHexString(last + 1), link, origin));
    return new Links(holder, more);
  }

  /** The record with these links. */
  CustomerChange sealed(Engine engine, Transaction tx) {
    Settled<IdentityLink> now =
        new Settled<>(Optional.of(new Field.Held<>(entries)), Optional.empty());
    return new Sealer(engine).seal(tx.ring(), holder, VisitFields.IDENTITY_LINK, now);
  }

  @Override
  public String toString() {
    return "Links[" + holder + "]";
  }
}
