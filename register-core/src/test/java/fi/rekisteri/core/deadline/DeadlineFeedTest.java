package fi.rekisteri.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import fi.rekisteri.deadline.DeadlineEntry;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlineFeedTest {
  private static final Instant AT = Instant.parse("2026-09-01T05:00:00.123456789Z");
  private static final LocalizedText ACCESS =
      LocalizedText.of("Tarkastusoikeus", "Rätt till tillgång", "Right of access");
  private static final DeadlineFeed FEED = new DeadlineFeed("shop.example.fi", Language.EN);

  private static DeadlineEntry entry(String uid, LocalizedText summary) {
    return new DeadlineEntry(uid, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 9, 8), summary);
  }

  /** Reads strictly: a warning of the reader is a failure. */
  private static ICalendar read(String text) throws IOException {
    try (ICalReader reader = new ICalReader(text)) {
      ICalendar calendar = reader.readNext();
      assertThat(reader.getWarnings()).isEmpty();
      assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
      return calendar;
    }
  }

  @Test
  @DisplayName("F36 the feed reads, byte by byte, as RFC 5545 wants it")
  void readsAsTheStandardWantsIt() {
    DeadlineEntry onlyDue =
        new DeadlineEntry(
            "2026-17.1", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 1), ACCESS);
    assertThat(FEED.write(List.of(onlyDue), AT))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Rekisteri//Deadlines//EN
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            BEGIN:VEVENT
            UID:2026-17.1-due@shop.example.fi
            DTSTAMP:20260901T050000Z
            DTSTART;VALUE=DATE:20261001
            DTEND;VALUE=DATE:20261002
            SUMMARY;LANGUAGE=en:Statutory deadline: Right of access\\, 2026-17.1
            CATEGORIES:Statutory deadline
            CLASS:CONFIDENTIAL
            TRANSP:TRANSPARENT
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER;RELATED=START:-PT16H
            DESCRIPTION:Statutory deadline: Right of access\\, 2026-17.1
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
  }

  @Test
  @DisplayName("F36 another program reads the promise and the law's day as days without a zone")
  void anotherProgramReadsIt() throws IOException {
    ICalendar calendar = read(FEED.write(List.of(entry("2026-17.1", ACCESS)), AT));
    assertThat(calendar.getEvents())
        .extracting(event -> event.getUid().getValue())
        .containsExactly("2026-17.1-target@shop.example.fi", "2026-17.1-due@shop.example.fi");
    VEvent due = calendar.getEvents().get(1);
    assertThat(due.getDateStart().getValue().hasTime()).isFalse();
    assertThat(due.getDateStart().getValue().getRawComponents().toString(false, false))
        .isEqualTo("20261001");
    assertThat(due.getDateEnd().getValue().getRawComponents().toString(false, false))
        .isEqualTo("20261002");
    assertThat(due.getAlarms()).hasSize(1);
    assertThat(due.getCategories().get(0).getValues()).containsExactly("Statutory deadline");
    assertThat(due.getDateTimeStamp().getValue()).isEqualTo("2026-09-01T05:00:00Z");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("Art. 12(1) words come back whole in each language, folded wherever they are long")
  void wordsComeBackWhole(Language language) throws IOException {
    String hard = "äöå; \\n, \"€\" 𝄞".repeat(8);
    LocalizedText summary = LocalizedText.of(hard, hard, hard);
    String text =
        new DeadlineFeed("shop.example.fi", language).write(List.of(entry("7", summary)), AT);
    assertThat(read(text).getEvents())
        .hasSize(2)
        .allSatisfy(
            event -> assertThat(event.getSummary().getValue()).contains(": " + hard + ", 7"));
  }

  @Test
  @DisplayName("F36 no line is longer than 75 octets, each ends with CR LF, no character is torn")
  void linesAreFolded() {
    String emoji = "𝄞".repeat(100);
    for (int shift = 0; shift < 8; shift++) {
      LocalizedText summary = LocalizedText.finnish("x".repeat(shift) + emoji);
      String text = FEED.write(List.of(entry("7", summary)), AT);
      assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\n\n", "?");
      assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
      assertThat(text.split("\r\n"))
          .allSatisfy(
              line -> {
                byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                assertThat(octets.length).isLessThanOrEqualTo(75);
                assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
              })
          .anySatisfy(line -> assertThat(line).startsWith(" 𝄞"));
    }
  }

  @Test
  @DisplayName("F36 an event keeps its id when its date moves")
  void idsStay() {
    DeadlineEntry before = entry("7", ACCESS);
    DeadlineEntry after =
        new DeadlineEntry("7", LocalDate.of(2026, 12, 1), before.target(), ACCESS);
    assertThat(ids(FEED.write(List.of(before), AT)))
        .isEqualTo(ids(FEED.write(List.of(after), AT.plusSeconds(86_400))));
  }

  private static List<String> ids(String text) {
    return Biweekly.parse(text).first().getEvents().stream()
        .map(event -> event.getUid().getValue())
        .toList();
  }

  @Test
  @DisplayName("F36 what was answered is gone with the next reading, also when it was the last one")
  void emptyFeed() throws IOException {
    try (ICalReader reader = new ICalReader(FEED.write(List.of(), AT))) {
      ICalendar calendar = reader.readNext();
      assertThat(reader.getWarnings()).isEmpty();
      assertThat(calendar.getEvents()).isEmpty();
      assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
    }
  }

  @Test
  @DisplayName("F36 two entries of one id, and a namespace with a line break, are refused")
  void mistakesOfTheCaller() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FEED.write(List.of(entry("7", ACCESS), entry("7", ACCESS)), AT));
    for (String bad : List.of("", "a b", "a\r\nATTENDEE:x", "a".repeat(65), "mäki.fi")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new DeadlineFeed(bad, Language.FI));
    }
  }
}
