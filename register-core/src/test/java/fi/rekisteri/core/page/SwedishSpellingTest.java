package fi.rekisteri.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that are wrong in Swedish, looked for in everything that this module says to people. */
class SwedishSpellingTest {
  /** The controller is one person in law, so its genitive is "den personuppgiftsansvariges". */
  private static final Pattern WRONG =
      Pattern.compile(
          "ansvarigas|kakuppgift|utlokalis|enbart automatisk", Pattern.CASE_INSENSITIVE);

  @Test
  @DisplayName("S1.1 what is said in Swedish has no word that Swedish does not have")
  void wordsAreSwedish() throws IOException {
    List<Path> texts = texts();
    assertThat(texts).as("control: texts were found").hasSizeGreaterThan(15);
    for (Path text : texts) {
      assertThat(Files.readAllLines(text)).as("%s", text).noneMatch(SwedishSpellingTest::isWrong);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Den personuppgiftsansvarigas intresse", "Mina kakuppgifter",
        "Utlokaliserad ekonomiförvaltning", "fattas enbart automatiskt"
      })
  @DisplayName("S1.1 control: a wrong word would be found")
  void wrongWordIsFound(String text) {
    assertThat(isWrong(text)).isTrue();
  }

  private static boolean isWrong(String line) {
    return WRONG.matcher(line).find();
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src", "main", "resources"))) {
      return all.filter(
              file ->
                  file.toString().endsWith("_sv.properties") || file.toString().endsWith(".json"))
          .toList();
    }
  }
}
