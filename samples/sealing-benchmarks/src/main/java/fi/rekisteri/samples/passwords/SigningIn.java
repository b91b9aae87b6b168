package fi.rekisteri.samples.passwords;

import fi.rekisteri.core.credential.CredentialService;
import fi.rekisteri.core.store.InMemoryCredentials;
import fi.rekisteri.credential.Credentials;
import fi.rekisteri.credential.SignIn;
import fi.rekisteri.crypto.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Argon2id of 19 MiB, two iterations and one lane, computed bare and inside a sign-in. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SigningIn {
  private static final String NAME = "maija";
  private static final String PASSWORD = "nelja sanaa riittaa aina";
  private static final String CLIENT = "192.0.2.7";

  private Credentials credentials;

  /** Opens one account. */
  @Setup
  public void open() {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) 7);
    credentials =
        CredentialService.builder()
            .store(new InMemoryCredentials())
            .secret(SecretBytes.copyOf(secret))
            .events(event -> {})
            .build();
    String token = credentials.enrol(NAME).token();
    credentials.setPassword(token.toCharArray(), PASSWORD.toCharArray());
  }

  /** The computation alone. */
  @Benchmark
  public byte[] bare() {
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
    return hash;
  }

  /** The whole attempt: names, counts, computation, answer. */
  @Benchmark
  public boolean accepted() {
    return same(
        credentials.signIn(NAME, PASSWORD.toCharArray(), CLIENT) instanceof SignIn.Accepted);
  }

  /** The same for a name that nobody has. */
  @Benchmark
  public boolean unknownName() {
    return same(
        credentials.signIn("nobody", PASSWORD.toCharArray(), CLIENT) instanceof SignIn.Refused);
  }

  private static boolean same(boolean expected) {
    if (!expected) {
      throw new IllegalStateException("the answer is wrong, so its time means nothing");
    }
    return true;
  }
}
