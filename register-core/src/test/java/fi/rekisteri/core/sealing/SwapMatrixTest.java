package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.RegisterKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every value opened in every other place. All customers of all registers get the same key here, so
 * that nothing but the place keeps their values apart.
 */
class SwapMatrixTest {
  private static final List<String> FIELDS = List.of("name", "names", "phone", "e");
  private static final List<String> ELEMENTS = List.of("", "1", "e");

  private record Sealed(CustomerSeal seal, Slot place, byte[] blob) {}

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 a value opens in its own register, customer, field and element only")
  void movedValueDoesNotOpen(CryptoBackend backend) {
    List<CustomerId> customers =
        List.of(CustomerId.random(), CustomerId.random(), CustomerId.random());
    List<Sealed> all = new ArrayList<>();
    for (String register : List.of("reg", "reg2")) {
      Sealing sealing =
          Sealing.open(register, new PlainKeys(), new KeyRows(), backend.withRandom(sameKeys()));
      customers.forEach(customer -> all.addAll(sealed(sealing.newCustomer(customer))));
    }
    assertThat(all).hasSize(2 * 3 * 4 * 3);
    assertThat(all.stream().map(one -> one.seal().key().keyId()).distinct()).hasSize(1);
    for (Sealed made : all) {
      for (Sealed other : all) {
        if (made == other) {
          Slot place = made.place();
          byte[] opened = other.seal().open(place.field(), place.element(), made.blob());
          assertThat(opened).as("control").isEqualTo(place.plain());
        } else {
          Expect.notOpened(other.seal(), other.place(), made.blob());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.4 a customer's key unwraps in its own register and for its own customer only")
  void movedKeyDoesNotUnwrap(CryptoBackend backend) {
    KeyRows rows = new KeyRows();
    Sealing one = Sealing.open("reg", new PlainKeys(), rows, backend);
    Sealing two = Sealing.open("reg2", new PlainKeys(), sameSeeds(rows, "reg2"), backend);
    CustomerSeal made = one.newCustomer(CustomerId.random());
    Slot place = new Slot("name", "", new byte[1]);
    byte[] blob = made.seal("name", "", place.plain());
    Expect.notOpened(two.of(CustomerId.random(), made.key()), place, blob);
    Expect.notOpened(one.of(CustomerId.random(), made.key()), place, blob);
  }

  @Test
  @DisplayName("S45.4 control: the matrix fails for a value that does open")
  void matrixNoticesAnOpenedValue() {
    Sealing sealing = Sealing.open("reg", new PlainKeys(), new KeyRows());
    Sealed one = sealed(sealing.newCustomer(CustomerId.random())).get(0);
    assertThatThrownBy(() -> Expect.notOpened(one.seal(), one.place(), one.blob()))
        .isInstanceOf(AssertionError.class);
  }

  private static List<Sealed> sealed(CustomerSeal seal) {
    List<Sealed> all = new ArrayList<>();
    for (String field : FIELDS) {
      for (String element : ELEMENTS) {
        Slot place = new Slot(field, element, "same value everywhere".getBytes());
        all.add(new Sealed(seal, place, seal.seal(field, element, place.plain())));
      }
    }
    return all;
  }

  /** The seeds of one register, stored as those of another. */
  private static KeyRows sameSeeds(KeyRows rows, String register) {
    KeyRows moved = new KeyRows();
    for (RegisterKey row : rows.ring().keys()) {
      KeyPurpose purpose = row.context().purpose();
      byte[] seed = row.wrapped().blob();
      int number =
          switch (purpose) {
            case CUSTOMER_KEYS -> 1;
            case SEARCH_INDEX -> 2;
            case SUPPRESSION -> 3;
            case AUDIT -> 4;
          };
      moved.addIfAbsent(
          new RegisterKey(
              new KeyContext(register, purpose, 1),
              new WrappedKey("plain", "none", seed),
              Reference.check(seed, register, number, 1)));
    }
    return moved;
  }

  /** Draws the same customer key every time; nonces stay random. */
  private static SecureRandom sameKeys() {
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        super.nextBytes(bytes);
        if (bytes.length == 80) {
          Arrays.fill(bytes, 0, 68, (byte) 7);
        }
      }
    };
  }
}
