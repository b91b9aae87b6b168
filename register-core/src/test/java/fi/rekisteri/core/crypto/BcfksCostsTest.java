package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.KeyStore;
import java.util.Arrays;
import org.bouncycastle.crypto.util.PBKDF2Config;
import org.bouncycastle.crypto.util.PBKDFConfig;
import org.bouncycastle.crypto.util.ScryptConfig;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BcfksCostsTest {
  private static final byte[] FEW = {0x02, 0x02, 0x03, (byte) 0xE8};
  private static final byte[] MANY = {0x02, 0x02, 0x7F, (byte) 0xFF};

  @Test
  @DisplayName("S45.2 a BCFKS file of usual costs is tried, be it PBKDF2 or scrypt")
  void usualCostsAreTried() throws Exception {
    assertThat(BcfksCosts.areBounded(file(pbkdf2(1000)))).isTrue();
    assertThat(BcfksCosts.areBounded(file(scrypt(16, 8, 1)))).isTrue();
    assertThat(BcfksCosts.areBounded(file(scrypt(16, 8, 16)))).isTrue();
  }

  @Test
  @DisplayName("S45.2 a BCFKS file that asks for hours or for all memory is refused unread")
  void costsOutsideBoundsAreRefused() throws Exception {
    assertThat(BcfksCosts.areBounded(file(scrypt(16, 8, 17)))).isFalse();
    byte[] file = file(pbkdf2(1000));
    int at = lastIndexOf(file, FEW);
    byte[] more = file.clone();
    System.arraycopy(MANY, 0, more, at, MANY.length);
    assertThat(BcfksCosts.areBounded(more)).as("control: 32767 rounds").isTrue();
    byte[] negative = file.clone();
    negative[at + 2] = (byte) 0x83;
    assertThat(BcfksCosts.areBounded(negative)).as("a negative number of rounds").isFalse();
  }

  private static PBKDFConfig pbkdf2(int rounds) {
    return new PBKDF2Config.Builder()
        .withPRF(PBKDF2Config.PRF_SHA512)
        .withIterationCount(rounds)
        .withSaltLength(16)
        .build();
  }

  private static PBKDFConfig scrypt(int cost, int block, int lanes) {
    return new ScryptConfig.Builder(cost, block, lanes).withSaltLength(16).build();
  }

  private static byte[] file(PBKDFConfig config) throws Exception {
    KeyStore store = KeyStoreForm.BCFKS.empty();
    store.load(null, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(
        new BCFKSLoadStoreParameter.Builder(out, "x".toCharArray())
            .withStorePBKDFConfig(config)
            .build());
    return out.toByteArray();
  }

  private static int lastIndexOf(byte[] bytes, byte[] part) {
    for (int at = bytes.length - part.length; at >= 0; at--) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    throw new AssertionError("the file does not tell its rounds");
  }
}
