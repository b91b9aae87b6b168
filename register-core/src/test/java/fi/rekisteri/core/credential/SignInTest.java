package fi.rekisteri.core.credential;

import static fi.rekisteri.core.credential.Staffroom.DESK;
import static fi.rekisteri.core.credential.Staffroom.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.core.store.InMemoryCredentials;
import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.CredentialEvent.Kind;
import fi.rekisteri.credential.Credentials;
import fi.rekisteri.credential.Enrolment;
import fi.rekisteri.credential.Pepper;
import fi.rekisteri.credential.SignIn;
import fi.rekisteri.credential.StoredAccount;
import fi.rekisteri.credential.StoredCredential;
import fi.rekisteri.crypto.SecretBytes;
import fi.rekisteri.staff.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInTest {
  private final Staffroom room = new Staffroom();

  @Test
  @DisplayName("S42 with the true Argon2id a person signs in and is an actor by a random id")
  void personSignsIn() {
    try (Credentials real =
        CredentialService.builder()
            .store(new InMemoryCredentials())
            .secret(SecretBytes.copyOf(new byte[32]))
            .events(event -> {})
            .clock(room.clock)
            .build()) {
      Enrolment maija = real.enrol("Maija");
      real.setPassword(maija.token().toCharArray(), PASSWORD.toCharArray());
      SignIn end = real.signIn(" maija", PASSWORD.toCharArray(), DESK);
      Actor actor = end.fold(a -> a.actor("back-office"), r -> null, b -> null);
      assertThat(actor)
          .isEqualTo(
              Actor.person(
                  maija.account().toString(), room.clock.instant(), "password", "back-office"));
      assertThat(real.signIn("maija", "jotain aivan muuta".toCharArray(), DESK))
          .isEqualTo(new SignIn.Refused());
    }
  }

  /** An attempt that must fail, and what the host is told about it. */
  private record Attempt(String name, String password, Kind told) {}

  private static final List<Attempt> FAILING =
      List.of(
          new Attempt("nobody", PASSWORD, Kind.UNKNOWN_NAME),
          new Attempt("", PASSWORD, Kind.UNKNOWN_NAME),
          new Attempt("иван", PASSWORD, Kind.UNKNOWN_NAME),
          new Attempt("maija", "aivan väärä sana", Kind.WRONG_PASSWORD),
          new Attempt("maija", "", Kind.WRONG_PASSWORD),
          new Attempt("maija", "\uD83D half", Kind.WRONG_PASSWORD),
          new Attempt("maija", "x".repeat(5000), Kind.WRONG_PASSWORD),
          new Attempt("lahtenyt", PASSWORD, Kind.RETIRED_ACCOUNT),
          new Attempt("uusi", PASSWORD, Kind.NO_PASSWORD),
          new Attempt("rikki", PASSWORD, Kind.STORED_FORM_REFUSED),
          new Attempt("lukittu", PASSWORD, Kind.ACCOUNT_DELAYED));

  @Test
  @DisplayName("S42 every refusal is the same answer after one computation, whoever it is")
  void refusalsAreAlike() {
    room.employ("maija");
    room.credentials.retire(room.employ("lahtenyt"));
    room.credentials.enrol("uusi");
    damage(room.employ("rikki"), "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA");
    room.employ("lukittu");
    room.guess("lukittu", "198.51.100.1", 5);
    for (Attempt attempt : FAILING) {
      int before = room.computations.get();
      assertThat(room.signIn(attempt.name(), attempt.password())).isEqualTo(new SignIn.Refused());
      assertThat(room.computations.get() - before).as(attempt.name()).isEqualTo(1);
      assertThat(room.lastKind()).isEqualTo(attempt.told());
    }
    int before = room.computations.get();
    assertThat(room.isIn("maija", DESK)).as("control").isTrue();
    assertThat(room.computations.get() - before).isEqualTo(1);
  }

  @Test
  @DisplayName("S42 a wrong name and a wrong password cost the store the same calls")
  void storeIsAskedAlike() {
    RecordingStore recording = new RecordingStore();
    Staffroom other = new Staffroom(recording);
    other.employ("maija");
    recording.calls.clear();
    other.signIn("maija", "aivan väärä sana", "a");
    List<String> known = List.copyOf(recording.calls);
    recording.calls.clear();
    other.signIn("nobody", "aivan väärä sana", "b");
    assertThat(recording.calls).isEqualTo(known).hasSizeGreaterThan(3);
  }

  @Test
  @DisplayName(
      "S42 a hash of a lower cost, or of a former pepper, is made anew at the next sign-in")
  void outdatedHashIsMadeAnew() {
    AccountId maija = room.employ("maija");
    Pepper first = new Pepper("p1", SecretBytes.copyOf(filled(1)));
    Pepper second = new Pepper("p2", SecretBytes.copyOf(filled(2)));
    assertThat(in(room.builder().peppers(first).build())).isTrue();
    assertThat(hash(maija)).startsWith("$argon2id$v=19$m=19456,t=2,p=1,keyid=cDE$");
    assertThat(in(room.builder().peppers(second, first).cost(20000, 3, 1).build())).isTrue();
    assertThat(hash(maija)).startsWith("$argon2id$v=19$m=20000,t=3,p=1,keyid=cDI$");
    String now = hash(maija);
    assertThat(in(room.builder().peppers(second).build())).as("never made cheaper").isTrue();
    assertThat(hash(maija)).isEqualTo(now);
    assertThat(room.kinds()).filteredOn(Kind.REHASHED::equals).hasSize(2);
    assertThat(in(room.builder().peppers(first).build())).as("pepper not at hand").isFalse();
    assertThat(room.lastKind()).isEqualTo(Kind.STORED_FORM_REFUSED);
    assertThat(room.credentials.status(maija).credentialVersion()).isEqualTo(2);
  }

  @Test
  @DisplayName("S42 the pepper's bytes go into the hash, not only its name")
  void pepperGoesIntoTheHash() {
    room.employ("maija");
    Pepper right = new Pepper("p1", SecretBytes.copyOf(filled(1)));
    Pepper wrong = new Pepper("p1", SecretBytes.copyOf(filled(2)));
    assertThat(in(room.builder().peppers(right).build())).isTrue();
    assertThat(in(room.builder().peppers(wrong).build())).isFalse();
    assertThat(room.lastKind()).isEqualTo(Kind.WRONG_PASSWORD);
    assertThat(in(room.builder().peppers(right).build())).as("control").isTrue();
  }

  @Test
  @DisplayName("S42 arrays of passwords are wiped, whatever comes of it")
  void passwordsAreWiped() {
    room.employ("maija");
    for (String client : List.of(DESK, " ")) {
      char[] password = PASSWORD.toCharArray();
      char[] next = "kolme muuta sanaa".toCharArray();
      ignoring(() -> room.credentials.signIn("maija", password, client));
      char[] old = PASSWORD.toCharArray();
      ignoring(() -> room.credentials.changePassword("nobody", old, next, client));
      char[] token = new char[64];
      Arrays.fill(token, 'A');
      char[] third = PASSWORD.toCharArray();
      ignoring(() -> room.credentials.setPassword(token, third));
      for (char[] secret : List.of(password, old, next, token, third)) {
        assertThat(secret).containsOnly('\0');
      }
    }
  }

  @Test
  @DisplayName("S42 where the trail cannot be written nobody is signed in")
  void failingTrailLetsNobodyIn() {
    room.employ("maija");
    Credentials mute =
        room.builder()
            .events(
                event -> {
                  throw new IllegalStateException("the trail is full");
                })
            .build();
    assertThatThrownBy(() -> mute.signIn("maija", PASSWORD.toCharArray(), DESK))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the trail is full");
  }

  @Test
  @DisplayName(
      "a missing part is refused with the line to write, and a closed service does nothing")
  void missingPartsAreTold() {
    assertThatThrownBy(() -> CredentialService.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("JdbcCredentials.on(dataSource)");
    assertThatThrownBy(() -> room.builder().cost(19455, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    room.credentials.close();
    assertThatThrownBy(() -> room.signIn("maija", PASSWORD))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private boolean in(Credentials credentials) {
    return credentials.signIn("maija", PASSWORD.toCharArray(), DESK) instanceof SignIn.Accepted;
  }

  private String hash(AccountId id) {
    return room.store.find(id).orElseThrow().credential().hash().orElseThrow();
  }

  private void damage(AccountId id, String hash) {
    StoredAccount account = room.store.find(id).orElseThrow();
    StoredCredential weak =
        new StoredCredential(
            account.credential().version(), false, Optional.of(hash), Optional.empty());
    assertThat(room.store.replace(account, account.with(weak))).isTrue();
  }

  private static void ignoring(Runnable call) {
    try {
      call.run();
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageContaining("client");
    }
  }

  private static byte[] filled(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
