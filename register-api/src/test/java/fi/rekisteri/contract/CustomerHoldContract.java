package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.CustomerStore;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.StorageTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is held stays as it is until the transaction ends, A36. */
public interface CustomerHoldContract extends StorageUnderTest {
  @Test
  @DisplayName("A36 each that is there comes as it was saved last, once, in the order of ids")
  default void holdsEachOnceInTheOrderOfIds(Samples samples) {
    Calls calls = new Calls(storage());
    List<NewCustomer> people = Stream.generate(samples::newcomer).limit(12).toList();
    calls.insert(people);
    NewCustomer erased = people.get(3);
    CustomerId gone = Samples.idOf(erased);
    calls.erase(samples.verdict(gone), samples.audit(AuditAction.ERASE, gone));
    SealedCustomer saved = samples.next(people.get(5).customer());
    calls.save(Samples.change(saved), samples.audit(AuditAction.CHANGE, Samples.idOf(saved)));
    List<CustomerId> asked = new ArrayList<>(people.stream().map(Samples::idOf).toList());
    asked.add(samples.id());
    asked.addAll(asked.subList(0, 6));
    List<SealedCustomer> there =
        Stream.concat(
                people.stream().filter(one -> one != people.get(5)).map(NewCustomer::customer),
                Stream.of(saved))
            .filter(one -> !Samples.idOf(one).equals(gone))
            .sorted((one, other) -> Samples.idOf(one).compareTo(Samples.idOf(other)))
            .toList();
    assertThat(Fingerprint.of(calls.hold(asked))).isEqualTo(Fingerprint.of(there));
    assertThat(calls.hold(List.of())).isEmpty();
  }

  @Test
  @DisplayName("A36 whoever saves, seals anew or erases what is held comes after the holder")
  default void othersComeAfterTheHolder(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer(samples.shared("byName"));
    CustomerId id = Samples.idOf(one);
    calls.insert(samples.newcomer(), one);
    changes(samples, one.customer())
        .forEach(
            (what, change) -> {
              List<List<String>> seen = new ArrayList<>();
              Race.meanwhile(
                  calls.storage(),
                  tx -> seen.add(Fingerprint.of(tx.customers().hold(List.of(samples.id(), id)))),
                  change,
                  tx -> seen.add(tx.customers().find(id).map(Fingerprint::of).stream().toList()));
              assertThat(seen.get(0)).as(what).hasSize(1);
              assertThat(seen.get(1)).as("what %s could not touch", what).isEqualTo(seen.get(0));
              assertThat(calls.find(id).map(Fingerprint::of).stream().toList())
                  .as("what %s has left", what)
                  .isNotEqualTo(seen.get(0));
            });
  }

  /** One after the other, each from what the one before has left. */
  private static Map<String, Consumer<StorageTransaction>> changes(
      Samples samples, SealedCustomer first) {
    CustomerId id = Samples.idOf(first);
    SealedCustomer second = samples.next(first);
    Map<String, Consumer<StorageTransaction>> changes = new LinkedHashMap<>();
    AuditEntry saved = samples.audit(AuditAction.CHANGE, id);
    changes.put(
        "a save",
        tx -> tx.customers().save(new CustomerChange(second, Map.of(), List.of()), saved));
    changes.put(
        "a resealing",
        tx -> tx.customers().reseal(samples.resealing(read(tx.customers(), id), List.of())));
    AuditEntry erased = samples.audit(AuditAction.ERASE, id);
    changes.put(
        "an erasure of fields",
        tx ->
            tx.customers()
                .eraseFields(
                    samples.partial(read(tx.customers(), id), Set.of("field0"), List.of()),
                    erased));
    AuditEntry gone = samples.audit(AuditAction.ERASE, id);
    changes.put("an erasure", tx -> tx.customers().erase(samples.verdict(id), gone));
    return changes;
  }

  private static SealedCustomer read(CustomerStore customers, CustomerId id) {
    return customers.find(id).orElseThrow();
  }

  @Test
  @DisplayName("A36 holders of the same people come through in any order, and lose no change")
  default void holdersOfTheSamePeopleComeThrough(Samples samples) {
    Calls calls = new Calls(storage());
    List<NewCustomer> people = Stream.generate(samples::newcomer).limit(3).toList();
    calls.insert(people);
    List<CustomerId> ids = people.stream().map(Samples::idOf).toList();
    List<CustomerId> backwards = List.of(ids.get(2), ids.get(1), ids.get(0));
    List<Runnable> holders = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      List<CustomerId> order = i % 2 == 0 ? ids : backwards;
      List<AuditEntry> entries =
          order.stream().map(id -> samples.audit(AuditAction.CHANGE, id)).toList();
      holders.add(() -> calls.run(tx -> holdAndSave(tx.customers(), order, entries)));
    }
    assertThat(Race.between(holders)).allMatch(Optional::isEmpty);
    assertThat(ids).allSatisfy(id -> assertThat(calls.get(id).facts().version()).isEqualTo(9));
  }

  private static void holdAndSave(
      CustomerStore customers, List<CustomerId> ids, List<AuditEntry> entries) {
    List<SealedCustomer> held = customers.hold(ids);
    for (int i = 0; i < ids.size(); i++) {
      CustomerId id = ids.get(i);
      SealedCustomer read =
          held.stream().filter(one -> Samples.idOf(one).equals(id)).findFirst().orElseThrow();
      SealedCustomer next =
          new SealedCustomer(read.facts().next(), read.fields(), read.key(), read.seal());
      customers.save(Samples.change(next), entries.get(i));
    }
  }
}
