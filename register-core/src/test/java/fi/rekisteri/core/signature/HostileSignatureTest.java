package fi.rekisteri.core.signature;

import static fi.rekisteri.core.signature.SignedRequestsTest.ROOT;
import static fi.rekisteri.core.signature.SignedRequestsTest.requests;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.signature.SignatureEvidence;
import fi.rekisteri.signature.SignatureFinding;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever comes in, evidence comes out, and nothing passes for what it is not. */
class HostileSignatureTest {
  private static final long SEED = 20261126L;
  private static final Issued ANNA = ROOT.issues("CN=Anna Virta");
  private static final byte[] SIGNED = Letter.of("Poistakaa kaikki.").by(ANNA).enveloped();
  private static final SignedContent SOUND = requests().read(SIGNED);

  @Test
  @DisplayName("S69 no byte that changes makes another content or another person pass")
  void noByteCanBeChanged() {
    for (int at = 0; at < SIGNED.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] altered = SIGNED.clone();
        altered[at] ^= (byte) (1 << bit);
        requireHonest(altered, "bit " + bit + " of byte " + at);
      }
    }
    assertThat(SOUND.evidence().isValid()).as("control").isTrue();
  }

  @Test
  @DisplayName("S69 a message that is cut off, or has something behind it, is malformed")
  void cutMessageIsMalformed() {
    for (int length = 0; length < SIGNED.length; length++) {
      assertThat(requests().verify(Arrays.copyOf(SIGNED, length)).findings())
          .as("cut at " + length)
          .containsExactly(SignatureFinding.MALFORMED);
    }
    assertThat(requests().verify(Arrays.copyOf(SIGNED, SIGNED.length + 1)).findings())
        .containsExactly(SignatureFinding.MALFORMED);
  }

  @Test
  @DisplayName("S69 random bytes are malformed, whatever they begin with")
  void garbageIsMalformed() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      byte[] garbage = new byte[random.nextInt(300)];
      random.nextBytes(garbage);
      if (garbage.length > 0 && (i % 2 == 0 || FileKind.of(garbage) == FileKind.XML)) {
        garbage[0] = 0x30;
      }
      assertThat(requests().verify(garbage).findings())
          .as("seed %d, number %d", SEED, i)
          .containsExactly(SignatureFinding.MALFORMED);
      assertThat(requests().verify(garbage, garbage).isValid()).isFalse();
      byte[] pdf = ("%PDF-/Contents <30>/ByteRange[0 15 19 " + i % 30 + "]").getBytes();
      System.arraycopy(garbage, 0, pdf, 5, Math.min(i % 8, garbage.length));
      assertThat(requests().verify(pdf).isValid()).isFalse();
    }
  }

  @Test
  @DisplayName("S69 messages with pieces cut out, doubled and overwritten never pass for another")
  void mutilatedMessagesNeverPass() {
    Random random = new Random(SEED);
    for (int i = 0; i < 10_000; i++) {
      requireHonest(mutilated(random), "seed " + SEED + ", number " + i);
    }
  }

  private static byte[] mutilated(Random random) {
    byte[] bytes = SIGNED.clone();
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      int from = random.nextInt(bytes.length);
      int length = random.nextInt(Math.min(40, bytes.length - from));
      int to = random.nextInt(bytes.length - length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[from] = (byte) random.nextInt();
        case 1 -> System.arraycopy(bytes, from, bytes, to, length);
        default -> Arrays.fill(bytes, from, from + length, (byte) random.nextInt());
      }
    }
    return bytes;
  }

  private static void requireHonest(byte[] message, String what) {
    SignedContent read = requests().read(message);
    SignatureEvidence evidence = read.evidence();
    if (evidence.isValid()) {
      assertThat(read.content().orElseThrow()).as(what).isEqualTo(SOUND.content().orElseThrow());
      assertThat(evidence.signatory()).as(what).isEqualTo(SOUND.evidence().signatory());
    }
  }
}
