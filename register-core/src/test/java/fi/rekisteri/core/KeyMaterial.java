package fi.rekisteri.core;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.core.cipher.Hkdf;
import fi.rekisteri.core.crypto.KnownKeys;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.store.SealedKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.BadPaddingException;

/**
 * A key provider that tells a test all keys of a register, to search for them where none may be.
 */
final class KeyMaterial implements KeyProvider {
  private final CryptoBackend backend = CryptoBackend.configured();
  private final byte[] root = backend.random(32);
  private final KeyProvider keys = KnownKeys.of(root);
  private final Map<KeyPurpose, byte[]> seeds = new EnumMap<>(KeyPurpose.class);

  /**
   * Root key, seeds and what is derived from them; a customer's key, half used, half in reserve.
   */
  Map<String, byte[]> all(String register, SearchKey<?> search, CustomerId id, SealedKey sealed) {
    AssociatedData places = AssociatedData.of(register);
    byte[] wrapping = derived(KeyPurpose.CUSTOMER_KEYS, places.derived("wrap", 1, 1));
    int rule = search.parts().get(0).normalisation().number();
    byte[] customer;
    try {
      byte[] place = places.customerKey(sealed.wrapped(), id.value(), sealed.keyId());
      customer = backend.newGcm().open(DataKey.aes(wrapping, 0, 32), sealed.wrapped(), place);
    } catch (BadPaddingException e) {
      throw new IllegalStateException("the wrapping key is not the one that was derived", e);
    }
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("root key", root);
    seeds.forEach((purpose, seed) -> all.put("seed " + purpose, seed));
    all.put("wrapping key", wrapping);
    all.put("index key", derived(KeyPurpose.SEARCH_INDEX, places.searchIndex(search.id(), rule)));
    all.put(
        "suppression key", derived(KeyPurpose.SUPPRESSION, places.searchIndex(search.id(), rule)));
    all.put("customer's key", Arrays.copyOf(customer, 32));
    all.put("customer's reserve", Arrays.copyOfRange(customer, 32, 64));
    return all;
  }

  private byte[] derived(KeyPurpose purpose, byte[] info) {
    return Hkdf.expand(backend, DataKey.hmac(seeds.get(purpose)), info, 32);
  }

  /** Whether a text holds some 12 bytes of a key: raw, in hexadecimal, in Base64 or as numbers. */
  static boolean shows(String text, byte[] key) {
    return Stream.of(0, 10, 20)
        .map(from -> Arrays.copyOfRange(key, from, from + 12))
        .anyMatch(part -> forms(part).anyMatch(text::contains));
  }

  private static Stream<String> forms(byte[] part) {
    String hex = HexFormat.of().formatHex(part);
    String numbers = Arrays.toString(part);
    return Stream.of(
        new String(part, StandardCharsets.ISO_8859_1),
        new String(part, StandardCharsets.UTF_8),
        hex,
        hex.toUpperCase(Locale.ROOT),
        HexFormat.ofDelimiter(":").formatHex(part),
        numbers.substring(1, numbers.length() - 1));
  }

  /** The same for Base64, which a part can stand in at three places of a quantum. */
  static boolean showsBase64(String text, byte[] key) {
    return Stream.of(0, 1, 2)
        .map(skipped -> Arrays.copyOfRange(key, skipped, skipped + 12))
        .flatMap(
            part ->
                Stream.of(
                    Base64.getEncoder().encodeToString(part),
                    Base64.getUrlEncoder().encodeToString(part)))
        .anyMatch(text::contains);
  }

  @Override
  public String id() {
    return keys.id();
  }

  @Override
  public WrappedKey wrap(SecretBytes key, KeyContext context) {
    seeds.put(context.purpose(), key.use(byte[]::clone));
    return keys.wrap(key, context);
  }

  @Override
  public SecretBytes unwrap(WrappedKey wrapped, KeyContext context) {
    return keys.unwrap(wrapped, context);
  }

  @Override
  public void close() {
    keys.close();
  }
}
