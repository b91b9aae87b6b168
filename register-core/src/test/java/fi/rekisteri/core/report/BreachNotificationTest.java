package fi.rekisteri.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.breach.BreachEntry;
import fi.rekisteri.breach.BreachEvent;
import fi.rekisteri.breach.BreachKind;
import fi.rekisteri.breach.BreachRecord;
import fi.rekisteri.breach.BreachScope;
import fi.rekisteri.breach.ContentPart;
import fi.rekisteri.breach.Discovery;
import fi.rekisteri.breach.Exposure;
import fi.rekisteri.breach.NoticePhase;
import fi.rekisteri.breach.SubjectsDecision;
import fi.rekisteri.breach.Taken;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.page.Markup;
import fi.rekisteri.core.page.Words;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreachNotificationTest {
  /** The second of the two times at which the clocks of Helsinki show half past three. */
  private static final Instant AWARE = Instant.parse("2026-10-25T01:30:00Z");

  private static final RegisterDefinition REGISTER =
      CustomerRegisterNotice.definition(
          Controller.of(
              "Esimerkkikauppa Oy",
              ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "palvelu@example.fi")));

  private final BreachNotificationText text = BreachNotificationText.of(REGISTER);
  private final BreachNotificationPage page = BreachNotificationPage.of(REGISTER);

  private static BreachRecord file(BreachEvent... events) {
    List<BreachEntry> entries = new ArrayList<>();
    for (BreachEvent event : events) {
      entries.add(new BreachEntry(entries.size() + 1, AWARE, "officer", event));
    }
    return new BreachRecord(7, entries);
  }

  private static BreachEvent opened(String story) {
    return new BreachEvent.Opened(
        Discovery.of(AWARE, story, BreachKind.CONFIDENTIALITY), AWARE.plus(Duration.ofHours(72)));
  }

  private static BreachRecord full(String story) {
    return file(
        opened(story),
        new BreachEvent.Exposed(
            new Exposure(new Taken.DatabaseAndKeys(), "1", Set.of("email", "name"))),
        new BreachEvent.Scoped(
            new BreachScope(
                Set.of(SubjectRole.CUSTOMER), Set.of(DataCategory.CONTACT), 1_200, 1_300)),
        new BreachEvent.Told(ContentPart.CONSEQUENCES, story),
        new BreachEvent.Told(ContentPart.MEASURES, story),
        new BreachEvent.Notified(
            NoticePhase.INITIAL, AWARE.plus(Duration.ofHours(80)), Optional.of(story)),
        new BreachEvent.Decided(SubjectsDecision.TELL, story),
        new BreachEvent.SubjectsTold(AWARE.plus(Duration.ofHours(90)), 1_199));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("G33 a draft of what nobody knows says so of each part, and makes nothing up")
  void unknownIsSaid(Language language) {
    BreachRecord file = file(opened("Kopio vietiin."));
    String draft = text.toAuthority(file, language, AWARE);
    String unknown = Words.of(DraftWords.class, "breach", language).text("unknown");
    assertThat(draft.split(unknown, -1)).as(draft).hasSize(1 + 4 + 1 + 1 + 1 + 1);
    assertThat(draft).contains("Kopio vietiin.", "Esimerkkikauppa Oy", "palvelu@example.fi");
    assertThat(text.toSubjects(file, language).split(unknown, -1)).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("G33 G34 text and page tell what the file says, and the same")
  void fullFileIsTold(Language language) {
    String draft = text.toAuthority(full("Kopio vietiin."), language, AWARE);
    assertThat(draft)
        .contains("1200", "1300", "1199", "tietosuoja@om.fi", "7")
        .contains(REGISTER.field("email").orElseThrow().label().in(language))
        .doesNotContain(Words.of(DraftWords.class, "breach", language).text("unknown"))
        .doesNotContain("DATABASE", "TELL", "INITIAL", "CONFIDENTIALITY", "CUSTOMER");
    Markup shown = Markup.parse(page.toAuthority(full("Kopio vietiin."), language, AWARE));
    assertThat(shown.texts("bdi"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(draft).contains(": " + line));
    Markup told = Markup.parse(page.toSubjects(full("Kopio vietiin."), language));
    assertThat(told.texts("bdi")).contains("Kopio vietiin.", "palvelu@example.fi");
  }

  @Test
  @DisplayName("G33 in the repeated hour the draft tells which of the two times it was")
  void repeatedHourIsUnambiguous() {
    String draft = text.toAuthority(file(opened("x")), Language.FI, AWARE);
    String earlier =
        text.toAuthority(
            file(
                new BreachEvent.Opened(
                    Discovery.of(AWARE.minus(Duration.ofHours(1)), "x", BreachKind.CONFIDENTIALITY),
                    AWARE)),
            Language.FI,
            AWARE);
    assertThat(draft).contains("25.10.2026 klo 3.30.00 (+02:00)");
    assertThat(earlier).contains("25.10.2026 klo 3.30.00 (+03:00)");
  }

  @Test
  @DisplayName("G33 a late draft asks for the reasons of the delay; one in time does not")
  void lateDraftAsksForReasons() {
    BreachRecord file = file(opened("x"));
    String label = Words.of(DraftWords.class, "breach", Language.EN).text("label.delay");
    assertThat(text.toAuthority(file, Language.EN, file.dueAt())).doesNotContain(label);
    assertThat(text.toAuthority(file, Language.EN, file.dueAt().plusSeconds(1)))
        .contains(label + ": not known yet");
  }

  @ParameterizedTest
  @MethodSource("fi.rekisteri.core.access.HostileTexts#all")
  @DisplayName("law 10: a hostile text stays text on the page, and one value in plain text")
  void hostileTextStaysText(String hostile) {
    String harmless = page.toAuthority(full("harmless"), Language.EN, AWARE);
    Markup shown = Markup.parse(page.toAuthority(full(hostile), Language.EN, AWARE));
    assertThat(shown.skeleton()).isEqualTo(Markup.parse(harmless).skeleton());
    assertThat(shown.texts("bdi")).contains(hostile.strip());
  }

  @Test
  @DisplayName("law 10: lines of a text, controls and marks of direction forge no line of a draft")
  void linesForgeNothing() {
    String forged = "lost\r\n\nMeasures taken or proposed\n  In words: all is well\u202E\u0007";
    String draft = text.toAuthority(file(opened(forged)), Language.EN, AWARE);
    assertThat(Arrays.stream(draft.split("\n")).filter("Measures taken or proposed"::equals))
        .hasSize(1);
    assertThat(draft)
        .doesNotContain("\n  In words: all is well", "\u202E", "\u0007", "\r")
        .contains("\n    Measures taken or proposed");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x202E, 0x2066, 0x61C, 0x200B, 0x200D, 0xAD, 0xFEFF, 0x3164, 0xE0041, 0x9B})
  @DisplayName("law 10: what nobody sees is shown as a gap in each text of a draft, to anybody")
  void unseenIsShownAsAGap(int unseen) {
    BreachRecord file = full("Kopio" + Character.toString(unseen) + " vietiin.");
    for (String draft :
        List.of(text.toAuthority(file, Language.FI, AWARE), text.toSubjects(file, Language.FI))) {
      assertThat(draft)
          .contains("Kopio\uFFFD vietiin.")
          .doesNotContain(Character.toString(unseen), "Kopio vietiin.");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 9: everything that a draft may name has words")
  void everythingHasWords(Language language) {
    Words words = Words.of(DraftWords.class, "breach", language);
    named(words, "kind", BreachKind.values());
    named(words, "phase", NoticePhase.values());
    named(words, "decision", SubjectsDecision.values());
    named(words, "role", SubjectRole.values());
  }

  private static void named(Words words, String kind, Enum<?>[] constants) {
    assertThat(constants).allSatisfy(one -> assertThat(words.nameOf(kind, one)).isNotBlank());
  }
}
