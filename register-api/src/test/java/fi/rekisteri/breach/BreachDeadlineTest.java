package fi.rekisteri.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.breach.BreachPolicy.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The 72 hours elapse; they are not read off a wall. */
class BreachDeadlineTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
  private static final List<String> ZONES =
      List.of(
          "Europe/Helsinki",
          "Europe/Lisbon",
          "America/St_Johns",
          "Pacific/Apia",
          "Australia/Lord_Howe",
          "Asia/Kathmandu",
          "UTC");

  @Test
  @DisplayName("G33 the deadline is 72 elapsed hours later, at any instant in any zone (property)")
  void deadlineIsElapsedHours() {
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 20_000; round++) {
      Instant aware = Instant.ofEpochSecond(random.nextLong(1_530_000_000L, 4_000_000_000L));
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      assertThat(BreachPolicy.FIRST.dueAt(aware, zone))
          .as("seed %d, %s in %s", seed, aware, zone)
          .contains(oracle(aware));
    }
  }

  /** Counts seconds one hour after the other, as a stopwatch would. */
  private static Instant oracle(Instant aware) {
    long seconds = aware.getEpochSecond();
    for (int hour = 0; hour < 72; hour++) {
      seconds += 60 * 60;
    }
    return Instant.ofEpochSecond(seconds, aware.getNano());
  }

  @Test
  @DisplayName("G33 control: an oracle by the clock on the wall differs where clocks change")
  void wallClockDiffers() {
    Instant aware = Instant.parse("2026-10-23T12:00:00Z");
    Instant byTheWall = aware.atZone(HELSINKI).plusDays(3).toInstant();
    assertThat(BreachPolicy.FIRST.dueAt(aware, HELSINKI).orElseThrow())
        .isEqualTo(byTheWall.minus(Duration.ofHours(1)));
  }

  @Test
  @DisplayName(
      "G33 in the repeated hour the two instants of one wall time have deadlines of their own")
  void repeatedHourHasTwoDeadlines() {
    ZonedDateTime first =
        ZonedDateTime.of(2026, 10, 25, 3, 30, 0, 0, HELSINKI).withEarlierOffsetAtOverlap();
    ZonedDateTime second = first.withLaterOffsetAtOverlap();
    assertThat(first.toLocalDateTime()).isEqualTo(second.toLocalDateTime());
    Instant one = BreachPolicy.FIRST.dueAt(first.toInstant(), HELSINKI).orElseThrow();
    Instant other = BreachPolicy.FIRST.dueAt(second.toInstant(), HELSINKI).orElseThrow();
    assertThat(Duration.between(one, other)).isEqualTo(Duration.ofHours(1));
    assertThat(one).isEqualTo(Instant.parse("2026-10-28T00:30:00Z"));
  }

  @Test
  @DisplayName("G33 a deadline on a Sunday or a holiday is not rolled to a working day")
  void weekendsAreNotSpared() {
    Instant thursday = Instant.parse("2026-12-24T10:00:00Z");
    assertThat(BreachPolicy.FIRST.dueAt(thursday, HELSINKI))
        .contains(Instant.parse("2026-12-27T10:00:00Z"));
  }

  @Test
  @DisplayName("law 8: another deadline holds from its first day, in the register's zone")
  void deadlineIsDated() {
    BreachPolicy later =
        new BreachPolicy(
            List.of(
                new Deadline(LocalDate.of(2018, 5, 25), Duration.ofHours(72)),
                new Deadline(LocalDate.of(2030, 1, 1), Duration.ofHours(96))));
    Instant lastMoment = Instant.parse("2029-12-31T21:59:59Z");
    assertThat(later.dueAt(lastMoment, HELSINKI)).contains(lastMoment.plusSeconds(72 * 3600));
    Instant firstMoment = lastMoment.plusSeconds(1);
    assertThat(later.dueAt(firstMoment, HELSINKI)).contains(firstMoment.plusSeconds(96 * 3600));
    assertThat(later.dueAt(firstMoment, ZoneId.of("UTC")))
        .contains(firstMoment.plusSeconds(72 * 3600));
  }

  @Test
  @DisplayName("law 9: before the first deadline nothing is guessed")
  void nothingIsGuessed() {
    assertThat(BreachPolicy.FIRST.dueAt(Instant.parse("2018-05-24T20:59:59Z"), HELSINKI)).isEmpty();
    assertThat(BreachPolicy.FIRST.dueAt(Instant.parse("2018-05-24T21:00:00Z"), HELSINKI))
        .isPresent();
    assertThatThrownBy(() -> new BreachPolicy(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Deadline(LocalDate.EPOCH, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
