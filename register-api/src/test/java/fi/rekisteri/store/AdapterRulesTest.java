package fi.rekisteri.store;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.contract.CredentialStoreContract;
import fi.rekisteri.contract.StorageContract;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * The promises of an adapter have the same numbers in the port, in the documentation and in the
 * kit.
 */
class AdapterRulesTest {
  private static final List<Path> PORTS =
      List.of(
          Path.of("src/main/java/fi/rekisteri/store"),
          Path.of("src/main/java/fi/rekisteri/credential"));
  private static final Path PAGE = Path.of("../docs/adapter-rules.md");
  private static final Pattern IN_JAVADOC = Pattern.compile("(?m)^ \\* +<li>(A\\d+) ");
  private static final Pattern IN_TABLE = Pattern.compile("(?m)^\\| (A\\d+) \\|");
  private static final Pattern IN_NAME = Pattern.compile("^(A\\d+) ");

  @Test
  @DisplayName("Javadoc, page and kit name the same promises")
  void javadocPageAndKitNameTheSamePromises() throws IOException {
    Set<String> port = numbers(IN_JAVADOC, sources());
    Set<String> page = numbers(IN_TABLE, Stream.of(Files.readString(PAGE)));
    Set<String> kit = numbers(IN_NAME, kitTests().map(AdapterRulesTest::displayName));
    assertThat(port).hasSizeGreaterThanOrEqualTo(38);
    assertThat(page).isEqualTo(port);
    assertThat(kit).isEqualTo(port);
  }

  @Test
  @DisplayName("every test of the kit begins with the number of a promise")
  void everyTestOfTheKitHasANumber() {
    assertThat(kitTests()).hasSizeGreaterThan(70);
    assertThat(kitTests().map(AdapterRulesTest::displayName))
        .allMatch(name -> IN_NAME.matcher(name).find())
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("the kit keeps no state: interfaces with default tests, no lifecycle methods")
  void kitKeepsNoState() {
    List<Class<?>> kit =
        Stream.of(StorageContract.class, CredentialStoreContract.class)
            .flatMap(AdapterRulesTest::withParents)
            .distinct()
            .toList();
    assertThat(kit).hasSizeGreaterThan(5).allMatch(Class::isInterface);
    assertThat(kit).allSatisfy(type -> assertThat(type.getDeclaredFields()).isEmpty());
    assertThat(kit.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods())))
        .flatMap(method -> List.of(method.getAnnotations()))
        .extracting(annotation -> annotation.annotationType().getSimpleName())
        .containsOnly("Test", "DisplayName");
  }

  @Test
  @DisplayName("control: a promise that only one list has is noticed")
  void extraPromiseIsNoticed() throws IOException {
    String page = Files.readString(PAGE) + "\n| A99 | more | why | how |\n";
    assertThat(numbers(IN_TABLE, Stream.of(page))).contains("A99");
    assertThat(numbers(IN_TABLE, Stream.of(page.replace("| A7 |", "| |")))).doesNotContain("A7");
    assertThat(numbers(IN_JAVADOC, sources())).doesNotContain("A99");
  }

  private static Stream<String> sources() throws IOException {
    Stream.Builder<String> all = Stream.builder();
    for (Path port : PORTS) {
      try (Stream<Path> files = Files.list(port)) {
        files.map(AdapterRulesTest::read).forEach(all);
      }
    }
    return all.build();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> numbers(Pattern pattern, Stream<String> texts) {
    return texts
        .flatMap(text -> pattern.matcher(text).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Method> kitTests() {
    return Stream.of(StorageContract.class, CredentialStoreContract.class)
        .flatMap(kit -> Stream.of(kit.getMethods()))
        .filter(method -> method.isAnnotationPresent(Test.class));
  }

  private static String displayName(Method test) {
    DisplayName name = test.getAnnotation(DisplayName.class);
    return name == null ? "" : name.value();
  }

  private static Stream<Class<?>> withParents(Class<?> type) {
    return Stream.concat(
            Stream.of(type), Stream.of(type.getInterfaces()).flatMap(AdapterRulesTest::withParents))
        .distinct();
  }
}
