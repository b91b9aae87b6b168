package fi.rekisteri.core.sealing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The keys of reasons from before a customer's key was replaced. The trail is never sealed anew, so
 * what opened its reasons goes along inside the record, under the new key: it is gone with the
 * record, like everything else. A key of reasons opens no value.
 *
 * <pre>{ key id(4) key(32) } for each, the latest first</pre>
 */
public final class ReasonKeys {
  /** Where they stand in a record: no field has such a path. */
  public static final String PATH = "$reasonKeys";

  /** Bytes of a key. */
  static final int KEY = 32;

  /** As many replacements as any reason will outlive; the oldest ones are let go of. */
  private static final int MOST = 100;

  private record One(int keyId, byte[] key) {}

  private final List<One> keys;

  private ReasonKeys(List<One> keys) {
    this.keys = keys;
  }

  /** None. */
  public static ReasonKeys none() {
    return new ReasonKeys(List.of());
  }

  /** Reads what {@link #write} wrote. */
  public static ReasonKeys read(byte[] plain) {
    List<One> keys = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(plain);
    while (bytes.remaining() >= Integer.BYTES + KEY) {
      int keyId = bytes.getInt();
      byte[] key = new byte[KEY];
      bytes.get(key);
      keys.add(new One(keyId, key));
    }
    return new ReasonKeys(keys);
  }

  /** These, and the key of a seal that is about to be replaced. */
  public ReasonKeys with(CustomerSeal replaced) {
    List<One> more = new ArrayList<>(keys.size() + 1);
    more.add(new One(replaced.key().keyId(), replaced.reasonKey()));
    more.addAll(keys.subList(0, Math.min(keys.size(), MOST - 1)));
    return new ReasonKeys(more);
  }

  /** The bytes to be sealed; the caller wipes them. */
  public byte[] write() {
    ByteBuffer bytes = ByteBuffer.allocate(keys.size() * (Integer.BYTES + KEY));
    keys.forEach(one -> bytes.putInt(one.keyId).put(one.key));
    return bytes.array();
  }

  /** The key of reasons that belongs to a customer's key of old. */
  public Optional<byte[]> of(int keyId) {
    return keys.stream().filter(one -> one.keyId == keyId).map(One::key).findFirst();
  }

  /** Wipes them. */
  public void wipe() {
    keys.forEach(one -> Arrays.fill(one.key, (byte) 0));
  }

  @Override
  public String toString() {
    return "ReasonKeys[" + keys.size() + "]";
  }
}
