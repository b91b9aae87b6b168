package fi.rekisteri.core.store;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.RegisterException;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.OwnedItem;
import fi.rekisteri.store.RegisterStorage;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that add values wrongly, A44, or read those of many, A9. */
final class AdditionFlaws {
  private AdditionFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        new Flaw("A44", "adds the first customer's only", () -> adding(AdditionFlaws::theFirst)),
        new Flaw("A44", "makes a new version", () -> adding(AdditionFlaws::saving)),
        new Flaw("A44", "counts what was there", () -> adding(AdditionFlaws::countingAll)),
        new Flaw("A44", "replaces what was there", () -> remembering(false)),
        new Flaw("A44", "keeps the caller's arrays", () -> remembering(true)),
        new Flaw("A44", "adds to whatever stands now", () -> adding(AdditionFlaws::toTheNewest)),
        new Flaw("A44", "tells nothing on a refusal", () -> adding(AdditionFlaws::silently)),
        new Flaw("A44", "leaves the entry out", () -> adding(AdditionFlaws::withoutTrail)),
        new Flaw("A9", "shows of several people the first one's", AdditionFlaws::ofTheFirst));
  }

  private static RegisterStorage ofTheFirst() {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public List<OwnedItem> itemsOf(List<CustomerId> ids, int limit) {
                return intact.itemsOf(ids.stream().sorted().limit(1).toList(), limit);
              }
            });
  }

  /** A way to add, given the intact store. */
  private interface Adding {
    int add(CustomerStore intact, List<ItemAddition> additions, List<AuditEntry> entries);
  }

  private static RegisterStorage adding(Adding flaw) {
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public int addItems(List<ItemAddition> additions, List<AuditEntry> entries) {
                return flaw.add(intact, additions, entries);
              }
            });
  }

  private static int theFirst(
      CustomerStore intact, List<ItemAddition> additions, List<AuditEntry> entries) {
    intact.addItems(additions.subList(0, Math.min(1, additions.size())), entries);
    return additions.stream().mapToInt(one -> one.items().size()).sum();
  }

  private static int saving(
      CustomerStore intact, List<ItemAddition> additions, List<AuditEntry> entries) {
    int added = intact.addItems(additions, entries);
    for (ItemAddition one : additions) {
      SealedCustomer read = one.customer();
      SealedCustomer next =
          new SealedCustomer(read.facts().next(), read.fields(), read.key(), read.seal());
      intact.save(new CustomerChange(next, Map.of(), List.of()), TestRecords.entry());
    }
    return added;
  }

  private static int countingAll(
      CustomerStore intact, List<ItemAddition> additions, List<AuditEntry> entries) {
    intact.addItems(additions, entries);
    return additions.stream().mapToInt(one -> one.items().size()).sum();
  }

  private static int toTheNewest(
      CustomerStore intact, List<ItemAddition> additions, List<AuditEntry> entries) {
    List<ItemAddition> newest =
        additions.stream()
            .map(
                one ->
                    new ItemAddition(
                        intact.find(one.customer().facts().id()).orElse(one.customer()),
                        one.items()))
            .toList();
    return intact.addItems(newest, entries);
  }

  private static int silently(
      CustomerStore intact, List<ItemAddition> additions, List<AuditEntry> entries) {
    try {
      return intact.addItems(additions, entries);
    } catch (RegisterException swallowed) {
      return 0; // The flaw: nobody learns.
    }
  }

  private static int withoutTrail(
      CustomerStore intact, List<ItemAddition> additions, List<AuditEntry> entries) {
    return intact.addItems(additions, List.of());
  }

  /**
   * Shows what was handed over last in place of what is kept, in the caller's own arrays or not.
   */
  private static RegisterStorage remembering(boolean sharing) {
    Map<String, SealedItem> last = new HashMap<>();
    return AlteredStorage.customers(
        intact ->
            new CustomersAround(intact) {
              @Override
              public int addItems(List<ItemAddition> additions, List<AuditEntry> entries) {
                int added = super.addItems(additions, entries);
                for (ItemAddition one : additions) {
                  for (SealedItem item : one.items()) {
                    byte[] blob = sharing ? item.blob() : item.blob().clone();
                    SealedItem kept = new SealedItem(item.field(), item.item(), blob);
                    String place = one.customer().facts().id() + item.toString();
                    if (!sharing || !last.containsKey(place)) {
                      last.put(place, kept);
                    }
                  }
                }
                return added;
              }

              @Override
              public List<SealedItem> items(
                  CustomerId id, String field, @Nullable String after, int limit) {
                return super.items(id, field, after, limit).stream()
                    .map(item -> last.getOrDefault(id + item.toString(), item))
                    .toList();
              }
            });
  }
}
