package fi.rekisteri.core.deadline;

import fi.rekisteri.deadline.DeadlineInputs;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.ExtensionGround;
import fi.rekisteri.deadline.Pause;
import fi.rekisteri.deadline.PauseGround;
import fi.rekisteri.deadline.ServiceLevel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

/** Requests of all kinds, with up to four pauses that may overlap, be open, or come too late. */
final class RandomRequests {
  private static final LocalDate FIRST = LocalDate.of(2018, 5, 25);
  private static final LocalDate LAST = LocalDate.of(2049, 6, 1);

  private final Random random;

  RandomRequests(Random random) {
    this.random = random;
  }

  int days(int below) {
    return random.nextInt(below);
  }

  LocalDate received() {
    return FIRST.plusDays(random.nextLong(LAST.toEpochDay() - FIRST.toEpochDay()));
  }

  Pause pause(LocalDate received) {
    LocalDate asked = received.plusDays(days(50));
    Optional<LocalDate> answer =
        days(4) == 0 ? Optional.empty() : Optional.of(asked.plusDays(days(30)));
    PauseGround ground = random.nextBoolean() ? PauseGround.IDENTITY : PauseGround.CLARIFICATION;
    return new Pause(asked, answer, ground, "asked by letter");
  }

  Extension extension(LocalDate received) {
    LocalDate decided = received.plusDays(days(45));
    return new Extension(
        decided, decided.plusDays(days(4)), ExtensionGround.NUMBER, "many letters came");
  }

  DeadlineInputs next() {
    LocalDate received = received();
    DeadlineInputs inputs =
        DeadlineInputs.received(received).withLevel(new ServiceLevel(1 + days(30)));
    for (int left = days(5); left > 0; left--) {
      inputs = inputs.withPause(pause(received));
    }
    return random.nextBoolean() ? inputs.withExtension(extension(received)) : inputs;
  }
}
