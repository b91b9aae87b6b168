package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for a value and for key bytes where neither may be. */
class SealingLeakTest {
  private static final String CANARY = "kanarialintu-Tuija-Esimerkki";
  private static final byte[] VALUE = CANARY.getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 no refusal and no toString shows the value, a key or a sealed value")
  void textsShowNothing(CryptoBackend backend) {
    KeyRows rows = new KeyRows();
    PlainKeys plain = new PlainKeys();
    Sealing sealing = Sealing.open("reg", plain, rows, backend);
    CustomerSeal seal = sealing.newCustomer(CustomerId.random());
    byte[] blob = seal.seal("name", "e1", VALUE);
    String texts =
        refusals(seal, blob)
            + trace(() -> Sealing.open("reg", InMemoryKeys.random(), rows, backend))
            + String.join(" ", List.of(sealing + "", seal + "", seal.key() + ""))
            + String.join(" ", List.of(sealing.tags() + "", rows.ring().keys() + "", slot() + ""));
    assertThat(texts).contains("DECRYPTION_FAILED", "KEY_UNAVAILABLE", "INVALID_TEXT");
    byte[] seed = rows.ring().keys().get(0).wrapped().blob();
    for (byte[] secret : List.of(VALUE, seed, blob, seal.key().wrapped())) {
      assertThat(shows(texts, secret)).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName(
      "S45.1 the value is not in its sealed form; control: the search finds it in a plain copy")
  void sealedFormDoesNotHoldTheValue(CryptoBackend backend) {
    Sealing sealing = Sealing.open("reg", new PlainKeys(), new KeyRows(), backend);
    CustomerSeal seal = sealing.newCustomer(CustomerId.random());
    byte[] blob = seal.seal("name", "", VALUE);
    assertThat(holds(blob, VALUE)).isFalse();
    assertThat(holds(blob, Arrays.copyOf(VALUE, 6))).isFalse();
    byte[] unsealed = blob.clone();
    System.arraycopy(VALUE, 0, unsealed, 19, VALUE.length);
    assertThat(holds(unsealed, VALUE)).as("control").isTrue();
    assertThat(shows("error at " + CANARY, VALUE)).as("control").isTrue();
    assertThat(shows(HexFormat.of().formatHex(blob), blob)).as("control").isTrue();
  }

  private static Slot slot() {
    return new Slot("name", "e1", VALUE);
  }

  private static String refusals(CustomerSeal seal, byte[] blob) {
    byte[] tampered = blob.clone();
    tampered[40] ^= 1;
    return trace(() -> seal.open("name", "e1", tampered))
        + trace(() -> seal.open("name", "e2", blob))
        + trace(() -> seal.open("name", "e1", VALUE))
        + trace(() -> seal.seal("name", "e1", Arrays.copyOf(VALUE, 2 << 20)));
  }

  private static String trace(Runnable work) {
    Throwable failure = catchThrowable(work::run);
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static boolean shows(String texts, byte[] secret) {
    return texts.contains(new String(secret, StandardCharsets.UTF_8))
        || texts.contains(HexFormat.of().formatHex(secret))
        || texts.contains(Base64.getEncoder().encodeToString(secret))
        || texts.contains(Arrays.toString(secret));
  }

  private static boolean holds(byte[] haystack, byte[] needle) {
    String bytes = new String(haystack, StandardCharsets.ISO_8859_1);
    return bytes.contains(new String(needle, StandardCharsets.ISO_8859_1));
  }
}
