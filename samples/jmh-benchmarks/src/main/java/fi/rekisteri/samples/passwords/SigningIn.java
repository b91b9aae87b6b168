package fi.rekisteri.samples.passwords;

import fi.rekisteri.core.credential.CredentialService;
import fi.rekisteri.core.store.InMemoryCredentials;
import fi.rekisteri.credential.Credentials;
import fi.rekisteri.credential.SignIn;
import fi.rekisteri.crypto.SecretBytes;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id of 19 MiB, two iterations and one lane, computed bare and inside a sign-in. */
final class SigningIn {
  private static final String NAME = "maija";
  private static final String PASSWORD = "nelja sanaa riittaa aina";
  private static final String CLIENT = "192.0.2.7";

  private final Credentials credentials =
      CredentialService.builder()
          .store(new InMemoryCredentials())
          .secret(SecretBytes.copyOf(new byte[32]))
          .events(event -> {})
          .build();

  SigningIn() {
    String token = credentials.enrol(NAME).token();
    credentials.setPassword(token.toCharArray(), PASSWORD.toCharArray());
  }

  /** The computation alone. */
  void bare() {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(19456)
            .withIterations(2)
            .withParallelism(1)
            .withSalt(new byte[16])
            .build());
    byte[] hash = new byte[32];
    generator.generateBytes(PASSWORD.getBytes(StandardCharsets.UTF_8), hash);
    require(hash[0] != 0 || hash[1] != 0);
  }

  /** The whole attempt: name, counts, computation, answer. */
  void accepted() {
    require(credentials.signIn(NAME, PASSWORD.toCharArray(), CLIENT) instanceof SignIn.Accepted);
  }

  /** The same for a name that nobody has. */
  void unknownName() {
    require(credentials.signIn("nobody", PASSWORD.toCharArray(), CLIENT) instanceof SignIn.Refused);
  }

  private static void require(boolean expected) {
    if (!expected) {
      throw new IllegalStateException("the answer is wrong, so its time means nothing");
    }
  }
}
