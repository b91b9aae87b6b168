package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.ItemAddition;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.Resealing;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many are erased together or nobody, A49; each of them as alone, A10 and A11. */
public interface ErasureOfManyContract extends StorageUnderTest {
  @Test
  @DisplayName("A49 all of a list are erased, whoever they are, with all entries, and nobody else")
  default void allOfAListAreErased(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag family = samples.shared("byName");
    List<NewCustomer> people = Stream.generate(() -> full(samples, family)).limit(12).toList();
    NewCustomer stays = full(samples, family);
    calls.insert(people);
    calls.insert(stays);
    CustomerId before = Samples.idOf(people.get(0));
    ErasureVerdict first = samples.verdict(before);
    calls.erase(first, samples.audit(AuditAction.ERASE, before));
    List<ErasureVerdict> verdicts = new ArrayList<>();
    people.forEach(one -> verdicts.add(samples.verdict(Samples.idOf(one))));
    verdicts.add(samples.verdict(samples.id()));
    verdicts.add(samples.verdict(Samples.idOf(people.get(5))));
    List<AuditEntry> entries = entries(samples, verdicts);
    calls.run(tx -> tx.customers().erase(verdicts, entries));
    assertThat(calls.page(null, 99)).hasSize(1);
    assertThat(calls.tagged(family)).containsExactly(Samples.idOf(stays));
    assertThat(calls.items(Samples.idOf(stays), Samples.ORDERS)).hasSize(1);
    assertThat(calls.tombstone(Samples.idOf(stays))).isEmpty();
    assertThat(calls.tombstone(before)).contains(first);
    for (ErasureVerdict verdict : verdicts.subList(1, 13)) {
      assertThat(calls.tombstone(verdict.subject())).contains(verdict);
      assertThat(calls.items(verdict.subject(), Samples.ORDERS)).isEmpty();
    }
    for (AuditEntry entry : entries) {
      assertThat(calls.trail(entry.act().subject().orElseThrow())).contains(entry);
    }
    people.forEach(one -> assertThat(calls.tagged(one.tags().get(0))).isEmpty());
    assertThat(calls.removeAllLeftovers()).isEqualTo(12);
    assertThat(calls.leftovers()).isZero();
  }

  @Test
  @DisplayName("A49 where one entry is refused, nobody is erased and no entry is kept")
  default void refusalKeepsEverybody(Samples samples) {
    Calls calls = new Calls(storage());
    List<NewCustomer> people = some(samples, 4);
    calls.insert(people);
    List<ErasureVerdict> verdicts = verdicts(samples, people);
    verdicts.add(samples.verdict(samples.id()));
    List<AuditEntry> entries = entries(samples, verdicts);
    entries.set(3, people.get(0).audit());
    List<String> before = Snapshot.of(calls.storage(), samples);
    Calls.refused(
        ErrorCode.STORAGE_FAILED, () -> calls.run(tx -> tx.customers().erase(verdicts, entries)));
    assertThat(Snapshot.of(calls.storage(), samples)).isEqualTo(before);
    List<AuditEntry> intact = entries(samples, verdicts);
    calls.run(tx -> tx.customers().erase(verdicts, intact));
    assertThat(calls.page(null, 9)).as("control").isEmpty();
  }

  @Test
  @DisplayName("A49 some hundred people go in one call, held, or just written, or neither")
  default void someHundredGoInOneCall(Samples samples) {
    Calls calls = new Calls(storage());
    List<NewCustomer> people = some(samples, 600);
    List<NewCustomer> there = people.subList(0, 400);
    List<NewCustomer> written = people.subList(400, 600);
    calls.insert(there);
    List<CustomerId> held = there.subList(0, 200).stream().map(Samples::idOf).toList();
    List<ErasureVerdict> ofHeld = verdicts(samples, there.subList(0, 200));
    List<ErasureVerdict> ofOthers = verdicts(samples, people.subList(200, 600));
    Collections.reverse(ofHeld);
    List<AuditEntry> entries = entries(samples, ofOthers);
    calls.run(
        tx -> {
          tx.customers().insert(written);
          assertThat(tx.customers().hold(held)).hasSize(200);
          tx.customers().erase(ofHeld, List.of());
          tx.customers().erase(ofOthers, entries);
          assertThat(tx.customers().page(null, 9)).as("inside").isEmpty();
        });
    assertThat(people)
        .allSatisfy(
            one -> {
              assertThat(calls.tombstone(Samples.idOf(one))).isPresent();
              one.tags().forEach(tag -> assertThat(calls.tagged(tag)).isEmpty());
            });
    assertThat(calls.leftovers()).isEqualTo(600);
    assertThat(calls.trail(Samples.idOf(people.get(599)))).hasSize(2);
  }

  @Test
  @DisplayName("A49 an empty list erases nobody, and writes its entries")
  default void emptyListWritesItsEntries(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    AuditEntry entry = samples.audit(AuditAction.ERASE, id);
    calls.run(tx -> tx.customers().erase(List.of(), List.of()));
    assertThat(calls.trail(id)).hasSize(1);
    calls.run(tx -> tx.customers().erase(List.of(), List.of(entry)));
    assertThat(calls.trail(id)).contains(entry);
    assertThat(calls.find(id)).isPresent();
  }

  @Test
  @DisplayName("A49 who erase the same people at once, in any order, all come through")
  default void erasersOfTheSamePeopleComeThrough(Samples samples) {
    Calls calls = new Calls(storage());
    List<NewCustomer> people = some(samples, 30);
    calls.insert(people);
    List<ErasureVerdict> one = verdicts(samples, people.subList(0, 20));
    one.add(samples.verdict(samples.id()));
    List<ErasureVerdict> other = verdicts(samples, people.subList(10, 30));
    other.add(one.get(20));
    Collections.reverse(other);
    List<Runnable> erasers = new ArrayList<>();
    for (List<ErasureVerdict> list : List.of(one, other, one, other)) {
      List<AuditEntry> entries = entries(samples, list);
      erasers.add(() -> calls.run(tx -> tx.customers().erase(list, entries)));
    }
    assertThat(Race.between(erasers)).allMatch(Optional::isEmpty);
    for (ErasureVerdict verdict : one) {
      assertThat(calls.tombstone(verdict.subject())).isPresent();
    }
    assertThat(calls.trail(Samples.idOf(people.get(15)))).as("all four, and the first").hasSize(5);
    assertThat(calls.page(null, 9)).isEmpty();
  }

  @Test
  @DisplayName("A49 whoever writes while a list is erased comes before it, or is refused")
  default void racingWritersBringNobodyBack(Samples samples) {
    Calls calls = new Calls(storage());
    for (int round = 0; round < 15; round++) {
      List<NewCustomer> people = some(samples, 5);
      NewCustomer late = full(samples, samples.shared("byName"));
      calls.insert(people);
      List<ErasureVerdict> verdicts = verdicts(samples, people);
      verdicts.add(samples.verdict(Samples.idOf(late)));
      List<AuditEntry> entries = entries(samples, verdicts);
      NewCustomer one = people.get(1);
      CustomerChange change =
          samples.change(one.customer(), samples.unique("byEmail"), samples.item("z"));
      AuditEntry changed = samples.audit(AuditAction.CHANGE, Samples.idOf(one));
      Resealing anew = samples.resealing(people.get(2).customer(), people.get(2).items());
      ItemAddition adding = new ItemAddition(people.get(3).customer(), samples.items("y"));
      Race.between(
          List.of(
              () -> calls.save(change, changed),
              () -> calls.insert(late),
              () -> calls.reseal(anew),
              () -> calls.addItems(List.of(adding), List.of()),
              () -> calls.run(tx -> tx.customers().erase(verdicts, entries))));
      verdicts.forEach(verdict -> assertThat(calls.tombstone(verdict.subject())).contains(verdict));
    }
    assertThat(Snapshot.of(calls.storage(), samples))
        .allMatch(line -> line.matches("(?s)(tombstone|trail|entry|leftovers) .*"));
  }

  private static List<NewCustomer> some(Samples samples, int count) {
    return Stream.generate(() -> full(samples, samples.shared("byName"))).limit(count).toList();
  }

  private static List<ErasureVerdict> verdicts(Samples samples, List<NewCustomer> people) {
    List<ErasureVerdict> verdicts = new ArrayList<>();
    people.forEach(one -> verdicts.add(samples.verdict(Samples.idOf(one))));
    return verdicts;
  }

  private static List<AuditEntry> entries(Samples samples, List<ErasureVerdict> verdicts) {
    List<AuditEntry> entries = new ArrayList<>();
    verdicts.forEach(one -> entries.add(samples.audit(AuditAction.ERASE, one.subject())));
    return entries;
  }

  private static NewCustomer full(Samples samples, SearchTag shared) {
    return samples.newcomer(
        samples.customer(), List.of(samples.unique("byEmail"), shared), List.of(samples.item("a")));
  }
}
