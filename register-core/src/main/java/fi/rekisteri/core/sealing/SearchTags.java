package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.store.SearchTag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;

/**
 * Makes the tags by which a sealed customer is found: HMAC-SHA-256 of the normalised term, cut to
 * 16 bytes, under a key of the register, the search key and the normalisation. Queries and stored
 * values pass the same normalisation here, and nowhere else. Thread-safe.
 *
 * <p>Where two versions of the index key are open, values are tagged in both and queries use the
 * older one, in which everybody is found while the newer one is being filled.
 */
public final class SearchTags implements AutoCloseable {
  private static final int LENGTH = 16;

  /**
   * The only partition so far; it stands in the tag so that a frequent term may be spread later.
   */
  private static final byte PARTITION = 0;

  private final CryptoBackend backend;
  private final SortedMap<Integer, RegisterSeed> seeds;
  private final Map<Index, Pool<Mac>> macs = new ConcurrentHashMap<>();

  private record Index(String id, Normalisation normalisation, int version) {}

  SearchTags(CryptoBackend backend, SortedMap<Integer, RegisterSeed> seeds) {
    this.backend = backend;
    this.seeds = seeds;
  }

  /** The tag of what is searched for. */
  public <Q> SearchTag tag(SearchKey<?, Q> key, Q query) {
    String term = Normaliser.of(key.normalisation()).normalise(key.termOfQuery().apply(query));
    return tag(key, seeds.firstKey(), term);
  }

  /** The tags of a stored value, one for each open version; none where the value has no term. */
  public <T> List<SearchTag> tagsOf(SearchKey<T, ?> key, T value) {
    Optional<String> term =
        key.termOfValue()
            .apply(value)
            .map(Normaliser.of(key.normalisation())::normalise)
            .filter(normalised -> !normalised.isEmpty());
    return term.map(
            normalised ->
                seeds.keySet().stream().map(version -> tag(key, version, normalised)).toList())
        .orElseGet(List::of);
  }

  private SearchTag tag(SearchKey<?, ?> key, int version, String term) {
    Pool<Mac> pool =
        macs.computeIfAbsent(new Index(key.id(), key.normalisation(), version), this::pool);
    Mac mac = pool.borrow();
    mac.update(PARTITION);
    byte[] hash = mac.doFinal(term.getBytes(StandardCharsets.UTF_8));
    pool.giveBack(mac);
    boolean unique = key.uniqueness() == SearchKey.Uniqueness.UNIQUE;
    return new SearchTag(key.id(), version, Arrays.copyOf(hash, LENGTH), unique);
  }

  private Pool<Mac> pool(Index index) {
    RegisterSeed seed = seeds.get(index.version());
    return new Pool<>(
        () -> {
          try (DataKey key = seed.indexKey(index.id(), index.normalisation().number())) {
            return backend.newHmac(key);
          }
        });
  }

  /** Lets go of the keyed hashes; the seeds are the sealing's to wipe. */
  @Override
  public void close() {
    macs.clear();
  }

  @Override
  public String toString() {
    return "SearchTags[versions " + seeds.keySet() + "]";
  }
}
