package fi.rekisteri.core.credential;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.store.InMemoryCredentials;
import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.CredentialEvent;
import fi.rekisteri.credential.CredentialEvent.Kind;
import fi.rekisteri.credential.CredentialStore;
import fi.rekisteri.credential.Credentials;
import fi.rekisteri.credential.Enrolment;
import fi.rekisteri.credential.PasswordChange;
import fi.rekisteri.credential.SignIn;
import fi.rekisteri.crypto.SecretBytes;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service over a store in memory, with a clock that a test moves and a computation that is quick
 * and counted. What depends on Argon2id itself is tested with the true one.
 */
final class Staffroom {
  static final String PASSWORD = "neljä sanaa riittää aina";
  static final String DESK = "192.0.2.7";

  final CredentialStore store;
  final TestClock clock = new TestClock();
  final List<CredentialEvent> events = new CopyOnWriteArrayList<>();
  final AtomicInteger computations = new AtomicInteger();
  final Credentials credentials;

  Staffroom() {
    this(new InMemoryCredentials());
  }

  Staffroom(CredentialStore store) {
    this.store = store;
    this.credentials = builder().build();
  }

  CredentialServiceBuilder builder() {
    return CredentialService.builder()
        .store(store)
        .secret(SecretBytes.copyOf(new byte[32]))
        .events(events::add)
        .clock(clock)
        .argon2(this::quick);
  }

  private byte[] quick(HashCost cost, byte[] salt, byte[] secret, byte[] password) {
    computations.incrementAndGet();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          ByteBuffer.allocate(8).putInt(cost.memoryKiB()).putInt(cost.iterations()).flip());
      digest.update(salt);
      digest.update(secret);
      return digest.digest(password);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Opens an account with {@link #PASSWORD}. */
  AccountId employ(String name) {
    Enrolment enrolment = credentials.enrol(name);
    assertThat(credentials.setPassword(enrolment.token().toCharArray(), PASSWORD.toCharArray()))
        .isInstanceOf(PasswordChange.Changed.class);
    return enrolment.account();
  }

  SignIn signIn(String name, String password) {
    return signIn(name, password, DESK);
  }

  SignIn signIn(String name, String password, String client) {
    return credentials.signIn(name, password.toCharArray(), client);
  }

  boolean isIn(String name, String client) {
    return signIn(name, PASSWORD, client) instanceof SignIn.Accepted;
  }

  void guess(String name, String client, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn(name, "wrong guess number " + i, client)).isEqualTo(new SignIn.Refused());
    }
  }

  List<Kind> kinds() {
    return events.stream().map(CredentialEvent::kind).toList();
  }

  Kind lastKind() {
    return events.get(events.size() - 1).kind();
  }
}
