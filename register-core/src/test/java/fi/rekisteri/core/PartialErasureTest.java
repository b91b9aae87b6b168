package fi.rekisteri.core;

import static fi.rekisteri.core.RotatingRegister.customersOf;
import static fi.rekisteri.core.RotatingRegister.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.engine.Resealer;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.core.sealing.CustomerSeal;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.Field;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErasedException;
import fi.rekisteri.error.NotFoundException;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.retention.FieldErasureVerdict;
import fi.rekisteri.store.CustomerChange;
import fi.rekisteri.store.PartialErasure;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Erasing a part leaves the rest readable, and what was erased unreadable wherever a copy lies. */
class PartialErasureTest {
  private static final RuleId RULE = new RuleId("Art. 17(1)(a)");

  private final RotatingRegister rotating = new RotatingRegister(InMemoryKeys.random()).with(2);
  private final CustomerId id = rotating.people.get("1000");
  private final Sealing sealing =
      Sealing.open(
          TestRegister.definition().id().value(),
          rotating.keys,
          new StoredRegisterKeys(TestRegister.definition(), rotating.storage));

  @Test
  @DisplayName(
      "databunker, Art. 17 an erased field is gone, and the key of the rest opens no copy of it")
  void erasedFieldIsUnreadable() {
    SealedCustomer copy = stored();
    erase(Set.of("email", "order"));
    Customer left = customersOf(rotating.register).get(id);
    assertThat(left.field(CustomerFields.EMAIL)).isInstanceOf(Field.NoneHeld.class);
    assertThat(left.value(CustomerFields.NAME)).isPresent();
    assertThat(left.version()).isEqualTo(2);
    assertThat(
            customersOf(rotating.register)
                .find(CustomerSearch.BY_EMAIL, EmailAddress.of(mail("1000"))))
        .isEmpty();
    assertThat(customersOf(rotating.register).collection(id, CustomerFields.ORDER, null, 10))
        .isEmpty();
    SealedField email =
        copy.fields().stream().filter(f -> f.field().equals("email")).findFirst().orElseThrow();
    try (CustomerSeal before = sealing.of(id, copy.key());
        CustomerSeal now = sealing.of(id, stored().key())) {
      assertThat(before.open("email", email.element(), email.blob())).as("control").isNotEmpty();
      assertThatThrownBy(() -> now.open("email", email.element(), email.blob()))
          .isInstanceOf(CorruptDataException.class);
    }
    rotating.people.remove("1000");
    rotating.assertEverybodyIsThere(rotating.register);
  }

  @Test
  @DisplayName("opengento#39, Art. 17 whoever saves what they read before the erasure is refused")
  void lateWriterIsRefused() {
    Customer seen = customersOf(rotating.register).get(id);
    erase(Set.of("email"));
    assertThatThrownBy(
            () ->
                customersOf(rotating.register)
                    .change(
                        seen,
                        c ->
                            c.rectify(
                                CustomerFields.EMAIL,
                                EmailAddress.of("x@example.fi"),
                                TestRegister.OWN)))
        .hasMessageContaining("VERSION_CONFLICT");
    assertThat(customersOf(rotating.register).get(id).field(CustomerFields.EMAIL))
        .isInstanceOf(Field.NoneHeld.class);
  }

  @Test
  @DisplayName("Art. 17 erased, corrupt and never there are told apart by type")
  void outcomesAreToldApartByType() {
    ErasureVerdict verdict = new ErasureVerdict(id, RULE, TestRegister.NOW);
    rotating.storage.inTransaction(
        tx -> {
          tx.customers().erase(verdict, entry(tx.audit().ofSubject(id, null, 1).get(0)));
          return id;
        });
    assertThatThrownBy(() -> customersOf(rotating.register).get(id))
        .isInstanceOf(ErasedException.class)
        .hasMessageContaining(RULE.reference());
    assertThatThrownBy(() -> customersOf(rotating.register).change(id, c -> c))
        .isInstanceOf(ErasedException.class);
    assertThat(customersOf(rotating.register).find(id)).isEmpty();
    assertThatThrownBy(() -> customersOf(rotating.register).get(CustomerId.random()))
        .isInstanceOf(NotFoundException.class);
    CustomerId other = rotating.people.get("1001");
    damage(other);
    assertThatThrownBy(() -> customersOf(rotating.register).get(other))
        .isInstanceOf(CorruptDataException.class);
  }

  private void damage(CustomerId other) {
    rotating.storage.inTransaction(
        tx -> {
          SealedCustomer read = tx.customers().find(other).orElseThrow();
          read.seal()[0] ^= 1;
          SealedCustomer next =
              new SealedCustomer(read.facts().next(), read.fields(), read.key(), read.seal());
          tx.customers()
              .save(
                  new CustomerChange(next, Map.of(), List.of()),
                  entry(tx.audit().ofSubject(other, null, 1).get(0)));
          return other;
        });
  }

  private SealedCustomer stored() {
    return rotating.storage.inTransaction(tx -> tx.customers().find(id)).orElseThrow();
  }

  private void erase(Set<String> fields) {
    FieldErasureVerdict verdict = FieldErasureVerdict.ofFields(id, fields, RULE, TestRegister.NOW);
    rotating.storage.inTransaction(
        stores -> {
          Transaction tx = TestRegister.begin(stores, sealing.ring());
          SealedCustomer before = tx.customers().find(id).orElseThrow();
          Resealer.Rest rest = Resealer.without(tx, before, verdict);
          tx.customers()
              .eraseFields(
                  new PartialErasure(
                      verdict,
                      before,
                      rest.customer(),
                      new PartialErasure.Left(rest.items(), List.of())),
                  entry(tx.audit().ofSubject(id, null, 1).get(0)));
          return id;
        });
  }

  static AuditEntry entry(AuditEntry like) {
    return new AuditEntry(
        Evidence.at(AuditPlace.first()),
        like.at(),
        like.actor(),
        like.interfaceId(),
        like.purpose(),
        like.act());
  }
}
