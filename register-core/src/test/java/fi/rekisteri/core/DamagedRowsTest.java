package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.contactPerson;
import static fi.rekisteri.core.TestRegister.definition;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Rows that somebody changed in the database: the register says so, shows nothing, loses nothing.
 */
class DamagedRowsTest {
  private final InMemoryStorage storage = new InMemoryStorage();
  private final TestRegister test = new TestRegister(storage, definition());
  private final Customer newcomer = anna();
  private final Customer anna = test.maintenance().register(newcomer);
  private final Customer pekka = test.maintenance().register(contactPerson());

  @Test
  @DisplayName(
      "S45.4 a value from another person's row is refused, and both rows stay as they were")
  void valueOfAnotherRowIsRefused() {
    SealedField foreign = field(row(pekka), "name");
    refusesWith(row -> with(row, "name", foreign.blob()), ErrorCode.DECRYPTION_FAILED);
  }

  @Test
  @DisplayName("S45.4 a whole row of another person is refused, key and all")
  void rowOfAnotherPersonIsRefused() {
    SealedCustomer foreign = row(pekka);
    refusesWith(
        row -> new SealedCustomer(row.facts(), foreign.fields(), foreign.key(), foreign.seal()),
        ErrorCode.DECRYPTION_FAILED);
  }

  @Test
  @DisplayName("S45.4 a value from another column is refused")
  void valueOfAnotherColumnIsRefused() {
    SealedField other = field(row(anna), "customerNumber");
    refusesWith(row -> with(row, "name", other.blob()), ErrorCode.DECRYPTION_FAILED);
  }

  @Test
  @DisplayName("S45.4 a value from another register of the same person is refused")
  void valueOfAnotherRegisterIsRefused() {
    InMemoryStorage elsewhere = new InMemoryStorage();
    new TestRegister(elsewhere, definition(), test.keys).maintenance().register(newcomer);
    SealedCustomer same =
        elsewhere.inTransaction(tx -> tx.customers().find(anna.id())).orElseThrow();
    refusesWith(row -> with(row, "name", field(same, "name").blob()), ErrorCode.DECRYPTION_FAILED);
    refusesWith(
        row -> new SealedCustomer(row.facts(), same.fields(), same.key(), same.seal()),
        ErrorCode.DECRYPTION_FAILED);
  }

  @Test
  @DisplayName("S45.4 plain text in the place of a sealed value is refused, never shown")
  void plainTextIsRefused() {
    refusesWith(
        row -> with(row, "name", "Anna\u001FVirtanen".getBytes()), ErrorCode.DECRYPTION_FAILED);
    refusesWith(row -> with(row, "name", new byte[0]), ErrorCode.DECRYPTION_FAILED);
    refusesWith(row -> with(row, "name", new byte[10 << 20]), ErrorCode.DECRYPTION_FAILED);
  }

  /** Reading, editing and answering are refused; what is stored is what it was. */
  private void refusesWith(UnaryOperator<SealedCustomer> damage, ErrorCode code) {
    List<String> before = stored();
    TestRegister damaged = new TestRegister(damaging(damage), definition(), test.keys);
    refuses(code, () -> damaged.maintenance().get(anna.id()));
    refuses(
        code,
        () ->
            damaged
                .maintenance()
                .change(
                    anna.id(), c -> c.rectify(CustomerFields.NAME, PersonName.of("A", "B"), OWN)));
    refuses(code, () -> damaged.register.actingAs(READER).answerAccess(anna.id()));
    assertThat(stored()).isEqualTo(before);
    assertThat(test.maintenance().get(anna.id()).fields())
        .as("control: undamaged it opens")
        .containsAllEntriesOf(anna.fields());
    assertThat(damaged.maintenance().get(pekka.id()).fields())
        .as("others are not touched")
        .containsAllEntriesOf(pekka.fields());
  }

  private List<String> stored() {
    List<String> all = new ArrayList<>();
    all.add(row(anna).facts() + StoredBytes.text(row(anna).key().wrapped()));
    row(anna).fields().forEach(one -> all.add(one + StoredBytes.text(one.blob())));
    return all;
  }

  private StorageAround damaging(UnaryOperator<SealedCustomer> damage) {
    return new StorageAround(
        storage,
        (method, arguments, answer) ->
            method.equals("find") && arguments[0].equals(anna.id())
                ? ((Optional<?>) answer).map(row -> damage.apply((SealedCustomer) row))
                : answer);
  }

  private SealedCustomer row(Customer customer) {
    return storage.inTransaction(tx -> tx.customers().find(customer.id())).orElseThrow();
  }

  private static SealedField field(SealedCustomer row, String path) {
    return row.fields().stream().filter(one -> one.field().equals(path)).findAny().orElseThrow();
  }

  private static SealedCustomer with(SealedCustomer row, String path, byte[] blob) {
    List<SealedField> fields = new ArrayList<>();
    for (SealedField one : row.fields()) {
      boolean damaged = one.field().equals(path);
      fields.add(damaged ? new SealedField(one.field(), one.element(), blob) : one);
    }
    return new SealedCustomer(row.facts(), fields, row.key(), row.seal());
  }
}
