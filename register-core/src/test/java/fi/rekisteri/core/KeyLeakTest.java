package fi.rekisteri.core;

import static fi.rekisteri.core.LeakTest.logOf;
import static fi.rekisteri.core.LeakTest.refusal;
import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.definition;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SealedCustomer;
import fi.rekisteri.store.SealedField;
import fi.rekisteri.store.SealedKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Laws 3 and 10 for keys: those of a whole register are searched for wherever something is told.
 */
class KeyLeakTest {
  private final InMemoryStorage storage = new InMemoryStorage();
  private final KeyMaterial keys = new KeyMaterial();
  private final TestRegister test = new TestRegister(storage, definition(), keys);
  private final Customer anna = test.maintenance().register(anna());

  @Test
  @DisplayName("law 3: no stored byte of a register is part of a key")
  void nothingStoredShowsAKey() {
    String stored = new StoredBytes(storage).all(anna.id());
    assertThat(stored).hasSizeGreaterThan(1000);
    assertNoKey(stored);
  }

  @Test
  @DisplayName("law 10: no key stands in what is handed out, refused, traced or logged")
  void nothingToldShowsAKey() {
    List<String> told = new ArrayList<>();
    told.add(logOf(() -> told.addAll(handedOut())));
    told.add(logOf(() -> told.addAll(refusals())));
    assertThat(told).hasSizeGreaterThan(20);
    assertThat(String.join(" ", told))
        .contains("DECRYPTION_FAILED", "UNSUPPORTED_FORMAT", "KEY_UNAVAILABLE")
        .contains("DUPLICATE_CUSTOMER");
    told.forEach(this::assertNoKey);
  }

  private List<String> handedOut() {
    List<Object> all = new ArrayList<>();
    all.addAll(List.of(test.register, test.register.actingAs(READER), test.maintenance(), keys));
    all.add(test.maintenance().get(anna.id()));
    all.add(test.maintenance().find(CustomerSearch.BY_EMAIL, ANNAS_MAIL));
    all.add(test.register.actingAs(READER).answerAccess(anna.id()));
    all.add(test.entries());
    all.add(row());
    all.addAll(row().fields());
    all.add(row().key());
    for (RegisterKey key : registerKeys()) {
      all.addAll(List.of(key, key.context(), key.wrapped()));
    }
    return all.stream().map(String::valueOf).toList();
  }

  private List<String> refusals() {
    List<String> all = new ArrayList<>();
    all.add(refusal(() -> test.maintenance().register(anna())));
    all.add(refusal(() -> test.as(READER, Purpose.RIGHTS).register(anna())));
    for (int at : new int[] {0, 3, 10, 30}) {
      all.add(refusal(() -> reading(at, true)));
      all.add(refusal(() -> reading(at, false)));
    }
    all.add(refusal(() -> new TestRegister(storage, definition(), InMemoryKeys.random())));
    all.add(refusal(() -> new TestRegister(storage, definition(), new KeyMaterial())));
    test.register.close();
    all.add(refusal(() -> test.maintenance().get(anna.id())));
    keys.close();
    all.add(refusal(() -> new TestRegister(storage, definition(), keys)));
    return all;
  }

  /** Reads somebody of whom one stored byte was changed: of the values, or of the key. */
  private void reading(int at, boolean ofValues) {
    StorageAround altered =
        new StorageAround(
            storage,
            (method, arguments, answer) ->
                method.equals("find") && ((Optional<?>) answer).isPresent()
                    ? ((Optional<?>) answer).map(one -> altered((SealedCustomer) one, at, ofValues))
                    : answer);
    TestRegister heard = new TestRegister(altered, definition(), keys);
    heard.maintenance().change(anna.id(), c -> c.rectify(CustomerFields.EMAIL, mail(), OWN));
  }

  private static EmailAddress mail() {
    return EmailAddress.of("another@example.fi");
  }

  private static SealedCustomer altered(SealedCustomer was, int at, boolean ofValues) {
    SealedKey key = was.key();
    return ofValues
        ? new SealedCustomer(
            was.facts(),
            was.fields().stream()
                .map(one -> new SealedField(one.field(), one.element(), flipped(one.blob(), at)))
                .toList(),
            key,
            was.seal())
        : new SealedCustomer(
            was.facts(),
            was.fields(),
            new SealedKey(key.keyId(), key.epoch(), flipped(key.wrapped(), at)),
            was.seal());
  }

  private static byte[] flipped(byte[] blob, int at) {
    byte[] changed = blob.clone();
    changed[at] ^= 1;
    return changed;
  }

  @Test
  @DisplayName("control: each key is found in each form in which it might be told")
  void toldKeyIsFound() {
    material()
        .forEach(
            (name, key) -> {
              assertThat(showsKey("at " + HexFormat.of().formatHex(key))).as(name).isTrue();
              assertThat(showsKey(Base64.getEncoder().encodeToString(key))).as(name).isTrue();
              assertThat(showsKey(Arrays.toString(key))).as(name).isTrue();
              assertThat(showsKey(StoredBytes.text(key))).as(name).isTrue();
            });
    assertThat(material()).hasSize(10);
    assertThat(showsKey("nothing")).isFalse();
  }

  private void assertNoKey(String text) {
    assertThat(showsKey(text)).as(text).isFalse();
  }

  private boolean showsKey(String text) {
    return material().values().stream()
        .anyMatch(key -> KeyMaterial.shows(text, key) || KeyMaterial.showsBase64(text, key));
  }

  private Map<String, byte[]> material() {
    return keys.all(definition().id().value(), CustomerSearch.BY_EMAIL, anna.id(), row().key());
  }

  private SealedCustomer row() {
    return storage.inTransaction(tx -> tx.customers().find(anna.id())).orElseThrow();
  }

  private List<RegisterKey> registerKeys() {
    return storage.inTransaction(tx -> tx.keys().ring(definition().id().value()).keys());
  }
}
