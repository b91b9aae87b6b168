package fi.rekisteri.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.flow.SampleFlow.Size;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The flowchart says what the picture says, and holds nothing but labels. */
class DataFlowMermaidTest {
  private static final String ID = "[scpr]_\\w+";
  private static final Pattern BOX =
      Pattern.compile("    (" + ID + ")\\[\"([^\"<>`{}%&]|<br/>)+\"]");
  private static final Pattern LINE =
      Pattern.compile("  (" + ID + "(?: & " + ID + ")*) (-->|-\\.->) (" + ID + ")");
  private static final Pattern FRAME =
      Pattern.compile(
          "flowchart LR|  accTitle: [\\p{L}\\p{M}\\p{N} .,()/'\\u2013\\u2026-]*"
              + "|  subgraph (sources|data|purposes|recipients) \\[\"[^\"<>]+\"]|  end"
              + "|  classDef paused stroke-dasharray: 6 4|  class "
              + ID
              + "(,"
              + ID
              + ")* paused");

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("law 1: it has the boxes, lines and marks of the picture, in each language")
  void saysWhatThePictureSays(Language language) {
    RegisterDraft draft = ShippedFlowTest.SHIPPED;
    Flow flow = DataFlowPicture.flow(draft, FlowWords.in(language));
    String text = DataFlowMermaid.in(language).text(draft);
    assertThat(boxes(text)).containsExactlyElementsOf(flow.parts().stream().map(Part::id).toList());
    assertThat(lines(text)).containsExactlyInAnyOrderElementsOf(flow.links());
    Marks marks = new Marks(flow);
    flow.parts()
        .forEach(
            part -> assertThat(text).contains(part.id() + "[\"" + marks.mark(part.id()) + "  "));
    draft.fields().forEach(field -> assertThat(text).contains(field.label().in(language)));
  }

  static Stream<String> drafts() {
    Stream<RegisterDraft> hostile = HostileLabels.all().map(SampleFlow::saying);
    Stream<RegisterDraft> others =
        Stream.of(SampleFlow.empty().draft(), SampleFlow.of(new Size(200, 30, 90, 50, 60), 4));
    return Stream.concat(hostile, others).map(DataFlowMermaid.in(Language.EN)::text);
  }

  @ParameterizedTest
  @MethodSource("drafts")
  @DisplayName(
      "law 10: whatever the texts say, every line of it has one of the forms that are written")
  void everyLineHasItsForm(String text) {
    assertThat(text.lines()).allSatisfy(line -> assertThat(isWritten(line)).as(line).isTrue());
    Set<String> boxes = Set.copyOf(boxes(text));
    assertThat(lines(text)).allSatisfy(link -> assertThat(boxes).contains(link.from(), link.to()));
  }

  @Test
  @DisplayName("control: a label that were not escaped has another form")
  void unescapedLabelHasAnotherForm() {
    assertThat(isWritten("    c_NAME[\"A  Name\"]")).isTrue();
    HostileLabels.all()
        .filter(text -> text.matches("(?s).*[\"<>`{}%&].*"))
        .forEach(text -> assertThat(isWritten("    c_NAME[\"" + text + "\"]")).isFalse());
  }

  @Test
  @DisplayName(
      "law 10: a quote, a bracket and an entity become numbers, letters of any script stay")
  void labelsAreEscaped() {
    assertThat(MermaidLabel.of("a\"b[c]<d>&#e;`f`%{g}", 180))
        .isEqualTo("a#34;b#91;c#93;#60;d#62;#38;#35;e#59;#96;f#96;#37;#123;g#125;");
    assertThat(MermaidLabel.of("\u00C4iti \u05E2\u05D1 \uD83D\uDE00", 180))
        .isEqualTo("\u00C4iti \u05E2\u05D1 #128512;");
    assertThat(MermaidLabel.of("a: b fa:c d:", 180)).isEqualTo("a: b fa#58;c d#58;");
    assertThat(MermaidLabel.of("$$x$$", 180)).doesNotContain("$", "#36;").hasSize(5);
    assertThat(MermaidLabel.of("x".repeat(200), 180)).hasSize(180).endsWith("\u2026");
    assertThat(MermaidLabel.of("\"\"\"\"", 12)).isEqualTo("#34;#34;\u2026");
  }

  @Test
  @DisplayName("S1.2 ids are the codes of the definition: another purpose changes none of them")
  void idsAreStable() {
    RegisterDraft before = SampleFlow.of(new Size(6, 2, 4, 2, 60), 9);
    RegisterDraft after =
        before.toBuilder().activity(ShippedFlowTest.SHIPPED.activities().get(0)).draft();
    List<String> ids = boxes(DataFlowMermaid.in(Language.EN).text(before));
    assertThat(boxes(DataFlowMermaid.in(Language.EN).text(after))).containsAll(ids);
    assertThat(ids).contains("p_PURPOSE_0", "r_RECIPIENT_1", "c_CATEGORY_0", "s_CONTROLLER");
  }

  private static boolean isWritten(String line) {
    return Stream.of(FRAME, BOX, LINE).anyMatch(form -> form.matcher(line).matches());
  }

  private static List<String> boxes(String text) {
    return text.lines()
        .map(BOX::matcher)
        .filter(Matcher::matches)
        .map(box -> box.group(1))
        .collect(Collectors.toList());
  }

  private static List<Link> lines(String text) {
    List<Link> links = new ArrayList<>();
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(
            line ->
                Stream.of(line.group(1).split(" & "))
                    .map(from -> new Link(from, line.group(3), line.group(2).equals("-.->")))
                    .forEach(links::add));
    return links;
  }
}
