package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.store.SearchTag;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.crypto.Mac;

/**
 * Makes the tags by which a sealed customer is found: HMAC-SHA-256 of the normalised terms, cut to
 * the length of the search key, under a key of the register and the search key. Thread-safe.
 *
 * <pre>
 * one field, 128 bits   key: BIDX1, message: partition(1) term
 * all others            key: BIDX2, message: partition(1) { length(4) term } for each part
 * </pre>
 *
 * <p>Where two versions of the index key are open, values are tagged in both and queries use the
 * older one, in which everybody is found while the newer one is being filled.
 */
public final class SearchTags implements AutoCloseable {
  /** The only partition: it stands in the tag so that a frequent term may be spread one day. */
  private static final byte PARTITION = 0;

  private final CryptoBackend backend;
  private final SortedMap<Integer, RegisterSeed> seeds;
  private final Map<Index, Pool<Mac>> macs = new ConcurrentHashMap<>();

  /** Told apart by the whole search key, but hashed by its id: hashing the whole took longer. */
  private record Index(SearchKey<?> key, int version) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Index index && version == index.version && key.equals(index.key);
    }

    @Override
    public int hashCode() {
      return 31 * key.id().hashCode() + version;
    }
  }

  SearchTags(CryptoBackend backend, SortedMap<Integer, RegisterSeed> seeds) {
    this.backend = backend;
    this.seeds = seeds;
  }

  /** The tag of what is searched for. */
  public <Q> SearchTag tag(SearchKey<Q> key, Q query) {
    return tag(key, seeds.firstKey(), SearchTerms.ofQuery(key, query));
  }

  /** The tags of one term, in each open version. */
  public <Q> List<SearchTag> tagsOf(SearchKey<Q> key, Q query) {
    List<String> terms = SearchTerms.ofQuery(key, query);
    return seeds.keySet().stream().map(version -> tag(key, version, terms)).toList();
  }

  /**
   * The tags of one person, in each open version; none where a part has no term.
   *
   * @param values the person's values for each part of the key
   * @throws fi.rekisteri.error.InvalidValueException {@code TOO_MANY_TERMS} for more than 256
   *     combinations
   */
  public List<SearchTag> tagsOf(SearchKey<?> key, List<? extends List<?>> values) {
    List<SearchTag> tags = new ArrayList<>();
    for (List<String> terms : SearchTerms.combinations(key, SearchTerms.ofValues(key, values))) {
      for (int version : seeds.keySet()) {
        addOnce(tags, tag(key, version, terms));
      }
    }
    return tags;
  }

  /**
   * Tells who holds what is searched for from those who only share its tag, by their values for
   * each part of the key.
   */
  public <Q> Predicate<List<? extends List<?>>> holding(SearchKey<Q> key, Q query) {
    List<String> sought = SearchTerms.ofQuery(key, query);
    return values -> {
      List<Set<String>> held = SearchTerms.ofValues(key, values);
      for (int i = 0; i < sought.size(); i++) {
        if (!held.get(i).contains(sought.get(i))) {
          return false;
        }
      }
      return true;
    };
  }

  private SearchTag tag(SearchKey<?> key, int version, List<String> terms) {
    Pool<Mac> pool = pool(new Index(key, version));
    Mac mac = pool.borrow();
    mac.update(PARTITION);
    for (String term : terms) {
      byte[] bytes = term.getBytes(StandardCharsets.UTF_8);
      if (!isPlain(key)) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      }
      mac.update(bytes);
    }
    byte[] hash = mac.doFinal();
    pool.giveBack(mac);
    boolean unique = key.uniqueness() == SearchKey.Uniqueness.UNIQUE;
    return new SearchTag(key.id(), version, cut(hash, key.bits()), unique);
  }

  /** The first bits, in as many bytes as they need; what is left of the last byte is zero. */
  private static byte[] cut(byte[] hash, int bits) {
    byte[] tag = Arrays.copyOf(hash, (bits + 7) / 8);
    int spare = tag.length * 8 - bits;
    tag[tag.length - 1] &= (byte) (0xFF << spare);
    return tag;
  }

  /** Strangers share a shortened tag, and two terms of one person may too. */
  private static void addOnce(List<SearchTag> tags, SearchTag tag) {
    for (SearchTag other : tags) {
      if (other.version() == tag.version() && MessageDigest.isEqual(other.tag(), tag.tag())) {
        return;
      }
    }
    tags.add(tag);
  }

  /** The form that whole tags of one field have always had. */
  private static boolean isPlain(SearchKey<?> key) {
    return key.parts().size() == 1 && !key.isTruncated();
  }

  private Pool<Mac> pool(Index index) {
    Pool<Mac> known = macs.get(index); // never waits, as the next line may
    return known != null ? known : macs.computeIfAbsent(index, this::newPool);
  }

  private Pool<Mac> newPool(Index index) {
    RegisterSeed seed = seeds.get(index.version());
    SearchKey<?> search = index.key();
    return new Pool<>(
        () -> {
          try (DataKey key =
              isPlain(search)
                  ? seed.indexKey(search.id(), search.parts().get(0).normalisation().number())
                  : seed.indexKey(search)) {
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
