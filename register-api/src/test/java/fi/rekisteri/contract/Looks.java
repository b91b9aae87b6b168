package fi.rekisteri.contract;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.DueCustomer;
import fi.rekisteri.store.DueStore;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.NextLook;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Days of the next look, set and read. */
final class Looks {
  static final LocalDate DAY = LocalDate.of(2030, 2, 28);

  private Looks() {}

  /** A write of a customer as they stand, which brings a day or none. */
  record Write(String name, Bringing bringing) {
    void of(CustomerStore customers, Optional<LocalDate> day) {
      bringing.to(customers, day);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** How a write brings a day. */
  interface Bringing {
    void to(CustomerStore customers, Optional<LocalDate> day);
  }

  /** Something that is recorded. */
  interface Work {
    void on(CustomerStore customers, AuditEntry entry);
  }

  static List<Write> writes(Samples samples, CustomerId id) {
    return List.of(
        new Write(
            "a save",
            (customers, day) ->
                customers.save(
                    Samples.change(samples.next(read(customers, id))).withLookBy(day),
                    samples.audit(AuditAction.CHANGE, id))),
        new Write(
            "a save with a tag",
            (customers, day) ->
                customers.save(
                    samples
                        .change(read(customers, id), samples.shared("byName"), newItem(samples))
                        .withLookBy(day),
                    samples.audit(AuditAction.CHANGE, id))),
        new Write(
            "an addition",
            (customers, day) ->
                customers.addItems(
                    List.of(
                        new ItemAddition(read(customers, id), List.of(newItem(samples)))
                            .withLookBy(day)),
                    List.of())),
        new Write(
            "an erasure of fields",
            (customers, day) ->
                customers.eraseFields(
                    samples
                        .partial(read(customers, id), Set.of("field0", Samples.ORDERS), List.of())
                        .withLookBy(day),
                    samples.audit(AuditAction.ERASE, id))));
  }

  private static SealedItem newItem(Samples samples) {
    return samples.item("i" + samples.uuid());
  }

  private static SealedCustomer read(CustomerStore customers, CustomerId id) {
    return customers.find(id).orElseThrow();
  }

  static NewCustomer on(LocalDate day, Samples samples, SealedCustomer customer) {
    NewCustomer one = samples.newcomer(customer, List.of(), List.of());
    return new NewCustomer(one.customer(), one.tags(), one.items(), one.audit(), Optional.of(day));
  }

  /** All who are due, page by page, as text. */
  static List<String> due(Calls calls, LocalDate through, int size) {
    return Pages.<DueCustomer>all(
            size,
            last ->
                calls
                    .storage()
                    .inTransaction(
                        tx ->
                            tx.customers().due(through, last == null ? null : last.place(), size)))
        .stream()
        .map(one -> one.lookOn() + " " + Fingerprint.of(one.customer()))
        .toList();
  }

  static Optional<LocalDate> dayOf(Calls calls, CustomerId id) {
    return calls
        .storage()
        .inTransaction(tx -> tx.customers().due(DueStore.NEVER, null, Calls.ALL))
        .stream()
        .filter(one -> Samples.idOf(one.customer()).equals(id))
        .map(DueCustomer::lookOn)
        .findFirst();
  }

  static int again(Calls calls, List<NextLook> looks) {
    return calls.storage().inTransaction(tx -> tx.customers().lookAgain(looks));
  }

  static int by(Calls calls, List<CustomerId> ids, LocalDate day) {
    return calls.storage().inTransaction(tx -> tx.customers().lookBy(ids, day));
  }

  /** What a look that found nothing due makes of {@link #DAY}. */
  static List<NextLook> later(List<CustomerId> ids) {
    return ids.stream().map(id -> new NextLook(id, 1, DAY, Optional.of(DAY.plusYears(1)))).toList();
  }
}
