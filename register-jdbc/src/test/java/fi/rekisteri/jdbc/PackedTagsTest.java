package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.SearchTag;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PackedTagsTest {
  private static final List<SearchTag> TAGS =
      List.of(
          new SearchTag("byEmail", 1, new byte[] {1, 2, 3}, true),
          new SearchTag("byName", Integer.MAX_VALUE, new byte[16], false),
          new SearchTag("näkö", -1, new byte[255], false),
          new SearchTag("", 0, new byte[0], true));

  @Test
  @DisplayName("A7 packed tags come back in order, every byte")
  void tagsComeBack() {
    assertSame(PackedTags.unpack(PackedTags.pack(TAGS)), TAGS);
    assertThat(PackedTags.unpack(PackedTags.pack(List.of()))).isEmpty();
    List<SearchTag> most = Collections.nCopies(65_535, TAGS.get(0));
    assertThat(PackedTags.unpack(PackedTags.pack(most))).hasSize(65_535);
  }

  @Test
  @DisplayName("A7 format 1 is frozen: format, count, index, version, unique, hash")
  void formatIsFrozen() {
    byte[] packed = PackedTags.pack(List.of(new SearchTag("ab", 258, new byte[] {9, 8}, true)));
    assertThat(packed).containsExactly(1, 0, 1, 2, 'a', 'b', 0, 0, 1, 2, 1, 2, 9, 8);
  }

  @Test
  @DisplayName("A7 tags cut anywhere, or with bytes after them, are told and not guessed")
  void everyCutIsRefused() {
    byte[] packed = PackedTags.pack(TAGS);
    for (int length = 0; length <= packed.length + 1; length++) {
      if (length != packed.length) {
        byte[] cut = Arrays.copyOf(packed, length);
        assertThatIllegalArgumentException().isThrownBy(() -> PackedTags.unpack(cut));
      }
    }
  }

  @Test
  @DisplayName("A7 a changed byte gives other tags or a refusal, never another failure")
  void everyChangedByteIsBorne() {
    byte[] packed = PackedTags.pack(TAGS);
    for (int at = 0; at < packed.length; at++) {
      for (int change : new int[] {1, 2, 0x7F, 0x80, 0xFF}) {
        byte[] changed = packed.clone();
        changed[at] ^= (byte) change;
        bear(changed);
      }
    }
  }

  @Test
  @DisplayName("A7 random bytes give a refusal, never another failure")
  void randomBytesAreBorne() {
    RandomGenerator random = new SplittableRandom(20261122);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      if (bytes.length > 2) {
        bytes[0] = 1;
        bytes[1] = 0;
        bytes[2] &= 3;
      }
      bear(bytes);
    }
  }

  @Test
  @DisplayName("A7 an index that would come back changed, and too much of anything, are refused")
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> PackedTags.pack(tags("x\ud83d", 1, 1)))
        .isInstanceOf(StorageException.class);
    assertThatIllegalArgumentException().isThrownBy(() -> PackedTags.pack(tags("x", 256, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PackedTags.pack(tags("x".repeat(256), 1, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> PackedTags.pack(tags("x", 1, 65_536)));
  }

  private static List<SearchTag> tags(String index, int length, int count) {
    return Collections.nCopies(count, new SearchTag(index, 1, new byte[length], false));
  }

  /** Passes when the bytes can be read, or are refused as not of this format. */
  private static void bear(byte[] bytes) {
    try {
      PackedTags.unpack(bytes);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasNoCause();
    }
  }

  private static void assertSame(List<SearchTag> actual, List<SearchTag> expected) {
    assertThat(actual)
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyElementsOf(expected);
  }
}
