package fi.rekisteri.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.contract.KeyConductContract;
import fi.rekisteri.contract.KeyHoldingContract;
import fi.rekisteri.contract.KeyProviderContract;
import fi.rekisteri.contract.KeyWrappingContract;
import fi.rekisteri.contract.KeysUnderTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The promises of a key provider have the same numbers in port, documentation and kit. */
class KeyProviderRulesTest {
  private static final Path PORT = Path.of("src/main/java/fi/rekisteri/crypto/KeyProvider.java");
  private static final Path SHAPE =
      Path.of("../register-core/src/test/java/fi/rekisteri/core/crypto/CloudKeys.java");
  private static final Path PAGE = Path.of("../docs/key-providers.md");
  private static final Pattern IN_JAVADOC = Pattern.compile("(?m)^ \\* +<li>(K\\d+) ");
  private static final Pattern IN_TABLE = Pattern.compile("(?m)^\\| (K\\d+) \\|");
  private static final Pattern IN_NAME = Pattern.compile("^(K\\d+) ");

  @Test
  @DisplayName("Javadoc, page and kit name the same promises")
  void javadocPageAndKitNameTheSamePromises() throws IOException {
    Set<String> port = numbers(IN_JAVADOC, Stream.of(Files.readString(PORT)));
    assertThat(port).hasSize(13);
    assertThat(numbers(IN_TABLE, Stream.of(Files.readString(PAGE)))).isEqualTo(port);
    assertThat(numbers(IN_NAME, kitTests().map(KeyProviderRulesTest::displayName))).isEqualTo(port);
  }

  @Test
  @DisplayName("every test of the kit begins with the number of a promise")
  void everyTestOfTheKitHasANumber() {
    assertThat(kitTests()).hasSizeGreaterThan(15);
    assertThat(kitTests().map(KeyProviderRulesTest::displayName))
        .allMatch(name -> IN_NAME.matcher(name).find())
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("the kit keeps no state: interfaces with default tests, no lifecycle methods")
  void kitKeepsNoState() {
    List<Class<?>> kit =
        List.of(
            KeyProviderContract.class,
            KeyWrappingContract.class,
            KeyConductContract.class,
            KeyHoldingContract.class,
            KeysUnderTest.class);
    assertThat(kit).allMatch(Class::isInterface);
    assertThat(kit).allSatisfy(type -> assertThat(type.getDeclaredFields()).isEmpty());
    assertThat(kit.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods())))
        .flatMap(method -> List.of(method.getAnnotations()))
        .extracting(annotation -> annotation.annotationType().getSimpleName())
        .containsOnly("Test", "DisplayName");
  }

  @Test
  @DisplayName("the shape that the page shows is the code that keeps the contract")
  void shapeOfThePageIsTested() throws IOException {
    String code = Files.readString(SHAPE);
    int begin = code.indexOf("// shape: begin") + "// shape: begin".length();
    String shape = code.substring(begin, code.indexOf("// shape: end"));
    assertThat(shape.lines().filter(line -> !line.isBlank())).hasSizeBetween(40, 80);
    assertThat(Files.readString(PAGE)).contains(shape.stripIndent().strip());
  }

  @Test
  @DisplayName("control: a promise that only one list has is noticed")
  void extraPromiseIsNoticed() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(numbers(IN_TABLE, Stream.of(page + "\n| K99 | more | why | how |\n")))
        .contains("K99");
    assertThat(numbers(IN_TABLE, Stream.of(page.replace("| K7 |", "| |")))).doesNotContain("K7");
  }

  private static Set<String> numbers(Pattern pattern, Stream<String> texts) {
    return texts
        .flatMap(text -> pattern.matcher(text).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Method> kitTests() {
    return Stream.of(KeyProviderContract.class.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class));
  }

  private static String displayName(Method test) {
    DisplayName name = test.getAnnotation(DisplayName.class);
    return name == null ? "" : name.value();
  }
}
