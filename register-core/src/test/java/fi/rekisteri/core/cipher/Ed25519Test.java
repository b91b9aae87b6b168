package fi.rekisteri.core.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The signatures of the audit trail's checkpoints. */
class Ed25519Test {
  private static final byte[] SEED =
      hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  private static final byte[] KEY =
      hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  private static final byte[] SIGNATURE =
      hex(
          "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
              + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");

  @Test
  @DisplayName("S45.1 key and signature are those of RFC 8032, section 7.1, test 1")
  void publishedAnswersAgree() {
    assertThat(Ed25519.publicKey(SEED)).isEqualTo(KEY);
    assertThat(Ed25519.sign(SEED, new byte[0])).isEqualTo(SIGNATURE);
    assertThat(Ed25519.verifies(KEY, new byte[0], SIGNATURE)).isTrue();
  }

  @Test
  @DisplayName("S45.1 all vectors agree, those that are no signature included")
  void vectorsAgree() throws IOException {
    JsonNode file = new JsonMapper().readTree(WycheproofFile.text("ed25519_test.json"));
    int cases = 0;
    for (JsonNode group : file.get("testGroups")) {
      byte[] key = hex(group.get("publicKey").get("pk").stringValue());
      for (JsonNode one : group.get("tests")) {
        byte[] message = hex(one.get("msg").stringValue());
        byte[] signature = hex(one.get("sig").stringValue());
        boolean valid = one.get("result").stringValue().equals("valid");
        assertThat(Ed25519.verifies(key, message, signature))
            .as("case %s", one.get("tcId"))
            .isEqualTo(valid);
        cases++;
      }
    }
    assertThat(cases).as("cases read").isEqualTo(151);
  }

  @Test
  @DisplayName("S45.1 another key, message or signature, or one of another length, is refused")
  void othersAreRefused() {
    byte[] message = "checkpoint".getBytes(StandardCharsets.UTF_8);
    byte[] signature = Ed25519.sign(SEED, message);
    assertThat(Ed25519.verifies(KEY, message, signature)).as("control").isTrue();
    for (int bit = 0; bit < signature.length * 8; bit++) {
      byte[] changed = signature.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(Ed25519.verifies(KEY, message, changed)).as("bit %d", bit).isFalse();
    }
    for (byte[] key : List.of(new byte[0], new byte[31], new byte[32], new byte[33])) {
      assertThat(Ed25519.verifies(key, message, signature)).isFalse();
    }
    assertThat(Ed25519.verifies(KEY, message, new byte[63])).isFalse();
    assertThat(Ed25519.verifies(KEY, new byte[1], signature)).isFalse();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
