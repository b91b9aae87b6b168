package fi.rekisteri.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.flow.SampleFlow.Size;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.retention.RetentionAnchor;
import fi.rekisteri.retention.RetentionRule;
import fi.rekisteri.text.Language;
import java.time.Period;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However large a register is, its picture stays small enough to be looked at. */
class LargeFlowTest {
  private static final FlowWords WORDS = FlowWords.in(Language.EN);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 13, 59, 60})
  @DisplayName("S13 up to sixty fields are named, each with its number")
  void fieldsAreNamed(int fields) {
    Picture picture = Picture.of(SampleFlow.of(new Size(fields, 1, 2, 1, 100), 7), Language.EN);
    String category = picture.told("CATEGORY_0");
    assertThat(numbers(category, "(?<=\\. )\\d+(?= {2}X)")).hasSize(fields);
    assertThat(picture.svg().elements("text").stream())
        .filteredOn(text -> text.getAttribute("class").equals("row"))
        .hasSizeGreaterThanOrEqualTo(fields);
  }

  @Test
  @DisplayName(
      "S13 of more fields each category and purpose tells the number, and the picture says why")
  void moreFieldsAreCounted() {
    Picture picture = Picture.of(SampleFlow.of(new Size(61, 2, 2, 1, 100), 7), Language.EN);
    assertThat(picture.told("CATEGORY_0")).contains("Fields: 31").doesNotContain("1  X");
    assertThat(picture.told("CATEGORY_1")).contains("Fields: 30");
    assertThat(picture.inItsPlace()).contains("Fields: 61 of 61");
    assertThat(String.join(" ", picture.written())).contains("too large for every name");
  }

  @Test
  @DisplayName(
      "S3 forty purposes are drawn, and of one more all are counted by basis: none is lost")
  void purposesAreCounted() {
    Size forty = new Size(5, 2, 40, 1, 50);
    assertThat(drawn(SampleFlow.of(forty, 3)).in(Column.PURPOSE)).hasSize(40);
    Flow counted = drawn(SampleFlow.of(new Size(5, 2, 41, 1, 50), 3));
    assertThat(counted.in(Column.PURPOSE)).hasSizeBetween(2, 16);
    assertThat(counted.in(Column.PURPOSE).stream().mapToInt(LargeFlowTest::members).sum())
        .isEqualTo(41);
    assertThat(counted.in(Column.PURPOSE)).anyMatch(Part::paused).anyMatch(part -> !part.paused());
  }

  private static int members(Part part) {
    List<String> counts = numbers(part.name(), "^\\d+(?= purposes$)");
    return counts.isEmpty() ? 1 : Integer.parseInt(counts.get(0));
  }

  static Stream<Size> large() {
    return Stream.of(
        new Size(13, 4, 10_000, 7, 30),
        new Size(2_000, 1_000, 50, 20, 10),
        new Size(60, 15, 40, 30, 100),
        new Size(60, 15, 24, 30, 100),
        new Size(1_000, 16, 60, 2_000, 100),
        new Size(10_000, 3, 3, 3, 50));
  }

  @ParameterizedTest
  @MethodSource("large")
  @DisplayName("S3 whatever its size: bounded lines, boxes and bytes, also for Mermaid")
  void pictureIsBounded(Size size) {
    RegisterDraft draft = SampleFlow.of(size, 11);
    Flow flow = drawn(draft);
    assertThat(flow.links()).hasSizeLessThanOrEqualTo(FlowLimits.LINKS);
    for (Column column : Column.values()) {
      assertThat(flow.in(column)).hasSizeLessThanOrEqualTo(FlowLimits.most(column));
    }
    assertThat(DataFlowPicture.in(Language.EN).svg(draft)).hasSizeLessThan(600_000);
    assertThat(DataFlowMermaid.in(Language.EN).text(draft)).hasSizeLessThan(50_000);
  }

  @Test
  @DisplayName(
      "law 10: the longest texts everywhere stay within the bounds of Mermaid and of a page")
  void longestTextsAreBounded() {
    Size size = new Size(60, 15, 40, 30, 60);
    RegisterDraft draft = new SampleFlow(size, new Random(5), () -> "\"".repeat(100_000)).draft();
    assertThat(DataFlowMermaid.in(Language.EN).text(draft)).hasSizeLessThan(50_000);
    assertThat(DataFlowPicture.in(Language.EN).svg(draft)).hasSizeLessThan(3_000_000);
  }

  @Test
  @DisplayName("S33 of many periods ten are told and the others counted")
  void factsAreBounded() {
    var builder = SampleFlow.empty();
    IntStream.rangeClosed(1, 500)
        .forEach(
            i ->
                builder.retention(
                    new RetentionRule(
                        SampleFlow.category(0), RetentionAnchor.OBSERVATION, Period.ofDays(i))));
    String told = Picture.of(builder.draft(), Language.EN).told("CATEGORY_0");
    assertThat(told).contains("10 days from", "and 492 more").doesNotContain("11 days from");
  }

  private static Flow drawn(RegisterDraft draft) {
    return DataFlowPicture.flow(draft, WORDS);
  }

  private static List<String> numbers(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }
}
