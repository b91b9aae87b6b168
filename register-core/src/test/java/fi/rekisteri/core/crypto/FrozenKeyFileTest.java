package fi.rekisteri.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key file and a wrapped key that another program made from their descriptions, on OpenSSL. */
class FrozenKeyFileTest {
  @TempDir Path folder;

  @Test
  @DisplayName("S45.2 a key file of version 1 still opens and unwraps what was wrapped under it")
  void frozenFileOpens() throws IOException {
    Properties frozen = new Properties();
    try (InputStream in = getClass().getResourceAsStream("key-file-v1.properties")) {
      frozen.load(in);
    }
    Path path = folder.resolve("register.key");
    Files.write(path, bytes(frozen, "file"));
    String password = new String(bytes(frozen, "password"), StandardCharsets.UTF_8);
    KeyContext place = new KeyContext("asiakasrekisteri", KeyPurpose.SEARCH_INDEX, 1);
    WrappedKey wrapped =
        new WrappedKey("key-file", frozen.getProperty("rootKey"), bytes(frozen, "wrapped"));
    try (KeyFile keys = KeyFile.open(path, password.toCharArray())) {
      byte[] seed = keys.unwrap(wrapped, place).use(byte[]::clone);
      assertThat(seed).isEqualTo(bytes(frozen, "seed"));
    }
  }

  private static byte[] bytes(Properties frozen, String name) {
    return HexFormat.of().parseHex(frozen.getProperty(name));
  }
}
