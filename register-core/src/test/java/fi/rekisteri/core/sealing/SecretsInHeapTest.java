package fi.rekisteri.core.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Hkdf;
import fi.rekisteri.core.crypto.KnownKeys;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.Normalisation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Searches the memory of this virtual machine for keys. The test itself holds them masked only. A
 * heap dump shows what is reachable: garbage is collected first.
 */
class SecretsInHeapTest {
  private static final String REGISTER = "heap-register";

  @TempDir Path folder;

  /** What a host still holds after it has closed everything. */
  private record Open(Sealing sealing, KnownKeys keys, MaskedRandom random) {}

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.2 no key is left in memory once a register and its keys are closed")
  void closedRegisterLeavesNoKey(CryptoBackend backend) throws Exception {
    Open open = open(backend);
    Set<String> before = foundAtWork(open, backend);
    assertThat(before)
        .as("control: an open register holds its keys")
        .contains("root begin raw", "search seed end raw", "wrapping begin raw")
        .contains("customer begin raw", "index begin pad", "index end outer pad");
    assertThat(before)
        .as("the seed of customers' keys is gone as soon as what wraps them is derived")
        .noneMatch(form -> form.startsWith("seed"));
    open.sealing().close();
    open.keys().close();
    Map<String, byte[]> patterns = patterns(open.random(), backend);
    assertThat(HeapDump.of(folder, "closed").find(patterns)).isEmpty();
    assertThat(open.toString()).isNotEmpty(); // held until here
  }

  /**
   * In a method of its own: a seal keeps its ciphers, though they are given back, and is not held.
   */
  private Set<String> foundAtWork(Open open, CryptoBackend backend) throws Exception {
    try (CustomerSeal seal = open.sealing().newCustomer(CustomerId.random())) {
      byte[] blob = seal.seal("email", "", new byte[9]);
      assertThat(seal.open("email", "", blob)).hasSize(9);
      open.sealing().tags().tag(Terms.key("names", Normalisation.NAME), "Maija");
      return HeapDump.of(folder, "open").find(patterns(open.random(), backend));
    }
  }

  @ParameterizedTest
  @MethodSource(Backends.ALL)
  @DisplayName("S45.1 what is still at work when a register is closed leaves no key either")
  void workThatOutlivesItsRegisterLeavesNoKey(CryptoBackend backend) throws Exception {
    Open open = open(backend);
    sealAfterClosing(open);
    open.keys().close();
    Map<String, byte[]> patterns = patterns(open.random(), backend);
    assertThat(HeapDump.of(folder, "late").find(patterns)).isEmpty();
    assertThat(open.toString()).isNotEmpty(); // held until here
  }

  private static void sealAfterClosing(Open open) {
    try (CustomerSeal seal = open.sealing().newCustomer(CustomerId.random())) {
      open.sealing().close();
      assertThat(seal.open("email", "", seal.seal("email", "", new byte[9]))).hasSize(9);
    }
  }

  /** Draws the root key first, then all others in the order of their making. */
  private static Open open(CryptoBackend backend) {
    MaskedRandom random = new MaskedRandom();
    CryptoBackend remembered = backend.withRandom(random);
    byte[] root = remembered.random(32);
    KnownKeys keys = KnownKeys.of(root);
    Arrays.fill(root, (byte) 0);
    return new Open(Sealing.open(REGISTER, keys, new KeyRows(), remembered), keys, random);
  }

  private static Map<String, byte[]> patterns(MaskedRandom random, CryptoBackend backend) {
    AssociatedData places = AssociatedData.of(REGISTER);
    byte[] seed = random.maskedDraw(32, 1);
    byte[] search = random.maskedDraw(32, 2);
    byte[] customer = Arrays.copyOfRange(random.maskedDraw(80, 0), 4, 36);
    int name = Normalisation.NAME.number();
    Map<String, byte[]> patterns = new HashMap<>();
    patterns.putAll(KeyForms.of("root", random.maskedDraw(32, 0)));
    patterns.putAll(KeyForms.of("seed", seed));
    patterns.putAll(KeyForms.of("search seed", search));
    patterns.putAll(KeyForms.of("customer", customer));
    patterns.putAll(KeyForms.of("wrapping", derived(backend, seed, places.derived("wrap", 1, 1))));
    patterns.putAll(
        KeyForms.of("index", derived(backend, search, places.searchIndex("names", name))));
    assertThat(patterns).hasSize(6 * 16);
    return patterns;
  }

  private static byte[] derived(CryptoBackend backend, byte[] maskedSeed, byte[] info) {
    byte[] seed = MaskedRandom.masked(maskedSeed);
    try (DataKey key = DataKey.hmac(seed)) {
      byte[] derived = Hkdf.expand(backend, key, info, 32);
      byte[] masked = MaskedRandom.masked(derived);
      Arrays.fill(derived, (byte) 0);
      return masked;
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }
}
