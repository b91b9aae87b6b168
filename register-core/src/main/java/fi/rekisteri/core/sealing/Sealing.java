package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.SealedKey;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The sealing of one register: it asks the key provider when it opens and when keys rotate, and
 * never for a customer. Thread-safe; a {@link CustomerSeal} that it hands out belongs to one unit
 * of work.
 *
 * <p>Several epochs of the register's key may be open: the newest wraps new customers, the older
 * ones still unwrap. A register key that another process adds or removes is learned by {@link
 * #refresh}, for which the storage's refusal of an older revision is the occasion.
 *
 * <h2>Security</h2>
 *
 * A value opens only in its own place: register, customer, field and element are authenticated with
 * it. Closing wipes the register's keys here; a {@code Cipher} of the JDK keeps a copy of the last
 * key it used until the garbage collector takes it.
 */
public final class Sealing implements AutoCloseable {
  private final Seeds seeds;
  private final RegisterKeys keys;
  private final OpenRing.Tools tools;
  private Map<KeyContext, RegisterSeed> opened = Map.of();
  private volatile OpenRing ring;

  private Sealing(Seeds seeds, RegisterKeys keys) {
    this.seeds = seeds;
    this.keys = keys;
    tools =
        new OpenRing.Tools(
            seeds.backend(), AssociatedData.of(seeds.registerId()), new AtomicBoolean());
    ring = open(seeds.ringOf(keys));
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
    return new Sealing(new Seeds(registerId, provider, backend), keys);
  }

  private OpenRing open(KeyRing stored) {
    Map<KeyContext, RegisterSeed> next = seeds.open(stored, opened);
    opened.values().stream().filter(seed -> !next.containsValue(seed)).forEach(RegisterSeed::close);
    opened = next;
    return new OpenRing(tools, stored, next);
  }

  /** The keys to work with now. */
  public OpenRing ring() {
    return ring;
  }

  /**
   * Reads the register's keys again, and opens those that are new.
   *
   * @return whether they had moved on
   */
  public synchronized boolean refresh() {
    KeyRing stored = keys.ring();
    if (tools.closed().get() || stored.revision() == ring.revision()) {
      return false;
    }
    OpenRing before = ring;
    ring = open(stored);
    before.ciphers().clear();
    return true;
  }

  /** The next key of a purpose, wrapped and ready to be stored; it is used from then on. */
  public RegisterKey nextKey(KeyPurpose purpose) {
    int newest =
        ring.stored().keys().stream()
            .filter(key -> key.context().purpose() == purpose)
            .mapToInt(key -> key.context().epoch())
            .max()
            .orElseThrow();
    return seeds.create(purpose, newest + 1);
  }

  /** Whether a key is wrapped by the provider's newest root key; no where that is not known. */
  public boolean isNewest(RegisterKey key) {
    return seeds.provider().isNewest(key.wrapped());
  }

  /** A key of the register, wrapped by the provider's newest root key. */
  public RegisterKey rewrap(RegisterKey key) {
    return seeds.rewrap(key);
  }

  /** As {@link OpenRing#newCustomer}, with the keys of now. */
  public CustomerSeal newCustomer(CustomerId customer) {
    return ring.newCustomer(customer);
  }

  /** As {@link OpenRing#of}, with the keys of now. */
  public CustomerSeal of(CustomerId customer, SealedKey key) {
    return ring.of(customer, key);
  }

  /** As {@link OpenRing#tags}, with the keys of now. */
  public SearchTags tags() {
    return ring.tags();
  }

  @Override
  public synchronized void close() {
    tools.closed().set(true);
    opened.values().forEach(RegisterSeed::close);
    ring.tags().close();
    ring.suppressionTags().close();
    ring.marks().close();
    ring.ciphers().clear();
  }

  @Override
  public String toString() {
    return "Sealing[" + ring + ", " + seeds.backend() + "]";
  }
}
