package fi.rekisteri.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.deadline.Deadline;
import fi.rekisteri.deadline.DeadlineInputs;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.HolidayCalendar;
import fi.rekisteri.deadline.Pause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Properties of all dates, of random requests; a failure tells its seed. */
class ClockPropertyTest {
  private static final int REQUESTS = 20_000;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final RandomRequests requests = new RandomRequests(random);
  private final HolidayCalendar calendar =
      random.nextBoolean() ? FinnishHolidays.euRegulation() : FinnishHolidays.national();
  private final ResponseClock clock = new ResponseClock(calendar);

  private LocalDate someDayAfter(DeadlineInputs inputs) {
    return inputs.receivedOn().plusDays(requests.days(120));
  }

  private static Stream<LocalDate> dates(Deadline deadline) {
    return Stream.of(deadline.strictDue(), deadline.effectiveDue(), deadline.target());
  }

  @Test
  @DisplayName("G12.3b no date is before receipt, nor on a day that is no working day")
  void datesAreWorkingDaysAfterReceipt() {
    for (int i = 0; i < REQUESTS; i++) {
      DeadlineInputs inputs = requests.next();
      Deadline deadline = clock.deadlineOf(inputs, someDayAfter(inputs));
      assertThat(dates(deadline))
          .as("seed %d, %d: %s", seed, i, inputs)
          .allMatch(day -> day.isAfter(inputs.receivedOn()) && calendar.isWorkingDay(day));
      assertThat(deadline.target()).isBeforeOrEqualTo(deadline.effectiveDue());
      assertThat(deadline.strictDue()).isBeforeOrEqualTo(deadline.effectiveDue());
    }
  }

  @Test
  @DisplayName("G12.3c an extension never brings a date forward, and only one in time moves it")
  void extensionNeverBringsForward() {
    int moved = 0;
    for (int i = 0; i < REQUESTS; i++) {
      DeadlineInputs inputs = requests.next();
      LocalDate today = someDayAfter(inputs);
      DeadlineInputs plain =
          new DeadlineInputs(
              inputs.receivedOn(), inputs.pauses(), Optional.empty(), inputs.level());
      Extension extension = requests.extension(inputs.receivedOn());
      Deadline first = clock.deadlineOf(plain, today);
      Deadline then = clock.deadlineOf(plain.withExtension(extension), today);
      boolean inTime = extension.isInTime(first.effectiveDue());
      assertThat(then.isExtended()).as("seed %d, %d: %s", seed, i, inputs).isEqualTo(inTime);
      assertThat(then.effectiveDue())
          .as("seed %d, %d: %s", seed, i, inputs)
          .isAfterOrEqualTo(inTime ? first.effectiveDue().plusDays(1) : first.effectiveDue());
      moved += inTime ? 1 : 0;
    }
    assertThat(moved).as("control: both kinds occur").isBetween(REQUESTS / 10, REQUESTS * 9 / 10);
  }

  @Test
  @DisplayName("G12.3 one more pause never shortens, in whatever state it is")
  void pauseNeverShortens() {
    for (int i = 0; i < REQUESTS; i++) {
      DeadlineInputs inputs = requests.next();
      LocalDate today = someDayAfter(inputs);
      Pause pause = requests.pause(inputs.receivedOn());
      Deadline before = clock.deadlineOf(inputs, today);
      Deadline after = clock.deadlineOf(inputs.withPause(pause), today);
      assertThat(after.effectiveDue())
          .as("seed %d, %d: %s and %s", seed, i, inputs, pause)
          .isAfterOrEqualTo(before.effectiveDue());
      assertThat(after.target()).isAfterOrEqualTo(before.target());
      assertThat(after.strictDue()).isEqualTo(before.strictDue());
    }
  }

  @Test
  @DisplayName("G12.3 a pause recorded twice, or in another order, changes nothing")
  void orderOfPausesChangesNothing() {
    for (int i = 0; i < REQUESTS; i++) {
      DeadlineInputs inputs = requests.next();
      LocalDate today = someDayAfter(inputs);
      List<Pause> twice = new ArrayList<>(inputs.pauses());
      twice.addAll(inputs.pauses());
      Collections.shuffle(twice, random);
      assertThat(dates(clock.deadlineOf(inputs.withPauses(twice), today)))
          .as("seed %d, %d: %s", seed, i, inputs)
          .containsExactlyElementsOf(dates(clock.deadlineOf(inputs, today)).toList());
    }
  }

  @Test
  @DisplayName("G12.3a who came later is never due earlier")
  void laterReceiptIsNeverDueEarlier() {
    for (int i = 0; i < REQUESTS; i++) {
      DeadlineInputs one = requests.next().withPauses(List.of());
      LocalDate received = one.receivedOn();
      DeadlineInputs sooner = DeadlineInputs.received(received).withLevel(one.level());
      DeadlineInputs later =
          DeadlineInputs.received(received.plusDays(requests.days(40))).withLevel(one.level());
      assertThat(clock.deadlineOf(later, received).effectiveDue())
          .as("seed %d, %d: %s, %s", seed, i, sooner, later)
          .isAfterOrEqualTo(clock.deadlineOf(sooner, received).effectiveDue());
      assertThat(clock.deadlineOf(later, received).target())
          .isAfterOrEqualTo(clock.deadlineOf(sooner, received).target());
    }
  }

  @Test
  @DisplayName("G12.3 an open pause never brings a date forward as the days go by")
  void datesNeverGoBackAsDaysGoBy() {
    for (int i = 0; i < REQUESTS; i++) {
      DeadlineInputs inputs = requests.next();
      LocalDate today = someDayAfter(inputs);
      Deadline now = clock.deadlineOf(inputs, today);
      Deadline tomorrow = clock.deadlineOf(inputs, today.plusDays(1));
      assertThat(tomorrow.effectiveDue())
          .as("seed %d, %d: %s", seed, i, inputs)
          .isAfterOrEqualTo(now.effectiveDue());
      assertThat(now.effective().moving() || tomorrow.effective().equals(now.effective()))
          .as("what does not move stays: seed %d, %d: %s", seed, i, inputs)
          .isTrue();
    }
  }
}
