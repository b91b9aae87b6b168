package fi.rekisteri.core.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trees of RFC 9162. */
class MerkleTreeTest {
  private final Hashes hashes = new Hashes();

  @Test
  @DisplayName("the tree without leaves, and that of one empty leaf, have the published hashes")
  void smallestTreesAreAsPublished() {
    assertThat(hex(tree(List.of()).root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    byte[] empty = hashes.leaf(new byte[0], new byte[0]);
    assertThat(hex(tree(List.of(empty)).root()))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 100, 257})
  @DisplayName("the running root is that of the recursive definition, and each path leads to it")
  void runningRootIsTheRecursiveOne(int size) {
    List<byte[]> leaves = leaves(size);
    byte[] root = recursive(leaves);
    assertThat(tree(leaves).root()).isEqualTo(root);
    for (int i = 0; i < size; i++) {
      List<byte[]> path = MerklePath.of(hashes, leaves, i);
      assertThat(MerklePath.root(hashes, leaves.get(i), i, size, path)).isEqualTo(root);
    }
  }

  @Test
  @DisplayName("a path of another leaf, place, size or length leads somewhere else")
  void otherPathsLeadElsewhere() {
    List<byte[]> leaves = leaves(21);
    byte[] root = recursive(leaves);
    List<byte[]> path = MerklePath.of(hashes, leaves, 13);
    List<byte[]> cut = path.subList(0, path.size() - 1);
    List<byte[]> longer = new ArrayList<>(path);
    longer.add(leaves.get(0));
    assertThat(MerklePath.root(hashes, leaves.get(12), 13, 21, path)).isNotEqualTo(root);
    assertThat(MerklePath.root(hashes, leaves.get(13), 12, 21, path)).isNotEqualTo(root);
    assertThat(MerklePath.root(hashes, leaves.get(13), 13, 21, cut)).isNotEqualTo(root);
    assertThat(MerklePath.root(hashes, leaves.get(13), 13, 21, longer)).isNotEqualTo(root);
    assertThat(MerklePath.root(hashes, leaves.get(13), 13, 9999, path)).isNotEqualTo(root);
  }

  private byte[] recursive(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return hashes.node(
        recursive(leaves.subList(0, split)), recursive(leaves.subList(split, leaves.size())));
  }

  private MerkleTree tree(List<byte[]> leaves) {
    MerkleTree tree = new MerkleTree(hashes);
    leaves.forEach(tree::add);
    return tree;
  }

  private List<byte[]> leaves(int size) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(hashes.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8), new byte[0]));
    }
    return leaves;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
