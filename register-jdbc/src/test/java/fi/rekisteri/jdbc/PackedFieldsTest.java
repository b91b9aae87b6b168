package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.SealedField;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PackedFieldsTest {
  private static final List<SealedField> FIELDS =
      List.of(
          new SealedField("phone", "2", new byte[] {1, 2, 3}),
          new SealedField("name", "", new byte[0]),
          new SealedField("phone", "1", new byte[300]),
          new SealedField("päiväys", "é", new byte[] {-1}));

  @Test
  @DisplayName("A4 packed fields come back in order, every byte")
  void fieldsComeBack() {
    assertSame(PackedFields.unpack(PackedFields.pack(FIELDS)), FIELDS);
    assertThat(PackedFields.unpack(PackedFields.pack(List.of()))).isEmpty();
  }

  @Test
  @DisplayName(
      "A4 format 2 is frozen: version, count, what all blobs begin with; path, element, rest")
  void formatIsFrozen() {
    SealedField one = new SealedField("ab", "c", new byte[] {9, 8});
    assertThat(PackedFields.pack(List.of(one)))
        .containsExactly(2, 1, 0, 2, 'a', 'b', 1, 'c', 2, 9, 8);
    SealedField other = new SealedField("d", "", new byte[] {9, 7, 6});
    assertThat(PackedFields.pack(List.of(one, other)))
        .containsExactly(2, 2, 1, 9, 2, 'a', 'b', 1, 'c', 1, 8, 1, 'd', 0, 2, 7, 6);
  }

  @Test
  @DisplayName("A4 format 1, with wide numbers, is still read")
  void formerFormatIsRead() {
    byte[] former = {1, 0, 0, 0, 1, 0, 2, 'a', 'b', 0, 1, 'c', 0, 0, 0, 2, 9, 8};
    assertSame(PackedFields.unpack(former), List.of(new SealedField("ab", "c", new byte[] {9, 8})));
  }

  @Test
  @DisplayName("A4 whatever blobs have alike at their beginning, every byte comes back")
  void headsComeBack() {
    RandomGenerator random = new SplittableRandom(20261126);
    for (int round = 0; round < 2_000; round++) {
      List<SealedField> fields = new ArrayList<>();
      for (int i = 0; i < round % 5; i++) {
        byte[] blob = new byte[random.nextInt(round % 7 == 0 ? 20_000 : 40)];
        random.nextBytes(blob);
        Arrays.fill(blob, 0, Math.min(blob.length, random.nextInt(12)), (byte) 7);
        fields.add(new SealedField("field" + i, i % 2 == 0 ? "" : "e", blob));
      }
      assertSame(PackedFields.unpack(PackedFields.pack(fields)), fields);
    }
  }

  @Test
  @DisplayName("A4 a record cut anywhere, or with bytes after it, is told and not guessed")
  void everyCutIsRefused() {
    byte[] packed = PackedFields.pack(FIELDS);
    for (int length = 0; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatIllegalArgumentException().isThrownBy(() -> PackedFields.unpack(cut));
    }
    byte[] longer = Arrays.copyOf(packed, packed.length + 1);
    assertThatIllegalArgumentException().isThrownBy(() -> PackedFields.unpack(longer));
  }

  @Test
  @DisplayName("A4 a changed byte gives other fields or a refusal, never another failure")
  void everyChangedByteIsBorne() {
    byte[] packed = PackedFields.pack(FIELDS);
    for (int at = 0; at < packed.length; at++) {
      for (int change : new int[] {1, 0x7F, 0x80, 0xFF}) {
        byte[] changed = packed.clone();
        changed[at] ^= (byte) change;
        bear(changed);
      }
    }
  }

  @Test
  @DisplayName("A4 random bytes give a refusal, never another failure")
  void randomBytesAreBorne() {
    long seed = 20261122;
    RandomGenerator random = new SplittableRandom(seed);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      if (bytes.length > 0) {
        bytes[0] = (byte) (1 + round % 2);
      }
      bear(bytes);
    }
  }

  @Test
  @DisplayName("A4 a count or length of 2^31-1 or -1 asks for no memory")
  void hugeNumbersAskForNoMemory() {
    for (int huge : new int[] {Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
      byte[] count = ByteBuffer.allocate(200).put((byte) 1).putInt(huge).array();
      assertThatIllegalArgumentException().isThrownBy(() -> PackedFields.unpack(count));
      ByteBuffer length = ByteBuffer.allocate(200).put((byte) 1).putInt(1);
      length.putShort((short) 0).putShort((short) 0).putInt(huge);
      assertThatIllegalArgumentException().isThrownBy(() -> PackedFields.unpack(length.array()));
    }
  }

  @Test
  @DisplayName("A4 numbers of format 2 that no array has, or of six bytes, are refused")
  void hugePackedNumbersAreRefused() {
    byte[][] numbers = {
      {-1, -1, -1, -1, 7}, {-1, -1, -1, -1, 127}, {-128, -128, -128, -128, -128, 1}, {-1}
    };
    for (byte[] huge : numbers) {
      byte[] count = ByteBuffer.allocate(200).put((byte) 2).put(huge).array();
      assertThatIllegalArgumentException().isThrownBy(() -> PackedFields.unpack(count));
      byte[] head = ByteBuffer.allocate(200).put((byte) 2).put((byte) 1).put(huge).array();
      assertThatIllegalArgumentException().isThrownBy(() -> PackedFields.unpack(head));
      byte[] path = ByteBuffer.allocate(200).put(new byte[] {2, 1, 0}).put(huge).array();
      assertThatIllegalArgumentException().isThrownBy(() -> PackedFields.unpack(path));
    }
  }

  @Test
  @DisplayName("A4 a path that would come back changed is refused")
  void halfSurrogateIsRefused() {
    List<SealedField> odd = List.of(new SealedField("x\ud83d", "", new byte[1]));
    assertThatThrownBy(() -> PackedFields.pack(odd)).isInstanceOf(StorageException.class);
    List<SealedField> tooLong = List.of(new SealedField("x".repeat(65_536), "", new byte[1]));
    assertThatIllegalArgumentException().isThrownBy(() -> PackedFields.pack(tooLong));
  }

  /** Passes when the bytes can be read, or are refused as not of this format. */
  private static void bear(byte[] bytes) {
    try {
      PackedFields.unpack(bytes);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageNotContaining("index");
    }
  }

  private static void assertSame(List<SealedField> actual, List<SealedField> expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i).field()).isEqualTo(expected.get(i).field());
      assertThat(actual.get(i).element()).isEqualTo(expected.get(i).element());
      assertThat(actual.get(i).blob()).isEqualTo(expected.get(i).blob());
    }
  }
}
