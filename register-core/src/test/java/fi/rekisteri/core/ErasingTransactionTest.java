package fi.rekisteri.core;

import static fi.rekisteri.core.RotatingRegister.customersOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.engine.ReasonSeal;
import fi.rekisteri.core.engine.Resealer;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.CustomerSeal;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.trail.Deed;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Entry;
import fi.rekisteri.customer.Field;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How the engine's transaction erases: single values, and many people, with their entries. */
class ErasingTransactionTest {
  private static final RuleId RULE = new RuleId("Art. 17(1)(a)");
  private static final EmailAddress SECOND = EmailAddress.of("toinen@example.fi");

  private final RotatingRegister rotating = new RotatingRegister(InMemoryKeys.random()).with(3);
  private final CustomerId id = rotating.people.get("1000");
  private final Sealing sealing =
      Sealing.open(
          TestRegister.definition().id().value(),
          rotating.keys,
          new StoredRegisterKeys(TestRegister.definition(), rotating.storage));

  @Test
  @DisplayName("Art. 17 one of two addresses and one of two orders go, and all else is readable")
  void singleValuesGo() {
    Customer seen = customersOf(rotating.register).get(id);
    customersOf(rotating.register)
        .change(
            seen,
            c ->
                c.collect(CustomerFields.EMAIL, SECOND, TestRegister.OWN)
                    .collect(CustomerFields.ORDER, TestRegister.order("T-2"), TestRegister.OWN));
    SealedCustomer copy = doing(tx -> tx.customers().find(id)).orElseThrow();
    List<SealedItem> orders = doing(tx -> tx.customers().items(id, "order", null, 9));
    assertThat(orders).hasSize(2);
    AuditEntry entry = erase(elementOfFirst(), orders.get(0).item());
    Customer left = customersOf(rotating.register).get(id);
    assertThat(left.values(CustomerFields.EMAIL)).containsExactly(SECOND);
    assertThat(left.value(CustomerFields.NAME)).isPresent();
    assertThat(customersOf(rotating.register).collection(id, CustomerFields.ORDER, null, 9))
        .hasSize(1);
    SealedCustomer now = doing(tx -> tx.customers().find(id)).orElseThrow();
    SealedItem kept = doing(tx -> tx.customers().items(id, "order", null, 9)).get(0);
    try (CustomerSeal before = sealing.of(id, copy.key());
        CustomerSeal renewed = sealing.of(id, now.key())) {
      assertThat(renewed.open("order", kept.item(), kept.blob())).isNotEmpty();
      assertThatThrownBy(() -> before.open("order", kept.item(), kept.blob()))
          .as("what stays in a collection is under the new key too")
          .isInstanceOf(CorruptDataException.class);
    }
    assertThat(reason(entry)).contains("asked by letter");
  }

  private String elementOfFirst() {
    Field.Held<EmailAddress> held =
        (Field.Held<EmailAddress>)
            customersOf(rotating.register).get(id).field(CustomerFields.EMAIL);
    return held.entries().stream()
        .filter(entry -> !entry.value().equals(SECOND))
        .map(Entry::element)
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> reason(AuditEntry entry) {
    return doing(tx -> new ReasonSeal(tx).open(entry));
  }

  private AuditEntry erase(String email, String order) {
    FieldErasureVerdict verdict =
        new FieldErasureVerdict(
            id,
            Set.of(),
            Map.of("email", Set.of(email), "order", Set.of(order)),
            RULE,
            TestRegister.NOW);
    return doing(
        tx -> {
          SealedCustomer before = tx.customers().find(id).orElseThrow();
          Resealer.Rest rest = Resealer.without(tx, before, verdict);
          PartialErasure.Left left = new PartialErasure.Left(rest.items(), List.of());
          tx.eraseFields(
              new PartialErasure(verdict, before, rest.customer(), left),
              deed(id).because("asked by letter"));
          return tx.audit().ofSubject(id, null, 1).get(0);
        });
  }

  @Test
  @DisplayName("Art. 17 many are erased with an entry each, and a reason goes with its key")
  void manyAreErasedWithAnEntryEach() {
    List<CustomerId> ids = List.of(id, rotating.people.get("1001"), CustomerId.random());
    List<ErasureVerdict> verdicts =
        ids.stream().map(one -> new ErasureVerdict(one, RULE, TestRegister.NOW)).toList();
    List<Deed> deeds =
        ids.stream().map(ErasingTransactionTest::deed).map(d -> d.because("asked")).toList();
    doing(
        tx -> {
          tx.erase(verdicts, deeds);
          return ids;
        });
    for (CustomerId one : ids) {
      Optional<ErasureVerdict> stone = doing(tx -> tx.customers().tombstone(one));
      assertThat(stone).isPresent();
      List<AuditEntry> trail = doing(tx -> tx.audit().ofSubject(one, null, 9));
      assertThat(trail.get(0).act().action()).isEqualTo(AuditAction.ERASE);
      boolean known = !one.equals(ids.get(2));
      assertThat(reason(trail.get(0))).isEqualTo(known ? Optional.empty() : Optional.of("asked"));
    }
    assertThat(customersOf(rotating.register).find(rotating.people.get("1002"))).isPresent();
  }

  private static Deed deed(CustomerId id) {
    return new Deed(
        TestRegister.NOW.plusSeconds(60),
        new Deed.By("clerk", "test", Purpose.RIGHTS),
        AuditEntry.Act.done(AuditAction.ERASE, id, List.of("email")),
        Optional.empty());
  }

  private <T> T doing(Function<Transaction, T> work) {
    return rotating.storage.inTransaction(
        stores -> work.apply(TestRegister.begin(stores, sealing.ring())));
  }
}
