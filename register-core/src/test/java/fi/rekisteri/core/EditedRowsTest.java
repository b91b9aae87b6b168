package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.definition;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerFacts;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody who writes to the tables, and what the seal of a record tells of it. */
class EditedRowsTest {
  private static final EmailAddress NEW_MAIL = EmailAddress.of("uusi@example.fi");

  private final TestRegister register = new TestRegister();
  private final CustomerId anna = register.maintenance().register(anna()).id();
  private final SealedCustomer older = stored();
  private final SealedCustomer now = changed();

  private SealedCustomer changed() {
    register
        .maintenance()
        .change(anna, customer -> customer.rectify(CustomerFields.EMAIL, NEW_MAIL, OWN));
    return stored();
  }

  private SealedCustomer stored() {
    return register.storage.inTransaction(tx -> tx.customers().find(anna)).orElseThrow();
  }

  @Test
  @DisplayName("S45.4 an older value put back, a value taken out and another order are noticed")
  void editedValuesAreNoticed() {
    List<SealedField> reversed = new ArrayList<>(now.fields());
    Collections.reverse(reversed);
    for (List<SealedField> edited :
        List.of(older.fields(), now.fields().subList(1, now.fields().size()), reversed)) {
      refusesToRead(row -> with(row.facts(), edited, row.key()));
    }
  }

  @Test
  @DisplayName("S45.4 another role, version or customership in the table is noticed")
  void editedFactsAreNoticed() {
    CustomerFacts facts = now.facts();
    long version = facts.version();
    SubjectRole role = facts.role();
    for (CustomerFacts edited :
        List.of(
            older.facts(),
            new CustomerFacts(anna, version, SubjectRole.ORG_CONTACT_PERSON, List.of()),
            new CustomerFacts(anna, version, role, List.of()),
            new CustomerFacts(anna, version + 1, role, facts.customerships()))) {
      refusesToRead(row -> with(edited, row.fields(), row.key()));
    }
  }

  @Test
  @DisplayName("S45.4 another number, epoch or wrapping of the customer's key is noticed")
  void editedKeyIsNoticed() {
    SealedKey key = now.key();
    CustomerId pekka = register.maintenance().register(TestRegister.contactPerson()).id();
    SealedKey other =
        register.storage.inTransaction(tx -> tx.customers().find(pekka)).orElseThrow().key();
    for (SealedKey edited :
        List.of(
            new SealedKey(key.keyId() + 1, key.epoch(), key.wrapped()),
            new SealedKey(key.keyId(), key.epoch() + 1, key.wrapped()),
            other)) {
      refusesToRead(row -> with(row.facts(), row.fields(), edited));
    }
  }

  @Test
  @DisplayName("S45.4 control: a record that was rolled back whole is an older truth, and opens")
  void wholeRollbackIsNotNoticed() {
    TestRegister rolledBack = reading(row -> older);
    assertThat(rolledBack.maintenance().get(anna).value(CustomerFields.EMAIL)).contains(ANNAS_MAIL);
    assertThat(reading(row -> row).maintenance().get(anna).value(CustomerFields.EMAIL))
        .contains(NEW_MAIL);
  }

  private void refusesToRead(UnaryOperator<SealedCustomer> edit) {
    TestRegister edited = reading(edit);
    refuses(ErrorCode.DECRYPTION_FAILED, () -> edited.maintenance().get(anna));
    refuses(
        ErrorCode.DECRYPTION_FAILED,
        () -> edited.maintenance().find(CustomerSearch.BY_EMAIL, NEW_MAIL));
  }

  /** A register whose storage shows an edited row. */
  private TestRegister reading(UnaryOperator<SealedCustomer> edit) {
    StorageAround edited =
        new StorageAround(
            register.storage,
            (method, arguments, answer) ->
                switch (method) {
                  case "find" ->
                      ((Optional<?>) answer).map(row -> edit.apply((SealedCustomer) row));
                  case "findByTag" ->
                      ((List<?>) answer)
                          .stream().map(row -> edit.apply((SealedCustomer) row)).toList();
                  default -> answer;
                });
    return new TestRegister(edited, definition(), register.keys);
  }

  private SealedCustomer with(CustomerFacts facts, List<SealedField> fields, SealedKey key) {
    return new SealedCustomer(facts, fields, key, now.seal());
  }
}
