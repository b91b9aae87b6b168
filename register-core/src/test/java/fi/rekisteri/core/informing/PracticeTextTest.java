package fi.rekisteri.core.informing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.audit.TimeSpan;
import fi.rekisteri.notice.NoticeComparison;
import fi.rekisteri.notice.PracticeFinding;
import fi.rekisteri.notice.PracticeFinding.Deviation;
import fi.rekisteri.notice.PracticePart;
import fi.rekisteri.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a comparison found, in words. */
class PracticeTextTest {
  private static final PracticeText TEXT = PracticeText.of(Collecting.complete());

  private static NoticeComparison found(List<PracticeFinding> findings) {
    Instant until = Instant.parse("2026-11-22T10:00:00Z");
    TimeSpan seen = new TimeSpan(until.minusSeconds(86_400), until);
    return new NoticeComparison("1", LocalDate.of(2026, 11, 1), seen, findings, 12, 3);
  }

  private static List<PracticeFinding> everyKind() {
    List<PracticeFinding> all = new ArrayList<>();
    for (Deviation deviation : Deviation.values()) {
      for (PracticePart part : PracticePart.values()) {
        all.add(new PracticeFinding(deviation, part, "UNKNOWN", Optional.of("ELSEWHERE"), 7));
      }
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName(
      "Art. 5(2) each kind of finding is told in every language, with how often it was met")
  void everyKindIsTold(Language language) {
    List<String> lines = TEXT.text(found(everyKind()), language).lines().toList();
    assertThat(lines)
        .filteredOn(line -> line.contains("UNKNOWN, ELSEWHERE (\u00d7 7)"))
        .hasSize(24);
    assertThat(lines).noneMatch(line -> line.contains("Optional")).noneMatch(l -> l.contains("{"));
  }

  @Test
  @DisplayName("Art. 5(2) what is declared is told by its name and its code; limits are told too")
  void namesAreTold() {
    String text =
        TEXT.text(
            found(
                List.of(
                    new PracticeFinding(
                        Deviation.WRITTEN_ONLY,
                        PracticePart.BINDING,
                        "phone",
                        Optional.of("INVOICING"),
                        0),
                    new PracticeFinding(
                        Deviation.NOT_DECLARED,
                        PracticePart.SOURCE_CATEGORY,
                        "PARTNER_DIGITAL",
                        Optional.of("CONTACT"),
                        2))),
            Language.EN);
    assertThat(text)
        .contains("Telephone number [phone], ")
        .contains("[INVOICING]")
        .contains("A partner's web service, Contact details (\u00d7 2)")
        .contains("21 November 2026 at 12:00")
        .contains("People looked at: 12")
        .contains("The comparison does not see:");
  }

  @Test
  @DisplayName("Art. 5(2) where nothing was found, that is said of each kind")
  void nothingIsSaid() {
    assertThat(TEXT.text(found(List.of()), Language.EN).split("Nothing to remark"))
        .hasSize(1 + Deviation.values().length);
  }

  @Test
  @DisplayName("Art. 32 a code that tries to steer the reader's terminal or line is shown as text")
  void hostileCodeStaysOnItsLine() {
    PracticeFinding hostile =
        new PracticeFinding(
            Deviation.NOT_DECLARED,
            PracticePart.RECIPIENT,
            "A\u202E\u001B[31m\nPeople looked at: 0",
            Optional.empty(),
            1);
    String text = TEXT.text(found(List.of(hostile)), Language.EN);
    assertThat(text).doesNotContain("\u001B").doesNotContain("\u202E");
    assertThat(text.lines().filter(line -> line.startsWith("People looked at"))).hasSize(1);
  }
}
