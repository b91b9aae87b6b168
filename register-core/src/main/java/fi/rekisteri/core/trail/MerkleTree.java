package fi.rekisteri.core.trail;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The root over any number of leaves, one after the other (RFC 9162, section 2.1.1). It keeps one
 * hash for each power of two only, so a million leaves need twenty. Not thread-safe.
 */
public final class MerkleTree {
  private final Hashes hashes;
  private final Deque<byte[]> perfect = new ArrayDeque<>();
  private long size;

  /** A tree without leaves. */
  public MerkleTree(Hashes hashes) {
    this.hashes = hashes;
  }

  /** Adds the next leaf. */
  public void add(byte[] leaf) {
    byte[] node = leaf;
    for (long even = size; (even & 1) == 1; even >>= 1) {
      node = hashes.node(perfect.pop(), node);
    }
    perfect.push(node);
    size++;
  }

  /** How many leaves there are. */
  public long size() {
    return size;
  }

  /** The root over all leaves so far. */
  public byte[] root() {
    byte[] root = null;
    for (byte[] node : perfect) {
      root = root == null ? node : hashes.node(node, root);
    }
    return root == null ? hashes.nothing() : root.clone();
  }
}
