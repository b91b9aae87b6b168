package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SealedKey;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealingTest {
  private static final CustomerId CUSTOMER = CustomerId.random();
  private static final byte[] VALUE = {1, 2, 3};

  private final KeyRows rows = new KeyRows();
  private final PlainKeys plain = new PlainKeys();

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName(
      "S45.2 a new register gets its keys once; later openings open what was sealed before")
  void reopenedRegisterOpensOldValues(CryptoBackend backend) {
    InMemoryKeys keys = InMemoryKeys.random();
    Sealing first = Sealing.open("reg", keys, rows, backend);
    CustomerSeal seal = first.newCustomer(CUSTOMER);
    byte[] blob = seal.seal("name", "", VALUE);
    assertThat(rows.rows).hasSize(4);
    List<RegisterKey> made = rows.ring().keys();
    Sealing second = Sealing.open("reg", keys, rows, CryptoBackend.bouncyCastle());
    assertThat(second.of(CUSTOMER, seal.key()).open("name", "", blob)).isEqualTo(VALUE);
    assertThat(rows.ring().keys()).containsExactlyInAnyOrderElementsOf(made);
  }

  @Test
  @DisplayName("S45.2 the provider is asked once per register key, and never for a customer")
  void providerIsNotAskedForCustomers() {
    Sealing.open("reg", plain, rows).close();
    plain.calls.set(0);
    try (Sealing sealing = Sealing.open("reg", plain, rows)) {
      assertThat(plain.calls).hasValue(4);
      for (int i = 0; i < 100; i++) {
        try (CustomerSeal seal = sealing.newCustomer(CustomerId.random())) {
          seal.seal("name", "", VALUE);
        }
      }
      assertThat(plain.calls).hasValue(4);
    }
  }

  @Test
  @DisplayName("A15 of two first openers both use the keys of the one who stored them first")
  void loserOfTheFirstOpeningUsesTheWinnersKeys() {
    KeyRows winner = new KeyRows();
    Sealing.open("reg", plain, winner).close();
    RegisterKeys late =
        new RegisterKeys() {
          @Override
          public boolean isInUse(KeyPurpose purpose) {
            return false;
          }

          @Override
          public KeyRing ring() {
            return rows.ring();
          }

          @Override
          public boolean addIfAbsent(RegisterKey key) {
            rows.rows.putAll(winner.rows); // another process was a moment faster
            return rows.addIfAbsent(key);
          }
        };
    CustomerSeal seal = Sealing.open("reg", plain, late).newCustomer(CUSTOMER);
    byte[] blob = seal.seal("name", "", VALUE);
    Sealing other = Sealing.open("reg", plain, winner);
    assertThat(other.of(CUSTOMER, seal.key()).open("name", "", blob)).isEqualTo(VALUE);
    assertThat(rows.rows).isEqualTo(winner.rows);
  }

  @Test
  @DisplayName("S45.2 other keys than those of the register do not open it")
  void otherKeysDoNotOpen() {
    Sealing.open("reg", InMemoryKeys.random(), rows).close();
    InMemoryKeys others = InMemoryKeys.random();
    Expect.refusal(ErrorCode.KEY_UNAVAILABLE, () -> Sealing.open("reg", others, rows));
    String message =
        Expect.refusal(ErrorCode.KEY_UNAVAILABLE, () -> Sealing.open("reg", plain, rows));
    assertThat(message).contains("in-memory").contains("plain");
  }

  @Test
  @DisplayName("S45.2 a wrong, swapped or moved register key is noticed before data is touched")
  void wrongRegisterKeyIsNoticed() {
    Sealing.open("reg", plain, rows).close();
    RegisterKey right = rows.rows.get(new KeyContext("reg", KeyPurpose.CUSTOMER_KEYS, 1));
    RegisterKey index = rows.rows.get(new KeyContext("reg", KeyPurpose.SEARCH_INDEX, 1));
    WrappedKey wrong = new WrappedKey("plain", "none", new byte[32]);
    for (RegisterKey row :
        List.of(
            new RegisterKey(right.context(), wrong, right.check()),
            new RegisterKey(right.context(), index.wrapped(), index.check()),
            new RegisterKey(right.context(), right.wrapped(), new byte[0]),
            new RegisterKey(
                new KeyContext("reg", KeyPurpose.CUSTOMER_KEYS, 2),
                right.wrapped(),
                right.check()))) {
      rows.rows.put(right.context(), row);
      Expect.refusal(ErrorCode.DECRYPTION_FAILED, () -> Sealing.open("reg", plain, rows));
    }
    rows.rows.put(right.context(), right);
    Expect.refusal(ErrorCode.DECRYPTION_FAILED, () -> Sealing.open("reg2", plain, rows));
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.2 older epochs still open, the newest one seals, and an unknown one says so")
  void severalEpochsAreOpen(CryptoBackend backend) {
    Sealing old = Sealing.open("reg", plain, rows, backend);
    CustomerSeal before = old.newCustomer(CUSTOMER);
    byte[] blob = before.seal("name", "", VALUE);
    addEpoch(2, backend);
    Sealing both = Sealing.open("reg", plain, rows, backend);
    CustomerSeal after = both.newCustomer(CUSTOMER);
    assertThat(before.key().epoch()).isEqualTo(1);
    assertThat(after.key().epoch()).isEqualTo(2);
    assertThat(both.of(CUSTOMER, before.key()).open("name", "", blob)).isEqualTo(VALUE);
    byte[] newer = after.seal("name", "", VALUE);
    Expect.refusal(
        ErrorCode.KEY_UNAVAILABLE, () -> old.of(CUSTOMER, after.key()).open("name", "", newer));
  }

  private void addEpoch(int epoch, CryptoBackend backend) {
    KeyRows more = new KeyRows();
    KeyContext context = new KeyContext("reg", KeyPurpose.CUSTOMER_KEYS, epoch);
    byte[] seed = backend.random(32);
    more.addIfAbsent(
        new RegisterKey(
            context,
            new WrappedKey("plain", "none", seed),
            Reference.check(seed, context.registerId(), 1, epoch)));
    rows.rows.putAll(more.rows);
  }

  @Test
  @DisplayName("S45.2 a closed sealing and a closed seal do nothing more")
  void closedSealingDoesNothing() {
    Sealing sealing = Sealing.open("reg", plain, rows);
    CustomerSeal seal = sealing.newCustomer(CUSTOMER);
    byte[] blob = seal.seal("name", "", VALUE);
    SealedKey key = seal.key();
    seal.close();
    seal.close();
    assertThatThrownBy(() -> seal.open("name", "", blob)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seal.seal("name", "", VALUE))
        .isInstanceOf(IllegalStateException.class);
    sealing.close();
    assertThatThrownBy(() -> sealing.newCustomer(CUSTOMER))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sealing.of(CUSTOMER, key).open("name", "", blob))
        .isInstanceOf(IllegalStateException.class);
  }
}
