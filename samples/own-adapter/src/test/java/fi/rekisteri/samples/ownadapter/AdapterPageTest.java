package fi.rekisteri.samples.ownadapter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.contract.StorageContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What docs/write-your-own-adapter.md shows and names is what is here. */
class AdapterPageTest {
  private static final Path DOCS = Path.of("..", "..", "docs");
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern XML = Pattern.compile("(?s)```xml\n.*?```");
  private static final Pattern NAMED = Pattern.compile("`(Mv\\w+|[A-Z]\\w+Test|[A-Z]\\w+Store)`");

  @Test
  @DisplayName("each excerpt stands in a source of the sample, line after line")
  void excerptsStandInTheSources() throws IOException {
    List<String> sources = sources();
    List<String> excerpts =
        JAVA.matcher(page()).results().map(block -> bare(block.group(1))).toList();
    assertThat(excerpts).hasSizeGreaterThan(9);
    assertThat(excerpts).allSatisfy(one -> assertThat(sources).anyMatch(s -> s.contains(one)));
    assertThat(excerpts)
        .as("control")
        .allSatisfy(one -> assertThat(sources).noneMatch(s -> s.contains(one + "\nrotten();")));
  }

  @Test
  @DisplayName("the dependency on the kit is that of the adapter rules, which lead to the page")
  void dependencyIsThatOfTheRules() throws IOException {
    String rules = Files.readString(DOCS.resolve("adapter-rules.md"));
    assertThat(XML.matcher(page()).results().map(found -> found.group()))
        .hasSize(1)
        .allMatch(rules::contains);
    assertThat(rules).contains("(write-your-own-adapter.md)");
  }

  @Test
  @DisplayName("each class that the page names is there, and the kit is as large as it says")
  void namedClassesAreThere() throws IOException {
    List<String> sources = sources();
    assertThat(NAMED.matcher(page()).results().map(name -> name.group(1)).distinct())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            name ->
                assertThat(sources)
                    .anyMatch(s -> s.contains(name.endsWith("Store") ? " " + name : name)));
    long tests =
        Arrays.stream(StorageContract.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .count();
    assertThat(page()).contains(tests + " tests of the kit");
  }

  private static String page() throws IOException {
    return Files.readString(DOCS.resolve("write-your-own-adapter.md"));
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("AdapterPageTest.java"))
          .map(AdapterPageTest::read)
          .map(AdapterPageTest::bare)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the spaces at both ends of each line. */
  private static String bare(String code) {
    return String.join("\n", code.lines().map(String::strip).toList());
  }
}
