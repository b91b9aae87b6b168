package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Asking a provider for a cipher costs more than sealing with it. */
class CipherReuseTest {
  private final KeyRows rows = new KeyRows();
  private final Sealing sealing = Sealing.open("reg", new PlainKeys(), rows);

  /** The ciphers that the next unit of work gets. */
  private Ciphers next() {
    Ciphers lent = sealing.ring().ciphers().borrow();
    sealing.ring().ciphers().giveBack(lent);
    return lent;
  }

  @Test
  @DisplayName("units of work that follow each other use the same ciphers")
  void ciphersAreUsedAgain() {
    Ciphers first = next();
    sealing.newCustomer(CustomerId.random()).close();
    assertThat(next()).isSameAs(first);
  }

  @Test
  @DisplayName("ciphers that hold a key of an older ring are let go of, lent ones too")
  void newRingHasCiphersOfItsOwn() {
    Ciphers idle = next();
    OpenRing before = sealing.ring();
    CustomerSeal working = sealing.newCustomer(CustomerId.random());
    rows.addIfAbsent(sealing.nextKey(KeyPurpose.CUSTOMER_KEYS));
    assertThat(sealing.refresh()).isTrue();
    working.close();
    assertThat(next()).as("those of the new ring").isNotSameAs(idle).isSameAs(next());
    assertThat(before.ciphers().borrow()).as("nothing is kept").isNotSameAs(idle);
  }

  @Test
  @DisplayName("a closed register keeps none")
  void closedRegisterKeepsNone() {
    Ciphers first = next();
    sealing.close();
    assertThat(next()).isNotSameAs(first).isNotSameAs(next());
  }
}
