package fi.rekisteri.core.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import javax.crypto.SecretKeyFactory;
import org.bouncycastle.jcajce.spec.Argon2KeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredHashTest {
  private static final String SALT = "AQEBAQEBAQEBAQEBAQEBAQ";
  private static final String HASH = "62QdG5Ru3xTGLX3KBXjk3JI2y0qvK/4QPpdRvIrGYkI";
  private static final String GOOD = "$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "$" + HASH;

  @Test
  @DisplayName(
      "S42 stored forms made by libargon2 and OpenSSL are read, computed and written alike")
  void formsOfOthersAreComputedAlike() throws IOException {
    List<String[]> known = known();
    assertThat(known).hasSize(4);
    for (String[] line : known) {
      StoredHash stored = StoredHash.parse(line[2]).orElseThrow();
      byte[] pepper = HexFormat.of().parseHex(line[1]);
      byte[] computed = Argon2.id(stored.cost(), stored.salt(), pepper, line[0].getBytes(UTF_8));
      assertThat(computed).as(line[2]).isEqualTo(stored.hash());
      assertThat(stored.write()).isEqualTo(line[2]);
    }
  }

  @Test
  @DisplayName("S42 Bouncy Castle's generator and its JCA service agree, with a pepper too")
  void generatorAndServiceAgree() throws GeneralSecurityException {
    byte[] salt = new byte[16];
    byte[] secret = new byte[32];
    secret[5] = 77;
    char[] password = "correct horse battery staple".toCharArray();
    Argon2KeySpec spec =
        new Argon2KeySpec(
            Argon2KeySpec.ARGON2_id,
            Argon2KeySpec.ARGON2_VERSION_13,
            password,
            salt,
            secret,
            null,
            2,
            19456,
            1,
            256);
    byte[] service =
        SecretKeyFactory.getInstance("ARGON2", new BouncyCastleProvider())
            .generateSecret(spec)
            .getEncoded();
    byte[] ours = Argon2.id(HashCost.LEAST, salt, secret, new String(password).getBytes(UTF_8));
    assertThat(service).isEqualTo(ours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$argon2id$v=19$m=19455,t=2,p=1$S$H",
        "$argon2id$v=19$m=19456,t=1,p=1$S$H",
        "$argon2id$v=19$m=8,t=1,p=1$S$H",
        "$argon2id$v=19$m=262145,t=2,p=1$S$H",
        "$argon2id$v=19$m=9999999,t=2,p=1$S$H",
        "$argon2id$v=19$m=99999999999,t=2,p=1$S$H",
        "$argon2id$v=19$m=19456,t=17,p=1$S$H",
        "$argon2id$v=19$m=19456,t=2,p=5$S$H",
        "$argon2id$v=19$m=19456,t=2,p=0$S$H",
        "$argon2id$v=19$m=019456,t=2,p=1$S$H",
        "$argon2id$v=19$m=-19456,t=2,p=1$S$H",
        "$argon2id$v=19$m=１９４５６,t=2,p=1$S$H",
        "$argon2id$v=16$m=19456,t=2,p=1$S$H",
        "$argon2id$m=19456,t=2,p=1$S$H",
        "$argon2i$v=19$m=19456,t=2,p=1$S$H",
        "$argon2d$v=19$m=19456,t=2,p=1$S$H",
        "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
        "$argon2id$v=19$t=2,m=19456,p=1$S$H",
        "$argon2id$v=19$m=19456,t=2,p=1,data=AAAA$S$H",
        "$argon2id$v=19$m=19456,t=2,p=1,keyid=$S$H",
        "$argon2id$v=19$m=19456,t=2,p=1,keyid=cDF$S$H",
        "$argon2id$v=19$m=19456,t=2,p=1$S$H=",
        "$argon2id$v=19$m=19456,t=2,p=1$S$H$",
        "$argon2id$v=19$m=19456,t=2,p=1$S$H\n",
        " $argon2id$v=19$m=19456,t=2,p=1$S$H",
        "$argon2id$v=19$m=19456,t=2,p=1$S$",
        "$argon2id$v=19$m=19456,t=2,p=1$$H",
        "$argon2id$v=19$m=19456,t=2,p=1$AQEBAQEBAQEBAQEBAQEBAR$H",
        "$argon2id$v=19$m=19456,t=2,p=1$AQEBAQEBAQEBAQEBAQEB-_$H",
        "$argon2id$v=19$m=19456,t=2,p=1$S$62QdG5Ru3xTGLX3KBXjk3JI2y0qvK/4QPpdRvIrGYkJ",
      })
  @DisplayName("S42 weaker, dearer, foreign and otherwise spelt forms are refused")
  void hostileFormsAreRefused(String form) {
    String text = form.replace("$S", "$" + SALT).replace("$H", "$" + HASH);
    assertThat(StoredHash.parse(text)).isEmpty();
    assertThat(StoredHash.parse(GOOD)).as("control").isPresent();
  }

  @Test
  @DisplayName("S42 a changed form is refused or means another value; nothing is thrown")
  void changedFormIsRefusedOrAnother() {
    long seed = new Random().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder(GOOD);
      for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 65536));
          case 1 -> text.deleteCharAt(at);
          default -> text.insert(at, GOOD.charAt(random.nextInt(GOOD.length())));
        }
      }
      String changed = text.toString();
      var stored = StoredHash.parse(changed);
      read += stored.isPresent() ? 1 : 0;
      stored.ifPresent(
          hash -> {
            assertThat(hash.write()).as("seed %d", seed).isEqualTo(changed);
            assertThat(hash.cost().isWithinBounds()).as("seed %d", seed).isTrue();
          });
    }
    assertThat(read).as("control: some are read, seed %d", seed).isBetween(100, 30_000);
  }

  private static List<String[]> known() throws IOException {
    try (InputStream in = StoredHashTest.class.getResourceAsStream("hashes.txt")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    }
  }
}
