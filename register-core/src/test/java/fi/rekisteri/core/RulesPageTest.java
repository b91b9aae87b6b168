package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a reader meets as a rule's number, docs/rules.md explains. */
class RulesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "rules.md");

  /** The form of a sealed value begins with the bytes {@code F1 01}, which are no rule. */
  private static final Pattern RULE =
      Pattern.compile("\\b([SFLGX]\\d+(\\.\\d+[a-z]?)?|law \\d+)\\b(?! [0-9A-F]{2}\\b)");

  private static final Pattern NAME =
      Pattern.compile("@DisplayName\\(\\s*((\"(?:[^\"\\\\]|\\\\.)*+\"[\\s+]*+)+)\\)");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([SFLGX]?\\d[\\d.a-z]*) \\|.*\\| ([^|]+) \\|$");

  private static Set<String> listed;
  private static Set<String> saidToBeTested;
  private static Set<String> named;
  private static Set<String> written;

  @BeforeAll
  static void read() throws IOException {
    String page = Files.readString(PAGE);
    listed = rows(page, "");
    saidToBeTested = rows(page, "tested");
    named =
        sources("test")
            .flatMap(text -> NAME.matcher(text).results())
            .flatMap(name -> references(name.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    written =
        sources("main")
            .flatMap(RulesPageTest::references)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @DisplayName("every rule that a test's name cites stands on the page of rules")
  void everyRuleOfATestIsListed() {
    assertThat(named).hasSizeGreaterThan(100);
    assertThat(named).allSatisfy(RulesPageTest::isListed);
  }

  @Test
  @DisplayName("every rule that a main source cites, in texts or comments, stands on the page")
  void everyRuleOfASourceIsListed() {
    assertThat(written).hasSizeGreaterThan(100);
    assertThat(written).allSatisfy(RulesPageTest::isListed);
  }

  @Test
  @DisplayName("no rule is said to be tested unless a test's name cites it")
  void noRuleIsSaidToBeTestedWithoutATest() {
    Set<String> tested =
        named.stream().map(RulesPageTest::row).collect(Collectors.toCollection(TreeSet::new));
    assertThat(saidToBeTested).hasSizeGreaterThan(50).isSubsetOf(tested);
  }

  @Test
  @DisplayName("the page lists the laws, the sentences and the findings without a gap")
  void pageHasNoGap() {
    assertThat(listed)
        .contains("1", "10", "S1", "S88", "L01", "L28", "G5.1e", "X4")
        .doesNotContain("11", "S89", "L29");
    assertThat(listed.stream().filter(row -> row.startsWith("S"))).hasSize(88);
    assertThat(listed.stream().filter(row -> row.startsWith("L"))).hasSize(28);
  }

  @Test
  @DisplayName(
      "control: rules that nobody explained are found, and what only looks like one is not")
  void unexplainedRuleIsFound() {
    String source = "throw refused(\"is missing (S89.1, L5, law 11)\"); // F1 01 of SHA256, E164";
    assertThat(references(source)).containsExactly("S89.1", "L5", "law 11");
    assertThat(references(source).map(RulesPageTest::row)).noneMatch(listed::contains);
    String test = "@DisplayName(\n      \"S89 one thing \"\n          + \"and L29 another\")";
    assertThat(NAME.matcher(test).results().map(name -> name.group(1)))
        .singleElement()
        .satisfies(name -> assertThat(references(name)).containsExactly("S89", "L29"));
  }

  private static void isListed(String reference) {
    assertThat(listed).as("docs/rules.md has no row for %s", reference).contains(row(reference));
  }

  /** A part of a rule stands in the row of its rule: G12.3c in G12.3, S3.2 in S3. */
  private static String row(String reference) {
    String whole = reference.replace("law ", "");
    String numbered = listed.contains(whole) ? whole : whole.replaceFirst("[a-z]$", "");
    return listed.contains(numbered) ? numbered : numbered.replaceFirst("\\..*", "");
  }

  private static Set<String> rows(String page, String state) {
    return ROW.matcher(page)
        .results()
        .filter(row -> state.isEmpty() || row.group(2).equals(state))
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> references(String text) {
    return RULE.matcher(text).results().map(MatchResult::group);
  }

  /** The Java sources of the three modules. */
  private static Stream<String> sources(String kind) {
    return Stream.of("register-api", "register-core", "register-jdbc")
        .map(module -> Path.of("..", module, "src", kind, "java"))
        .flatMap(RulesPageTest::files);
  }

  private static Stream<String> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(RulesPageTest::text)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
