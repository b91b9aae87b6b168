package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.AssociatedData;
import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.SealedKey;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;

/**
 * The register's keys of one revision, opened. Whoever seals, tags and stores does so with one and
 * the same ring, and tells the storage its revision. Immutable and thread-safe; what the newest
 * ring no longer holds is wiped from the older ones too.
 */
public final class OpenRing {
  /** Where all rings of one sealing get their tools. */
  record Tools(CryptoBackend backend, AssociatedData places, AtomicBoolean closed) {}

  private final Tools tools;
  private final Pool<Ciphers> ciphers;
  private final KeyRing stored;
  private final SortedMap<Integer, DataKey> wrappingKeys = new TreeMap<>();
  private final SearchTags tags;
  private final SearchTags suppressionTags;
  private final MarkTags marks;
  private final SortedMap<Integer, AuditKeys> auditKeys = new TreeMap<>();

  OpenRing(Tools tools, KeyRing stored, Map<KeyContext, RegisterSeed> seeds) {
    this.tools = tools;
    this.ciphers = new Pool<>(() -> Ciphers.of(tools.backend));
    this.stored = stored;
    SortedMap<Integer, RegisterSeed> searchSeeds = new TreeMap<>();
    SortedMap<Integer, RegisterSeed> suppressionSeeds = new TreeMap<>();
    seeds.forEach(
        (context, seed) -> {
          switch (context.purpose()) {
            case CUSTOMER_KEYS -> wrappingKeys.put(context.epoch(), seed.wrappingKey());
            case SEARCH_INDEX -> searchSeeds.put(context.epoch(), seed);
            case SUPPRESSION -> suppressionSeeds.put(context.epoch(), seed);
            case AUDIT -> auditKeys.put(context.epoch(), new AuditKeys(tools.backend, seed));
          }
        });
    tags = new SearchTags(tools.backend, searchSeeds);
    suppressionTags = new SearchTags(tools.backend, suppressionSeeds);
    marks = new MarkTags(tools.backend, searchSeeds);
  }

  /** The revision that the storage compares. */
  public long revision() {
    return stored.revision();
  }

  /** The keys as they are stored. */
  public KeyRing stored() {
    return stored;
  }

  /** A new key for a new customer; store its wrapped form with the first sealed value. */
  public CustomerSeal newCustomer(CustomerId customer) {
    return CustomerSeal.create(this, customer);
  }

  /** The seal of a stored customer; the key is unwrapped when it is first needed. */
  public CustomerSeal of(CustomerId customer, SealedKey key) {
    return CustomerSeal.of(this, customer, key);
  }

  /**
   * A customer's key, wrapped in the newest epoch.
   *
   * @throws fi.rekisteri.error.SealingException where it does not unwrap
   */
  public SealedKey rewrap(CustomerId customer, SealedKey key) {
    Ciphers borrowed = ciphers.borrow();
    SealedKey wrapped = CustomerKey.rewrap(this, customer, key, borrowed);
    ciphers.giveBack(borrowed);
    return wrapped;
  }

  /** What makes search tags. */
  public SearchTags tags() {
    return tags;
  }

  /** What makes the tags of facts. */
  public MarkTags marks() {
    return marks;
  }

  /** What makes the keyed hashes of the suppression list, in every version that is open. */
  public SearchTags suppressionTags() {
    return suppressionTags;
  }

  /** What links and signs the audit trail from now on. */
  public AuditKeys auditKeys() {
    return auditKeys.get(auditKeys.lastKey());
  }

  /** What links and signs the audit trail, in every epoch that is open. */
  public SortedMap<Integer, AuditKeys> allAuditKeys() {
    return Collections.unmodifiableSortedMap(auditKeys);
  }

  /** What was sealed in a place under an audit key, of whichever epoch; empty where none was. */
  public Optional<byte[]> openAudited(byte[] sealed, String place) {
    return auditKeys.values().stream()
        .flatMap(keys -> keys.open(sealed, place).stream())
        .findFirst();
  }

  /**
   * HMAC-SHA-256 by which the ledger of erasures knows people; not thread-safe. Its key comes from
   * the register's first audit key, which no rotation replaces or removes: so whichever backup is
   * restored holds it, and it stays the same for as long as the ledger is read.
   */
  public Mac newLedgerMac() {
    return auditKeys.get(auditKeys.firstKey()).newLedgerMac();
  }

  CryptoBackend backend() {
    return tools.backend;
  }

  AssociatedData places() {
    return tools.places;
  }

  /** Ciphers hold the last keys they worked with, so each ring has its own and lets go of them. */
  Pool<Ciphers> ciphers() {
    return ciphers;
  }

  /** The epoch that wraps from now on. */
  public int newestEpoch() {
    return wrappingKeys.lastKey();
  }

  /** Empty for an epoch that this ring never had, or that a newer one has let go of. */
  Optional<DataKey> wrappingKey(int epoch) {
    if (tools.closed.get()) {
      throw new IllegalStateException("the register was closed; open it again");
    }
    return Optional.ofNullable(wrappingKeys.get(epoch)).filter(key -> !key.isDestroyed());
  }

  @Override
  public String toString() {
    return "OpenRing[revision " + revision() + ", epochs " + wrappingKeys.keySet() + "]";
  }
}
