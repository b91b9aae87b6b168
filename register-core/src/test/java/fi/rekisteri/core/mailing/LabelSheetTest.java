package fi.rekisteri.core.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.rekisteri.core.page.Markup;
import fi.rekisteri.publication.LabelFormat;
import fi.rekisteri.publication.ListEntry;
import fi.rekisteri.publication.ReleasedList;
import fi.rekisteri.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sheets of labels as documents. */
class LabelSheetTest {
  private static final Pattern PLACE = Pattern.compile("left:([0-9.]+)mm;top:([0-9.]+)mm");

  private static Stream<LabelFormat> formats() {
    return LabelFormat.COMMON.stream();
  }

  private static ReleasedList people(int count) {
    return Released.labels(
        IntStream.range(0, count)
            .mapToObj(i -> Released.entry("Maija", "Nro" + (char) ('a' + i % 26)))
            .toArray(ListEntry[]::new));
  }

  @ParameterizedTest
  @MethodSource("formats")
  @DisplayName("S10 each label lies where its format says, sheet after sheet")
  void labelsLieWhereTheFormatSays(LabelFormat format) {
    int count = format.labelsOnSheet() + 2;
    String html = LabelSheet.of(format, Language.FI).html(people(count));
    List<MatchResult> places = PLACE.matcher(html).results().toList();
    assertThat(places).hasSize(count);
    for (int i = 0; i < count; i++) {
      int place = i % format.labelsOnSheet();
      double left = format.margin().width() + place % format.columns() * format.pitch().width();
      double top = format.margin().height() + place / format.columns() * format.pitch().height();
      assertThat(Double.parseDouble(places.get(i).group(1))).isBetween(left - .01, left + .01);
      assertThat(Double.parseDouble(places.get(i).group(2))).isBetween(top - .01, top + .01);
    }
    assertThat(html.split("class=\"sheet\"")).hasSize(3);
    assertThat(html).contains("@page { size: A4 portrait; margin: 0; }");
  }

  @Test
  @DisplayName("S10 a used sheet begins at its first free label")
  void usedSheetBeginsAtItsFirstFreeLabel() {
    LabelSheet sheet = LabelSheet.of(LabelFormat.COMMON.get(0), Language.FI).afterUsed(23);
    String html = sheet.html(people(2));
    Matcher place = PLACE.matcher(html);
    assertThat(place.find()).isTrue();
    assertThat(place.group(1)).isEqualTo("140.00");
    assertThat(place.group(2)).isEqualTo("259.50");
    assertThat(place.find()).isTrue();
    assertThat(place.group(1)).isEqualTo("0.00");
    assertThatIllegalArgumentException().isThrownBy(() -> sheet.afterUsed(24));
  }

  @Test
  @DisplayName("law 10: hostile names are text, and nothing in a label is an element")
  void hostileNamesAreText() {
    String hostile = "</span><script>alert(1)</script>'\"{{x}}&lt;";
    String html =
        LabelSheet.of(LabelFormat.COMMON.get(5), Language.EN)
            .html(Released.labels(Released.entry("Maija", hostile)));
    List<String> lines = new ArrayList<>(Markup.parse(html).texts("span"));
    assertThat(lines).anyMatch(line -> line.contains(hostile));
    assertThat(Markup.parse(html).texts("script")).isEmpty();
  }

  @Test
  @DisplayName("S10.1 a list that is no labels is not printed as labels")
  void directoryIsNoLabels() {
    LabelSheet sheet = LabelSheet.of(LabelFormat.COMMON.get(0), Language.FI);
    assertThatIllegalArgumentException().isThrownBy(() -> sheet.html(Released.directory()));
  }

  @Test
  @DisplayName("S9 a sheet of nobody is an empty document")
  void nobodyIsAnEmptyDocument() {
    String html = LabelSheet.of(LabelFormat.COMMON.get(0), Language.SV).html(Released.labels());
    assertThat(html).doesNotContain("class=\"label\"", "class=\"sheet\"").endsWith("</html>");
  }
}
