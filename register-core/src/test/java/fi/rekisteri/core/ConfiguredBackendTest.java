package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.ANNAS_MAIL;
import static fi.rekisteri.core.TestRegister.anna;
import static fi.rekisteri.core.TestRegister.definition;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.crypto.KeyFile;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.error.ErrorCode;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs under either backend, as the build configures it, and proves that it is the one that works.
 */
class ConfiguredBackendTest {
  private static final String SUN = "SunJCE";
  private static final char[] PASSWORD = "oikea hevonen".toCharArray();

  @TempDir Path folder;

  /** What this run of the suite is meant to be on, whatever became of the switch since. */
  private static String meant() {
    boolean switched = "BouncyCastle".equals(System.getProperty(CryptoBackend.PROPERTY));
    return System.getProperty("fi.rekisteri.test.backend", switched ? "BC" : SUN);
  }

  @Test
  @DisplayName("S45.1 the suite runs on the backend that it was started for")
  void suiteRunsOnItsBackend() {
    assertThat(CryptoBackend.configured()).hasToString("CryptoBackend[" + meant() + "]");
  }

  @Test
  @DisplayName(
      "S45.1 on Bouncy Castle nothing needs the JDK's ciphers; control: on the JDK's it does")
  void nothingElseIsUsed() {
    int place = 1 + Arrays.asList(Security.getProviders()).indexOf(Security.getProvider(SUN));
    Provider sun = Security.getProvider(SUN);
    Security.removeProvider(SUN);
    try {
      if (meant().equals(SUN)) {
        refuses(ErrorCode.KEY_UNAVAILABLE, this::wholeRound);
      } else {
        wholeRound();
      }
    } finally {
      Security.insertProviderAt(sun, place);
    }
  }

  /** Makes a key file and a register, seals, finds, reads, and does so again after opening anew. */
  private void wholeRound() {
    InMemoryStorage storage = new InMemoryStorage();
    Path path = folder.resolve("register.key");
    Customer anna;
    try (KeyFile keys = KeyFile.create(path, PASSWORD)) {
      anna = new TestRegister(storage, definition(), keys).maintenance().register(anna());
    }
    try (KeyFile keys = KeyFile.open(path, PASSWORD)) {
      TestRegister again = new TestRegister(storage, definition(), keys);
      assertThat(again.maintenance().find(CustomerSearch.BY_EMAIL, ANNAS_MAIL))
          .extracting(Customer::id)
          .containsExactly(anna.id());
      assertThat(again.maintenance().get(anna.id()).fields()).containsAllEntriesOf(anna.fields());
    }
  }
}
