package fi.rekisteri.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.consent.NoticeShowing;
import fi.rekisteri.core.Fuzz;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.error.CorruptDataException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record keeps of showings: few entries, in bytes that a later version still reads. */
class ShownNoticesTest {
  private static final Instant AT = Instant.parse("2026-11-22T10:15:30.123456Z");
  private static final ShownNotices SAMPLE =
      ShownNotices.NONE
          .with(new NoticeShowing("2026-1, \"ä\"", Language.SV, Channel.POST, AT, true))
          .with(
              new NoticeShowing(
                  "2026-1, \"ä\"", Language.SV, Channel.POST, AT.plusSeconds(9), true))
          .with(new NoticeShowing("1", Language.EN, Channel.OTHER, Instant.EPOCH, false))
          .with(new NoticeShowing("1", Language.FI, Channel.OTHER, Instant.EPOCH, false));

  private static String frozen() throws IOException {
    try (InputStream in = ShownNoticesTest.class.getResourceAsStream("notices-v1.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static ShownNotices read(String json) {
    return ShownNotices.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("G13 what version 1 wrote is read, and written as the same bytes")
  void frozenBytesStand() throws IOException {
    assertThat(new String(SAMPLE.write(), StandardCharsets.UTF_8)).isEqualTo(frozen());
    assertThat(read(frozen())).isEqualTo(SAMPLE);
    assertThat(ShownNotices.read(ShownNotices.NONE.write())).isEqualTo(ShownNotices.NONE);
  }

  @RepeatedTest(50)
  @DisplayName("G13 showings in any order, and any of them twice, come to the same bytes")
  void orderDoesNotMatter(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    List<NoticeShowing> showings = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(40); i++) {
      showings.add(
          new NoticeShowing(
              "" + random.nextInt(3),
              Language.values()[random.nextInt(3)],
              Channel.values()[random.nextInt(3)],
              AT.plusSeconds(random.nextInt(100)),
              random.nextBoolean()));
    }
    ShownNotices once = all(showings);
    List<NoticeShowing> again = new ArrayList<>(showings);
    again.addAll(showings);
    Collections.shuffle(again, random);
    assertThat(all(again).write())
        .as("seed %s", run.getCurrentRepetition())
        .isEqualTo(once.write());
    assertThat(ShownNotices.read(once.write())).isEqualTo(once);
    assertThat(once.all()).hasSize(kinds(showings));
  }

  private static ShownNotices all(List<NoticeShowing> showings) {
    ShownNotices all = ShownNotices.NONE;
    for (NoticeShowing one : showings) {
      all = all.with(one);
    }
    return all;
  }

  private static int kinds(List<NoticeShowing> showings) {
    return showings.stream()
        .map(s -> List.of(s.version(), s.language(), s.channel(), s.objectionApart()))
        .collect(Collectors.toSet())
        .size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "[1]",
        "{\"v\":2,\"shown\":[]}",
        "{\"v\":1}",
        "{\"v\":1,\"shown\":{}}",
        "{\"v\":1,\"shown\":[null]}",
        "{\"v\":1,\"v\":1,\"shown\":[]}"
      })
  @DisplayName("law 9: what is no list of showings of a known version is refused, not guessed")
  void unknownFormIsRefused(String json) {
    assertThatThrownBy(() -> read(json)).satisfies(ShownNoticesTest::isRefusal);
  }

  @Test
  @DisplayName("law 9: a language, way, form or time that is not known is refused")
  void unknownPartsAreRefused() throws IOException {
    String good = frozen();
    for (String[] change :
        new String[][] {
          {"\"sv\"", "\"sv-FI\""},
          {"\"sv\"", "\"de\""},
          {"\"POST\"", "\"PIGEON\""},
          {":true", ":\"true\""},
          {"2026-11-22", "2026-02-30"},
          {"30.123456Z", "99.123456Z"},
          {"\"version\":\"1\"", "\"version\":1"}
        }) {
      String bad = good.replace(change[0], change[1]);
      assertThat(bad).as("control: it differs").isNotEqualTo(good);
      assertThatThrownBy(() -> read(bad)).as(change[1]).satisfies(ShownNoticesTest::isRefusal);
    }
  }

  @Test
  @DisplayName("Art. 32 damaged bytes give a list or a coded refusal, and cost little")
  void damagedBytesAreRefused() {
    int read =
        Fuzz.of(List.of(SAMPLE.write()))
            .run(
                10_000,
                ShownNotices::read,
                thrown -> {
                  isRefusal(thrown);
                  return true;
                });
    assertThat(read).as("control: some are readable").isPositive();
  }

  private static void isRefusal(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            CorruptDataException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNSUPPORTED_FORMAT));
  }
}
