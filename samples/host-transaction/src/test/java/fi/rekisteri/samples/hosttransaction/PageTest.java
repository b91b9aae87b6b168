package fi.rekisteri.samples.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The code of docs/host-transaction.md is the code of this sample. */
class PageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "host-transaction.md");
  private static final Path SOURCES = Path.of("src/main/java/fi/rekisteri/samples/hosttransaction");
  private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");

  @Test
  @DisplayName("each line of code on the page is compiled")
  void pageShowsThisCode() throws IOException {
    List<String> shown =
        CODE.matcher(Files.readString(PAGE))
            .results()
            .flatMap(block -> block.group(1).lines())
            .map(String::strip)
            .toList();
    Set<String> compiled;
    try (Stream<Path> files = Files.list(SOURCES)) {
      compiled = files.flatMap(PageTest::lines).map(String::strip).collect(Collectors.toSet());
    }
    assertThat(shown).hasSizeGreaterThan(25).allMatch(compiled::contains);
    assertThat(shown.stream().filter(line -> line.length() > 1))
        .as("control")
        .map(line -> line + " // rotten")
        .noneMatch(compiled::contains);
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
