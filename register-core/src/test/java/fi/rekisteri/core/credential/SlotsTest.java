package fi.rekisteri.core.credential;

import static fi.rekisteri.core.credential.Staffroom.DESK;
import static fi.rekisteri.core.credential.Staffroom.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.credential.CredentialEvent.Kind;
import fi.rekisteri.credential.Credentials;
import fi.rekisteri.credential.PasswordChange;
import fi.rekisteri.credential.SignIn;
import fi.rekisteri.error.ErrorCode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlotsTest {
  @Test
  @DisplayName("S42 what is more than the memory allows is told that the service is busy")
  void moreThanAllowedIsToldSo() throws Exception {
    Staffroom room = new Staffroom();
    room.employ("maija");
    CountDownLatch computing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Credentials one =
        room.builder()
            .atOnce(1, Duration.ZERO)
            .argon2(
                (cost, salt, secret, password) -> {
                  computing.countDown();
                  await(goOn);
                  return new byte[Argon2.LENGTH];
                })
            .build();
    ExecutorService first = Executors.newSingleThreadExecutor();
    try {
      Future<SignIn> running =
          first.submit(() -> one.signIn("maija", "aivan väärä sana".toCharArray(), DESK));
      await(computing);
      room.events.clear();
      SignIn second = one.signIn("maija", PASSWORD.toCharArray(), DESK);
      assertThat(second).isEqualTo(new SignIn.Busy());
      assertThat(second.<ErrorCode>fold(a -> null, r -> r.code(), b -> b.code()))
          .isEqualTo(ErrorCode.SIGN_IN_BUSY);
      assertThat(one.setPassword(new char[64], PASSWORD.toCharArray()))
          .isEqualTo(new PasswordChange.Busy());
      assertThat(room.kinds()).containsExactly(Kind.BUSY, Kind.BUSY);
      goOn.countDown();
      assertThat(running.get(30, TimeUnit.SECONDS)).isEqualTo(new SignIn.Refused());
      assertThat(one.signIn("maija", "aivan väärä sana".toCharArray(), DESK))
          .as("the slot is free again")
          .isEqualTo(new SignIn.Refused());
    } finally {
      first.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
