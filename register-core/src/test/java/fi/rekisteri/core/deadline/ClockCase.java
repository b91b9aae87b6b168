package fi.rekisteri.core.deadline;

import fi.rekisteri.deadline.DeadlineInputs;
import fi.rekisteri.deadline.Extension;
import fi.rekisteri.deadline.ExtensionGround;
import fi.rekisteri.deadline.Pause;
import fi.rekisteri.deadline.PauseGround;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One line of {@code clock-cases.csv}, which tells what its columns are. */
record ClockCase(
    DeadlineInputs inputs,
    FinnishHolidays calendar,
    LocalDate today,
    LocalDate strict,
    LocalDate effective,
    String source) {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  static List<ClockCase> all() throws IOException {
    try (InputStream file = ClockCase.class.getResourceAsStream("clock-cases.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ClockCase::parse)
          .toList();
    }
  }

  private static ClockCase parse(String line) {
    String[] cell = Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    DeadlineInputs inputs = received(cell[0]);
    for (String pause : cell[1].isEmpty() ? new String[0] : cell[1].split(", ")) {
      inputs = inputs.withPause(pause(pause));
    }
    if (!cell[2].isEmpty()) {
      inputs = inputs.withExtension(extension(cell[2].split("/")));
    }
    FinnishHolidays calendar =
        cell[3].equals("N") ? FinnishHolidays.national() : FinnishHolidays.euRegulation();
    LocalDate[] day =
        Stream.of(cell).skip(4).limit(3).map(LocalDate::parse).toArray(LocalDate[]::new);
    return new ClockCase(inputs, calendar, day[0], day[1], day[2], cell[7]);
  }

  private static DeadlineInputs received(String when) {
    return when.contains("T")
        ? DeadlineInputs.received(Instant.parse(when), HELSINKI)
        : DeadlineInputs.received(LocalDate.parse(when));
  }

  private static Pause pause(String text) {
    String[] days = text.substring(2).split("/", -1);
    return new Pause(
        LocalDate.parse(days[0]),
        Optional.of(days[1]).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        text.startsWith("I ") ? PauseGround.IDENTITY : PauseGround.CLARIFICATION,
        "asked by letter");
  }

  private static Extension extension(String... days) {
    return new Extension(
        LocalDate.parse(days[0]),
        LocalDate.parse(days[1]),
        ExtensionGround.COMPLEXITY,
        "the archive holds thousands of pages");
  }

  @Override
  public String toString() {
    return inputs.receivedOn() + ": " + source;
  }
}
