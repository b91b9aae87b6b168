package fi.rekisteri.core.trail;

import java.util.ArrayList;
import java.util.List;

/** The way from one leaf to the root (RFC 9162, section 2.1.3). */
public final class MerklePath {
  private MerklePath() {}

  /** The neighbours of a leaf on its way up, the lowest first. */
  public static List<byte[]> of(Hashes hashes, List<byte[]> leaves, int index) {
    if (leaves.size() == 1) {
      return new ArrayList<>();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    List<byte[]> left = leaves.subList(0, split);
    List<byte[]> right = leaves.subList(split, leaves.size());
    boolean isLeft = index < split;
    List<byte[]> path = isLeft ? of(hashes, left, index) : of(hashes, right, index - split);
    path.add(root(hashes, isLeft ? right : left));
    return path;
  }

  private static byte[] root(Hashes hashes, List<byte[]> leaves) {
    MerkleTree tree = new MerkleTree(hashes);
    leaves.forEach(tree::add);
    return tree.root();
  }

  /** The root to which a path leads. */
  public static byte[] root(Hashes hashes, byte[] leaf, long index, long size, List<byte[]> path) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("a leaf of the tree has an index below its size");
    }
    long node = index;
    long last = size - 1;
    byte[] hash = leaf;
    for (byte[] neighbour : path) {
      if (last == 0) {
        return new byte[0]; // a path that is too long leads nowhere
      }
      if ((node & 1) == 1 || node == last) {
        hash = hashes.node(neighbour, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = hashes.node(hash, neighbour);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 ? hash : new byte[0];
  }
}
