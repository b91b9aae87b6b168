package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SealedKey;
import fi.rekisteri.store.SearchTag;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrozenVectorsTest {
  private final List<byte[]> draws = new ArrayList<>();
  private Vectors vectors;
  private CustomerId customer;
  private SealedKey key;

  @BeforeEach
  void read() throws IOException {
    vectors = Vectors.read();
    customer = CustomerId.parse(vectors.text("customer"));
    int keyId = ByteBuffer.wrap(vectors.bytes("key.id")).getInt();
    key = new SealedKey(keyId, 1, vectors.bytes("key.wrapped"));
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 values that were sealed by version 1 of the format still open")
  void frozenValuesOpen(CryptoBackend backend) {
    try (CustomerSeal seal = sealing(backend).of(customer, key)) {
      for (int i = 1; i <= values(); i++) {
        byte[] opened = seal.open(field(i), element(i), value(i, "blob"));
        assertThat(opened).as("value %d", i).isEqualTo(value(i, "plain"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 with the same random bytes the engine seals the same bytes")
  void frozenValuesAreSealedAgain(CryptoBackend backend) {
    ByteBuffer first = ByteBuffer.allocate(80).put(vectors.bytes("key.id"));
    draws.add(first.put(vectors.bytes("key.plain")).put(vectors.bytes("key.nonce")).array());
    Sealing sealing = sealing(backend.withRandom(replay()));
    try (CustomerSeal seal = sealing.newCustomer(customer)) {
      assertThat(seal.key().keyId()).isEqualTo(key.keyId());
      assertThat(seal.key().wrapped()).isEqualTo(key.wrapped());
      for (int i = 1; i <= values(); i++) {
        draws.add(value(i, "nonce"));
        byte[] blob = seal.seal(field(i), element(i), value(i, "plain"));
        assertThat(blob).as("value %d", i).isEqualTo(value(i, "blob"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.3 search tags of version 1 stay as they were, normalisation included")
  void frozenTagsStay(CryptoBackend backend) {
    SearchTags tags = sealing(backend).tags();
    for (int i = 1; i <= vectors.count("tag", "tag"); i++) {
      String term = vectors.utf8("tag." + i + ".term");
      SearchTag tag = tags.tag(Terms.key(index(i), rule(i)), term);
      assertThat(tag.tag()).as("tag %d", i).isEqualTo(vectors.bytes("tag." + i + ".tag"));
      assertThat(Normaliser.of(rule(i)).normalise(term))
          .isEqualTo(vectors.utf8("tag." + i + ".normalised"));
    }
  }

  @Test
  @DisplayName("S45.1 a second implementation of the description gives the same bytes")
  void referenceAgrees() {
    byte[] seed = vectors.bytes("seed.customerKeys");
    byte[] plainKey = vectors.bytes("key.plain");
    Reference.Place owner = place("");
    assertThat(Reference.wrapKey(seed, owner, plainKey, vectors.bytes("key.nonce")))
        .isEqualTo(key.wrapped());
    assertThat(Reference.check(seed, vectors.text("register"), 1, 1))
        .isEqualTo(vectors.bytes("check.customerKeys"));
    for (int i = 1; i <= values(); i++) {
      String id = element(i).isEmpty() ? field(i) : field(i) + "#" + element(i);
      byte[] sealed =
          Reference.sealValue(plainKey, place(id), value(i, "plain"), value(i, "nonce"));
      assertThat(sealed).as("value %d", i).isEqualTo(value(i, "blob"));
    }
  }

  @Test
  @DisplayName("S45.3 a second implementation of the description gives the same tags")
  void referenceTagsAgree() {
    byte[] seed = vectors.bytes("seed.searchIndex");
    for (int i = 1; i <= vectors.count("tag", "tag"); i++) {
      byte[] normalised = vectors.bytes("tag." + i + ".normalised");
      Reference.TermText term = new Reference.TermText(rule(i).number(), normalised);
      assertThat(Reference.tag(seed, vectors.text("register"), index(i), term))
          .isEqualTo(vectors.bytes("tag." + i + ".tag"));
    }
  }

  private Sealing sealing(CryptoBackend backend) {
    KeyRows rows = new KeyRows();
    rows.addIfAbsent(row(KeyPurpose.CUSTOMER_KEYS, "customerKeys"));
    rows.addIfAbsent(row(KeyPurpose.SEARCH_INDEX, "searchIndex"));
    rows.addIfAbsent(unfrozen(KeyPurpose.SUPPRESSION, 3));
    rows.addIfAbsent(unfrozen(KeyPurpose.AUDIT, 4));
    return Sealing.open(vectors.text("register"), new PlainKeys(), rows, backend);
  }

  private RegisterKey row(KeyPurpose purpose, String name) {
    return new RegisterKey(
        new KeyContext(vectors.text("register"), purpose, 1),
        new WrappedKey("plain", "none", vectors.bytes("seed." + name)),
        vectors.bytes("check." + name));
  }

  /** No value is sealed under it, so none is frozen; a second implementation says its check. */
  private RegisterKey unfrozen(KeyPurpose purpose, int number) {
    String register = vectors.text("register");
    byte[] seed = new byte[32];
    return new RegisterKey(
        new KeyContext(register, purpose, 1),
        new WrappedKey("plain", "none", seed),
        Reference.check(seed, register, number, 1));
  }

  private SecureRandom replay() {
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        byte[] next = draws.remove(0);
        assertThat(next).hasSameSizeAs(bytes);
        System.arraycopy(next, 0, bytes, 0, bytes.length);
      }
    };
  }

  private Reference.Place place(String fieldId) {
    return new Reference.Place(
        vectors.text("register"), vectors.text("customer"), vectors.bytes("key.id"), fieldId);
  }

  private int values() {
    return vectors.count("value", "blob");
  }

  private String field(int i) {
    return vectors.text("value." + i + ".field");
  }

  private String element(int i) {
    return vectors.text("value." + i + ".element");
  }

  private byte[] value(int i, String member) {
    return vectors.bytes("value." + i + "." + member);
  }

  private String index(int i) {
    return vectors.text("tag." + i + ".index");
  }

  private Normalisation rule(int i) {
    return Normalisation.valueOf(vectors.text("tag." + i + ".normalisation"));
  }
}
