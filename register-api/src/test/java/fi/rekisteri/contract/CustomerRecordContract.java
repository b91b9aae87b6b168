package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.NewCustomer;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SearchTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A customer is found as saved, A4. */
public interface CustomerRecordContract extends StorageUnderTest {
  @Test
  @DisplayName("A4 every extreme record is found exactly as it was inserted")
  default void extremesAreFoundExactly(Samples samples) {
    Calls calls = new Calls(storage());
    for (SealedCustomer extreme : Extremes.customers(samples)) {
      String expected = Fingerprint.of(extreme);
      calls.insert(samples.newcomer(extreme, List.of(), List.of()));
      SealedCustomer found = calls.get(Samples.idOf(extreme));
      assertThat(Fingerprint.of(found)).isEqualTo(expected);
      assertThat(found.facts()).isEqualTo(extreme.facts());
    }
  }

  @Test
  @DisplayName("A4 many customers inserted at once are all found exactly, with their audit entries")
  default void largeBatchIsFoundExactly(Samples samples) {
    Calls calls = new Calls(storage());
    List<NewCustomer> many = Stream.generate(() -> samples.newcomer()).limit(1_234).toList();
    calls.insert(many);
    List<SealedCustomer> expected =
        many.stream()
            .map(NewCustomer::customer)
            .sorted((a, b) -> Samples.idOf(a).compareTo(Samples.idOf(b)))
            .toList();
    List<SealedCustomer> kept = calls.page(null, Calls.ALL);
    assertThat(Fingerprint.of(kept)).isEqualTo(Fingerprint.of(expected));
    NewCustomer last = many.get(many.size() - 1);
    assertThat(calls.trail(Samples.idOf(last))).containsExactly(last.audit());
  }

  @Test
  @DisplayName("A4 a save replaces facts and fields whole: removed ones are gone, order is kept")
  default void saveReplacesTheRecord(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    calls.insert(one);
    CustomerFacts facts = one.customer().facts();
    List<SealedField> fields = new ArrayList<>(samples.fields(5));
    Collections.reverse(fields);
    fields.remove(2);
    CustomerFacts other =
        new CustomerFacts(facts.id(), 2, SubjectRole.ORG_CONTACT_PERSON, List.of());
    SealedCustomer next =
        new SealedCustomer(other, fields, one.customer().key(), samples.bytes(32));
    calls.save(Samples.change(next), samples.audit(AuditAction.CHANGE, facts.id()));
    assertThat(Fingerprint.of(calls.get(facts.id()))).isEqualTo(Fingerprint.of(next));
  }

  @Test
  @DisplayName("A4 a save keeps the key, and replaces the seal of the record")
  default void saveKeepsTheKey(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    CustomerId id = Samples.idOf(one);
    calls.insert(one);
    SealedCustomer same = samples.next(one.customer());
    calls.save(Samples.change(same), samples.audit(AuditAction.CHANGE, id));
    assertThat(Fingerprint.of(calls.get(id))).isEqualTo(Fingerprint.of(same));
    assertThat(same.seal()).isNotEqualTo(one.customer().seal());
  }

  @Test
  @DisplayName("A4 an id that was never saved is not found")
  default void unknownIdIsNotFound(Samples samples) {
    Calls calls = new Calls(storage());
    assertThat(calls.find(samples.id())).isEmpty();
    calls.insert(samples.newcomer());
    assertThat(calls.find(samples.id())).isEmpty();
  }

  @Test
  @DisplayName("A4 arrays that the caller changes afterwards do not change what is kept")
  default void callersArraysAreNotShared(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag tag = samples.shared("byName");
    NewCustomer one = samples.newcomer(tag);
    CustomerId id = Samples.idOf(one);
    SearchTag same = new SearchTag(tag.index(), 1, tag.tag().clone(), false);
    String inserted = Fingerprint.of(one.customer());
    calls.insert(one);
    wipe(one.customer());
    Arrays.fill(tag.tag(), (byte) 0);
    assertThat(Fingerprint.of(calls.get(id))).isEqualTo(inserted);
    assertThat(calls.tagged(same)).containsExactly(id);
    SealedCustomer next = samples.next(calls.get(id));
    String saved = Fingerprint.of(next);
    calls.save(Samples.change(next), samples.audit(AuditAction.CHANGE, id));
    wipe(next);
    assertThat(Fingerprint.of(calls.get(id))).isEqualTo(saved);
  }

  @Test
  @DisplayName("A4 arrays that were handed out and changed do not change what is kept")
  default void returnedArraysAreNotShared(Samples samples) {
    Calls calls = new Calls(storage());
    SearchTag tag = samples.shared("byName");
    NewCustomer one = samples.newcomer(tag);
    CustomerId id = Samples.idOf(one);
    String inserted = Fingerprint.of(one.customer());
    calls.insert(one);
    wipe(calls.get(id));
    wipe(calls.page(null, 1).get(0));
    calls.run(tx -> tx.customers().findByTag(tag, 1).forEach(CustomerRecordContract::wipe));
    assertThat(Fingerprint.of(calls.get(id))).isEqualTo(inserted);
  }

  @Test
  @DisplayName("A4 the audit entry of a save is kept with it")
  default void saveKeepsItsAuditEntry(Samples samples) {
    Calls calls = new Calls(storage());
    NewCustomer one = samples.newcomer();
    AuditEntry changed = samples.audit(AuditAction.CHANGE, Samples.idOf(one));
    calls.insert(one);
    calls.save(Samples.change(samples.next(one.customer())), changed);
    assertThat(calls.trail(Samples.idOf(one))).containsExactly(changed, one.audit());
  }

  private static void wipe(SealedCustomer customer) {
    customer.fields().forEach(field -> Arrays.fill(field.blob(), (byte) 0));
    Arrays.fill(customer.key().wrapped(), (byte) 0);
  }
}
