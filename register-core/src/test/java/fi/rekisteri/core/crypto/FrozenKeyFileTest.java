package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key file and a wrapped key that another program made from their descriptions, on OpenSSL. */
class FrozenKeyFileTest {
  private static final String FILE =
      "52454b494b455901b9da5f763db7155c00004c000000000201e061026e35c2e330db09d5520468307af101"
          + "000000007ac4dd15335bd03e4d7bec844d2c6b1b5d37a640f49823905f5bed4726b7f735fdd073abf1"
          + "c90e925800a265ebc93ebc27b3a67527aa462f35212d1a";
  private static final String WRAPPED =
      "a10100000001459887dd682bf96e9c6cce9a2d1122b2d109ac65068504a5cb2dfc19568e4071c86f9a1596"
          + "741e76ae207cd916ae41a33f5b51774512813a6ef329ca";
  private static final String SEED =
      "4f3654bd86eb5303d8bf71ab27ab9c9da6bfb2e16d4e91491a88b02b72f29ce7";

  @TempDir Path folder;

  @Test
  @DisplayName("S45.2 a key file of version 1 still opens and unwraps what was wrapped under it")
  void frozenFileOpens() throws IOException {
    Path path = folder.resolve("register.key");
    Files.write(path, HexFormat.of().parseHex(FILE));
    KeyContext place = new KeyContext("asiakasrekisteri", KeyPurpose.SEARCH_INDEX, 1);
    byte[] blob = HexFormat.of().parseHex(WRAPPED);
    WrappedKey wrapped = new WrappedKey("key-file", "b9da5f763db7155c", blob);
    try (KeyFile keys = KeyFile.open(path, "Sämpylä 1".toCharArray())) {
      byte[] seed = keys.unwrap(wrapped, place).use(byte[]::clone);
      assertThat(HexFormat.of().formatHex(seed)).isEqualTo(SEED);
    }
  }
}
