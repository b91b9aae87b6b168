package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.SealedKey;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sealing of one register, opened once: it asks the key provider when it opens and never again.
 * Thread-safe; a {@link CustomerSeal} that it hands out belongs to one unit of work.
 *
 * <p>Several epochs of the register's key may be open: the newest wraps new customers, the older
 * ones still unwrap. A register key that another process adds later is seen when the register is
 * opened again.
 *
 * <h2>Security</h2>
 *
 * A value opens only in its own place: register, customer, field and element are authenticated with
 * it. Closing wipes the register's keys here; a {@code Cipher} of the JDK keeps a copy of the last
 * key it used until the garbage collector takes it.
 */
public final class Sealing implements AutoCloseable {
  private final CryptoBackend backend;
  private final AssociatedData places;
  private final SortedMap<Integer, DataKey> wrappingKeys;
  private final SearchTags tags;
  private final Pool<Ciphers> ciphers;

  private Sealing(
      CryptoBackend backend,
      AssociatedData places,
      SortedMap<Integer, DataKey> wrappingKeys,
      SearchTags tags) {
    this.backend = backend;
    this.places = places;
    this.wrappingKeys = wrappingKeys;
    this.tags = tags;
    this.ciphers = new Pool<>(() -> Ciphers.of(backend));
  }

  /**
   * Opens the sealing of a register with the backend that is configured; a new register gets its
   * keys.
   *
   * @throws fi.rekisteri.error.SealingException where the provider's keys are not those of the
   *     register
   */
  public static Sealing open(String registerId, KeyProvider provider, RegisterKeys keys) {
    return open(registerId, provider, keys, CryptoBackend.configured());
  }

  /**
   * Opens the sealing of a register with a given backend.
   *
   * @throws fi.rekisteri.error.SealingException where the provider's keys are not those of the
   *     register
   */
  public static Sealing open(
      String registerId, KeyProvider provider, RegisterKeys keys, CryptoBackend backend) {
    Seeds seeds = new Seeds(registerId, provider, backend);
    SortedMap<Integer, DataKey> wrappingKeys = new TreeMap<>();
    seeds
        .of(KeyPurpose.CUSTOMER_KEYS, keys)
        .forEach(
            (epoch, seed) -> {
              wrappingKeys.put(epoch, seed.wrappingKey(epoch));
              seed.close();
            });
    SearchTags tags = new SearchTags(backend, seeds.of(KeyPurpose.SEARCH_INDEX, keys));
    return new Sealing(backend, AssociatedData.of(registerId), wrappingKeys, tags);
  }

  /** A new key for a new customer; store its wrapped form with the first sealed value. */
  public CustomerSeal newCustomer(CustomerId customer) {
    return CustomerSeal.create(this, customer);
  }

  /** The seal of a stored customer; the key is unwrapped when it is first needed. */
  public CustomerSeal of(CustomerId customer, SealedKey key) {
    return CustomerSeal.of(this, customer, key);
  }

  /** What makes search tags. */
  public SearchTags tags() {
    return tags;
  }

  CryptoBackend backend() {
    return backend;
  }

  AssociatedData places() {
    return places;
  }

  Pool<Ciphers> ciphers() {
    return ciphers;
  }

  int newestEpoch() {
    return wrappingKeys.lastKey();
  }

  Optional<DataKey> wrappingKey(int epoch) {
    return Optional.ofNullable(wrappingKeys.get(epoch));
  }

  @Override
  public void close() {
    wrappingKeys.values().forEach(DataKey::close);
    tags.close();
    ciphers.clear();
  }

  @Override
  public String toString() {
    return "Sealing[epochs " + wrappingKeys.keySet() + ", " + backend + "]";
  }
}
