package fi.rekisteri.core.credential;

import static fi.rekisteri.core.credential.Staffroom.DESK;
import static fi.rekisteri.core.credential.Staffroom.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.AccountStatus;
import fi.rekisteri.credential.CredentialEvent.Kind;
import fi.rekisteri.credential.Enrolment;
import fi.rekisteri.credential.PasswordChange;
import fi.rekisteri.credential.PasswordFlaw;
import fi.rekisteri.credential.SignIn;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.RegisterException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
  private static final PasswordChange REFUSED = new PasswordChange.Refused();

  private final Staffroom room = new Staffroom();

  @Test
  @DisplayName("S42 a token sets a password once, and an unsuitable password does not use it up")
  void tokenHoldsOnce() {
    Enrolment maija = room.credentials.enrol("maija");
    assertThat(set(maija.token(), "lyhyt"))
        .isEqualTo(new PasswordChange.Unsuitable(Set.of(PasswordFlaw.TOO_SHORT)));
    assertThat(set(maija.token(), PASSWORD))
        .isEqualTo(new PasswordChange.Changed(maija.account(), 2));
    assertThat(set(maija.token(), "kolme muuta sanaa")).isEqualTo(REFUSED);
    assertThat(room.lastKind()).isEqualTo(Kind.TOKEN_REFUSED);
    assertThat(room.isIn("maija", DESK)).isTrue();
  }

  @Test
  @DisplayName("S42 no other token opens: changed, cut, of another account, or none at all")
  void otherTokensDoNotOpen() {
    String token = room.credentials.enrol("maija").token();
    String other = room.credentials.enrol("anna").token();
    for (int at = 0; at < token.length(); at++) {
      char changed = token.charAt(at) == 'A' ? 'B' : 'A';
      assertThat(set(token.substring(0, at) + changed + token.substring(at + 1), PASSWORD))
          .isEqualTo(REFUSED);
      assertThat(set(token.substring(0, at), PASSWORD)).isEqualTo(REFUSED);
    }
    String mixed = token.substring(0, 22) + other.substring(22);
    for (String wrong : List.of(mixed, token + "A", "é".repeat(64), "\u0141".repeat(64))) {
      assertThat(set(wrong, PASSWORD)).isEqualTo(REFUSED);
    }
    assertThat(room.computations).as("no token, no work").hasValue(0);
    assertThat(set(token, PASSWORD)).isInstanceOf(PasswordChange.Changed.class);
  }

  @Test
  @DisplayName("S42 of one token shown eight times at once, one sets the password")
  void tokenHoldsOnceForManyThreads() throws Exception {
    for (int round = 0; round < 20; round++) {
      Enrolment enrolment = room.credentials.enrol("maija" + (char) ('a' + round));
      CyclicBarrier start = new CyclicBarrier(8);
      ExecutorService pool = Executors.newFixedThreadPool(8);
      Callable<PasswordChange> show =
          () -> {
            start.await(30, TimeUnit.SECONDS);
            return set(enrolment.token(), PASSWORD);
          };
      int changed = 0;
      for (Future<PasswordChange> end :
          pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> show).toList())) {
        changed += end.get() instanceof PasswordChange.Changed ? 1 : 0;
      }
      pool.shutdownNow();
      assertThat(changed).isEqualTo(1);
      assertThat(room.credentials.status(enrolment.account()).credentialVersion()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("S42 a token holds for a day; a clock moved back does not make it live longer")
  void tokenExpires() {
    String token = room.credentials.enrol("maija").token();
    room.clock.pass(Duration.ofDays(1));
    assertThat(set(token, PASSWORD)).isEqualTo(REFUSED);
    room.clock.pass(Duration.ofDays(-2));
    assertThat(set(token, PASSWORD)).isEqualTo(REFUSED);
    room.clock.pass(Duration.ofDays(2).minusNanos(1000));
    assertThat(set(token, PASSWORD)).isInstanceOf(PasswordChange.Changed.class);
  }

  @Test
  @DisplayName("S42 a reset ends password and earlier tokens at once, and ends delays when used")
  void resetEndsThePassword() {
    AccountId maija = room.employ("maija");
    Enrolment first = room.credentials.reset(maija);
    assertThat(room.isIn("maija", DESK)).isFalse();
    Enrolment second = room.credentials.reset(maija);
    assertThat(set(first.token(), PASSWORD)).isEqualTo(REFUSED);
    room.guess("maija", "198.51.100.1", 10);
    assertThat(set(second.token(), PASSWORD)).isEqualTo(new PasswordChange.Changed(maija, 5));
    assertThat(room.isIn("maija", DESK)).isTrue();
  }

  @Test
  @DisplayName("S42 a change needs the old password, another new one, and moves the version on")
  void changeNeedsTheOldPassword() {
    AccountId maija = room.employ("maija");
    String next = "kolme muuta sanaa";
    assertThat(change("aivan väärä sana", next)).isEqualTo(REFUSED);
    assertThat(change(PASSWORD, PASSWORD))
        .isEqualTo(new PasswordChange.Unsuitable(Set.of(PasswordFlaw.SAME_AS_BEFORE)));
    assertThat(change(PASSWORD, next)).isEqualTo(new PasswordChange.Changed(maija, 3));
    assertThat(room.isIn("maija", DESK)).isFalse();
    assertThat(room.signIn("maija", next)).isInstanceOf(SignIn.Accepted.class);
    Enrolment long1 = room.credentials.enrol("maija.meikalainen");
    assertThat(set(long1.token(), "Maija.MEIKALAINEN"))
        .isEqualTo(new PasswordChange.Unsuitable(Set.of(PasswordFlaw.SAME_AS_USER_NAME)));
  }

  @Test
  @DisplayName("S42 who has left stays out; their name and its look-alikes go to nobody")
  void retiredNameStaysRetired() {
    AccountId olli = room.employ("olli");
    refused(ErrorCode.USER_NAME_TAKEN, () -> room.credentials.enrol("0LLI"));
    String token = room.credentials.reset(olli).token();
    room.credentials.retire(olli);
    room.credentials.retire(olli);
    assertThat(room.credentials.status(olli)).isEqualTo(new AccountStatus(4, false, true));
    assertThat(set(token, PASSWORD)).isEqualTo(REFUSED);
    assertThat(room.isIn("olli", DESK)).isFalse();
    refused(ErrorCode.USER_NAME_RETIRED, () -> room.credentials.enrol("Olli"));
    refused(ErrorCode.USER_NAME_RETIRED, () -> room.credentials.enrol("o1li"));
    refused(ErrorCode.ACCOUNT_RETIRED, () -> room.credentials.reset(olli));
    refused(ErrorCode.INVALID_USER_NAME, () -> room.credentials.enrol("оlli"));
    AccountId nobody = AccountId.random();
    refused(ErrorCode.ACCOUNT_NOT_FOUND, () -> room.credentials.reset(nobody));
    refused(ErrorCode.ACCOUNT_NOT_FOUND, () -> room.credentials.retire(nobody));
    refused(ErrorCode.ACCOUNT_NOT_FOUND, () -> room.credentials.status(nobody));
    assertThat(room.kinds()).filteredOn(Kind.RETIRED::equals).hasSize(1);
  }

  private PasswordChange set(String token, String password) {
    return room.credentials.setPassword(token.toCharArray(), password.toCharArray());
  }

  private PasswordChange change(String old, String next) {
    return room.credentials.changePassword("maija", old.toCharArray(), next.toCharArray(), DESK);
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegisterException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.getMessage()).doesNotContainIgnoringCase("olli");
            });
  }
}
