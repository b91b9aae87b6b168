package fi.rekisteri.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The vocabulary's own list of terms is not part of the project; it stands beside the checkout. */
class VocabularyTest {
  private static final Set<String> META = Set.of("version", "prefix", "foreign");
  private static final Pattern SHORT =
      Pattern.compile("\"([a-z][a-z-]*(?:-27560)?):([A-Za-z0-9-]+)\"");

  @Test
  @DisplayName("X2 every term that we use is one of the vocabulary's own list")
  void everyTermIsOfTheVocabulary() throws IOException {
    Set<String> known = published();

    assertThat(ours()).hasSizeGreaterThan(100).allSatisfy(term -> assertThat(known).contains(term));
    assertThat(known).as("control").doesNotContain("https://w3id.org/dpv#ConsentGuessed");
  }

  @Test
  @DisplayName(
      "law 8: what a receipt says in the vocabulary's prefixes stands in the file of terms")
  void receiptUsesNothingElse() throws IOException {
    RegisterDefinition register = SampleConsents.register();
    String json = ConsentReceiptJson.of(register).write(SampleConsents.eventful(Language.FI));
    Map<String, String> prefixes = Vocabulary.prefixes();
    Set<String> ours = ours();

    assertThat(SHORT.matcher(json).results().map(m -> m.group(1)))
        .as("prefixes")
        .isSubsetOf(prefixes.keySet());
    assertThat(SHORT.matcher(json).results())
        .filteredOn(m -> prefixes.get(m.group(1)).startsWith("https://w3id.org/dpv"))
        .filteredOn(m -> !m.group(1).equals("dpv-27560"))
        .extracting(m -> prefixes.get(m.group(1)) + m.group(2))
        .hasSizeGreaterThan(100)
        .isSubsetOf(ours);
  }

  @Test
  @DisplayName("law 8: the file of terms names the version of the vocabulary, as its own name does")
  void fileNamesItsVersion() throws IOException {
    assertThat(Vocabulary.FILE).contains("-" + file().getProperty("version") + ".");
  }

  private static Set<String> ours() throws IOException {
    Map<String, String> prefixes = Vocabulary.prefixes();
    Properties file = file();
    return file.stringPropertyNames().stream()
        .filter(name -> !META.contains(name.split("\\.")[0]))
        .flatMap(name -> Stream.of(file.getProperty(name).split(" ")))
        .map(term -> prefixes.get(term.split(":")[0]) + term.split(":")[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties file() throws IOException {
    Properties file = new Properties();
    try (InputStream in = Vocabulary.class.getResourceAsStream(Vocabulary.FILE)) {
      file.load(in);
    }
    return file;
  }

  private static Set<String> published() throws IOException {
    Path list =
        Path.of(System.getProperty("vocabulary.dir", "../../shared/vocabulary"))
            .resolve("dpv-2.3-terms.tsv");
    assumeTrue(
        Files.isRegularFile(list),
        "the vocabulary's list of terms is not here; name its folder by -Dvocabulary.dir");
    try (Stream<String> lines = Files.lines(list)) {
      return lines.map(line -> line.split("\t")[0]).collect(Collectors.toSet());
    }
  }
}
