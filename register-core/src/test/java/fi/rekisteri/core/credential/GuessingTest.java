package fi.rekisteri.core.credential;

import static fi.rekisteri.core.credential.Staffroom.DESK;
import static fi.rekisteri.core.credential.Staffroom.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.credential.CredentialEvent.Kind;
import fi.rekisteri.credential.Credentials;
import fi.rekisteri.credential.SignIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GuessingTest {
  private static final String ELSEWHERE = "198.51.100.1";

  private final Staffroom room = new Staffroom();

  @Test
  @DisplayName("S42 after five failures the delay doubles from a second to an hour, and no further")
  void delayDoubles() {
    room.employ("maija");
    room.guess("maija", ELSEWHERE, 5);
    assertThat(room.kinds()).filteredOn(Kind.DELAY_BEGINS::equals).hasSize(1);
    Duration delay = Duration.ofSeconds(1);
    for (int failure = 6; failure < 25; failure++) {
      room.clock.pass(delay.minusNanos(1000));
      assertThat(room.isIn("maija", client(failure))).as("too early, %d", failure).isFalse();
      assertThat(room.lastKind()).isEqualTo(Kind.ACCOUNT_DELAYED);
      room.clock.pass(Duration.ofNanos(1000));
      room.guess("maija", client(failure), 1);
      assertThat(room.lastKind()).isEqualTo(Kind.WRONG_PASSWORD);
      Duration twice = delay.multipliedBy(2);
      delay = twice.compareTo(Duration.ofHours(1)) < 0 ? twice : Duration.ofHours(1);
    }
    room.clock.pass(delay);
    assertThat(room.isIn("maija", ELSEWHERE)).as("never locked for good").isTrue();
    room.guess("maija", "203.0.113.9", 4);
    assertThat(room.isIn("maija", "203.0.113.10")).as("success begins anew").isTrue();
  }

  @Test
  @DisplayName("S42 guessing elsewhere does not keep the owner out at the usual desk")
  void strangersDoNotKeepTheOwnerOut() {
    room.employ("maija");
    assertThat(room.isIn("maija", DESK)).isTrue();
    room.guess("maija", ELSEWHERE, 50);
    assertThat(room.isIn("maija", "203.0.113.9")).as("control: delayed elsewhere").isFalse();
    assertThat(room.isIn("maija", DESK)).isTrue();
    room.guess("maija", DESK, 5);
    assertThat(room.isIn("maija", DESK)).as("at the desk guessing is slowed down too").isFalse();
  }

  @Test
  @DisplayName("S42 one password on many names is stopped by its client, for unknown names alike")
  void sprayingIsStoppedByItsClient() {
    room.employ("maija");
    for (int i = 0; i < 20; i++) {
      room.guess(
          i % 2 == 0 ? "nobody" + (char) ('a' + i) : "somebody" + (char) ('a' + i), "sprayer", 1);
    }
    assertThat(room.isIn("maija", "sprayer")).isFalse();
    assertThat(room.lastKind()).isEqualTo(Kind.CLIENT_DELAYED);
    assertThat(room.isIn("maija", ELSEWHERE)).as("other clients go on").isTrue();
  }

  @Test
  @DisplayName("S42 a sprayer with an account of his own does not clear his count by signing in")
  void ownAccountClearsNothing() {
    room.employ("mallory");
    room.employ("maija");
    for (int i = 0; i < 20; i++) {
      room.guess("name" + (char) ('a' + i), "sprayer", 1);
      if (i < 19) {
        assertThat(room.isIn("mallory", "sprayer")).isTrue();
      }
    }
    assertThat(room.isIn("maija", "sprayer")).isFalse();
    assertThat(room.lastKind()).isEqualTo(Kind.CLIENT_DELAYED);
  }

  @Test
  @DisplayName("S42 guesses from ever new clients meet a budget of all, that spares familiar desks")
  void budgetOfAllIsKept() {
    room.employ("maija");
    room.employ("anna");
    assertThat(room.isIn("maija", DESK)).isTrue();
    for (int i = 0; i < 200; i++) {
      room.guess("name" + (char) ('a' + i % 26) + (char) ('a' + i / 26), client(i), 1);
    }
    assertThat(room.isIn("anna", ELSEWHERE)).isFalse();
    assertThat(room.lastKind()).isEqualTo(Kind.EVERYBODY_DELAYED);
    assertThat(room.isIn("maija", DESK)).isTrue();
    room.clock.pass(Duration.ofSeconds(10));
    assertThat(room.isIn("anna", ELSEWHERE)).as("ten seconds at most").isTrue();
  }

  @Test
  @DisplayName("S42 of guesses side by side, over two services, no more are computed than are free")
  void guessesSideBySideAreCounted() throws Exception {
    room.employ("maija");
    List<Credentials> services = List.of(room.credentials, room.builder().build());
    int threads = 16;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<SignIn>> guesses = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        guesses.add(
            () -> {
              start.await(30, TimeUnit.SECONDS);
              char[] guess = ("wrong guess number " + number).toCharArray();
              return services.get(number % 2).signIn("maija", guess, client(number));
            });
      }
      for (Future<SignIn> end : pool.invokeAll(guesses, 60, TimeUnit.SECONDS)) {
        assertThat(end.get()).isEqualTo(new SignIn.Refused());
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(room.kinds()).filteredOn(Kind.WRONG_PASSWORD::equals).hasSize(5);
    assertThat(room.kinds()).filteredOn(Kind.ACCOUNT_DELAYED::equals).hasSize(threads - 5);
  }

  @Test
  @DisplayName("S42 whoever is overtaken by the last free failure is delayed, not counted after it")
  void overtakenGuessIsDelayed() {
    RecordingStore store = new RecordingStore();
    Staffroom other = new Staffroom(store);
    other.employ("maija");
    other.guess("maija", ELSEWHERE, 4);
    store.overtaking.set(() -> other.guess("maija", "a faster client", 1));
    assertThat(other.isIn("maija", "a slower client")).isFalse();
    assertThat(other.kinds())
        .endsWith(Kind.WRONG_PASSWORD, Kind.DELAY_BEGINS, Kind.ACCOUNT_DELAYED);
    other.clock.pass(Duration.ofSeconds(1));
    assertThat(other.isIn("maija", "a slower client")).as("control").isTrue();
  }

  @Test
  @DisplayName("S42 signing in from ever new clients uses up no budget")
  void successUsesUpNoBudget() {
    room.employ("maija");
    for (int i = 0; i < 300; i++) {
      assertThat(room.isIn("maija", client(i))).as("client %d", i).isTrue();
    }
  }

  @Test
  @DisplayName("S42 a restart forgets no failure")
  void restartForgetsNothing() {
    room.employ("maija");
    room.guess("maija", ELSEWHERE, 5);
    Credentials restarted = room.builder().build();
    assertThat(restarted.signIn("maija", PASSWORD.toCharArray(), DESK))
        .isEqualTo(new SignIn.Refused());
    assertThat(room.lastKind()).isEqualTo(Kind.ACCOUNT_DELAYED);
  }

  @Test
  @DisplayName("S42 a clock moved back neither ends a delay early nor makes it last for ever")
  void clockMovedBackKeepsTheDelay() {
    room.employ("maija");
    room.guess("maija", ELSEWHERE, 5);
    room.clock.pass(Duration.ofSeconds(1));
    room.guess("maija", ELSEWHERE, 1);
    room.clock.pass(Duration.ofDays(-400));
    assertThat(room.isIn("maija", ELSEWHERE)).isFalse();
    room.clock.pass(Duration.ofSeconds(2).minusNanos(1000));
    assertThat(room.isIn("maija", ELSEWHERE)).as("the whole delay of two seconds").isFalse();
    room.clock.pass(Duration.ofNanos(1000));
    assertThat(room.isIn("maija", ELSEWHERE)).as("and no more").isTrue();
  }

  @Test
  @DisplayName("S42 time forgives failures one by one, and tidying takes old counts only")
  void timeForgives() {
    room.employ("maija");
    room.guess("maija", ELSEWHERE, 4);
    room.clock.pass(Duration.ofDays(2));
    room.guess("maija", ELSEWHERE, 2);
    assertThat(room.isIn("maija", ELSEWHERE)).as("4 - 2 + 2 are free").isTrue();
    room.guess("anna", ELSEWHERE, 1);
    room.clock.pass(Duration.ofDays(31));
    room.guess("liisa", DESK, 1);
    assertThat(room.credentials.tidy()).isEqualTo(3);
    assertThat(room.credentials.tidy()).isZero();
  }

  @Test
  @DisplayName("S42 changing a password is no way around: its guesses are counted alike")
  void changingIsCountedAlike() {
    room.employ("maija");
    IntStream.range(0, 5)
        .forEach(
            i ->
                room.credentials.changePassword(
                    "maija",
                    ("wrong guess number " + i).toCharArray(),
                    "kolme muuta sanaa".toCharArray(),
                    ELSEWHERE));
    assertThat(room.isIn("maija", ELSEWHERE)).isFalse();
    assertThat(room.lastKind()).isEqualTo(Kind.ACCOUNT_DELAYED);
  }

  private static String client(int number) {
    return "client " + number;
  }
}
