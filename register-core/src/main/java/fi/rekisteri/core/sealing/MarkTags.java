package fi.rekisteri.core.sealing;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.core.cipher.DataKey;
import fi.rekisteri.store.SearchTag;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;

/**
 * Makes the tags of facts: HMAC-SHA-256 under a key of the register's search index, of which the
 * storage learns neither group nor term. Thread-safe.
 *
 * <pre>
 * key       BIDX1 of the index "_mark" and the normalisation 0, which no search key can have
 * index id  "_" and 16 hexadecimal digits: the first 8 bytes over 00 group
 * tag       the first 16 bytes over 01 length(4) group term
 * </pre>
 *
 * <p>As with {@link SearchTags}, people are marked in every version that is open, and looked for in
 * the oldest.
 */
public final class MarkTags implements AutoCloseable {
  /** Begins with what no id of a search key begins with. */
  private static final String RESERVED = "_mark";

  private static final byte INDEX = 0;
  private static final byte TAG = 1;
  private static final int INDEX_LENGTH = 8;
  private static final int TAG_LENGTH = 16;

  private final SortedMap<Integer, Pool<Mac>> macs = new TreeMap<>();

  MarkTags(CryptoBackend backend, SortedMap<Integer, RegisterSeed> seeds) {
    seeds.forEach((version, seed) -> macs.put(version, new Pool<>(() -> mac(backend, seed))));
  }

  private static Mac mac(CryptoBackend backend, RegisterSeed seed) {
    try (DataKey key = seed.indexKey(RESERVED, 0)) {
      return backend.newHmac(key);
    }
  }

  /** The tag of whoever is looked for. */
  public SearchTag sought(Mark mark) {
    return tag(macs.firstKey(), mark);
  }

  /** The tags of somebody's marks, in every version that is open. */
  public List<SearchTag> of(Collection<Mark> marks) {
    List<SearchTag> tags = new ArrayList<>(marks.size());
    for (int version : macs.keySet()) {
      marks.forEach(mark -> tags.add(tag(version, mark)));
    }
    return tags;
  }

  /** What replaces groups of marks by those that hold from now on, index by index. */
  public Map<String, List<SearchTag>> replacing(Set<String> groups, Collection<Mark> now) {
    Map<String, List<SearchTag>> replaced = new LinkedHashMap<>();
    for (int version : macs.keySet()) {
      groups.forEach(group -> replaced.put(index(version, group), new ArrayList<>(1)));
      for (Mark mark : now) {
        if (groups.contains(mark.group())) {
          SearchTag tag = tag(version, mark);
          replaced.get(tag.index()).add(tag);
        }
      }
    }
    return replaced;
  }

  private SearchTag tag(int version, Mark mark) {
    byte[] group = utf8(mark.group());
    byte[] term = utf8(mark.term());
    byte[] message =
        ByteBuffer.allocate(1 + Integer.BYTES + group.length + term.length)
            .put(TAG)
            .putInt(group.length)
            .put(group)
            .put(term)
            .array();
    byte[] tag = Arrays.copyOf(hash(version, message), TAG_LENGTH);
    return new SearchTag(index(version, mark.group()), version, tag, false);
  }

  private String index(int version, String group) {
    byte[] name = utf8(group);
    byte[] message = ByteBuffer.allocate(1 + name.length).put(INDEX).put(name).array();
    return "_" + HexFormat.of().formatHex(hash(version, message), 0, INDEX_LENGTH);
  }

  private byte[] hash(int version, byte[] message) {
    Pool<Mac> pool = macs.get(version);
    Mac mac = pool.borrow();
    byte[] hash = mac.doFinal(message);
    pool.giveBack(mac);
    return hash;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Lets go of the keyed hashes; the seeds are the sealing's to wipe. */
  @Override
  public void close() {
    macs.values().forEach(Pool::clear);
  }

  @Override
  public String toString() {
    return "MarkTags[versions " + macs.keySet() + "]";
  }
}
