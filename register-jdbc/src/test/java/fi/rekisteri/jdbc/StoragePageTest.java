package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.contract.CredentialStoreContract;
import fi.rekisteri.contract.StorageContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code docs/storage.md} tells what is tested. */
class StoragePageTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| [^|]+ \\| `(\\w+)` \\| (\\d+) of (\\d+) \\|$");

  @Test
  @DisplayName("each row of the kit's table names a class of tests that runs the whole kit")
  void rowsAreTrue() throws Exception {
    List<MatchResult> rows = ROW.matcher(page()).results().toList();
    assertThat(rows).hasSizeGreaterThan(5);
    for (MatchResult row : rows) {
      Class<?> tests = Class.forName("fi.rekisteri.jdbc." + row.group(1));
      Class<?> kit =
          StorageContract.class.isAssignableFrom(tests)
              ? StorageContract.class
              : CredentialStoreContract.class;
      assertThat(kit).as(row.group(1)).isAssignableFrom(tests);
      assertThat(List.of(row.group(2), row.group(3)))
          .as(row.group(1))
          .containsOnly(String.valueOf(testsOf(kit)));
      assertThat(tests.getDeclaredMethods()).noneMatch(own -> testsNamed(kit, own.getName()));
    }
  }

  @Test
  @DisplayName("each class that runs the kit has its row, or stands on the page of failures")
  void rowsAreAll() throws IOException {
    Path sources = Path.of("src", "test", "java", "fi", "rekisteri", "jdbc");
    String pages = page() + Files.readString(Path.of("..", "docs", "storage-failures.md"));
    try (var files = Files.list(sources)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (Files.readString(file)
            .matches("(?s).*\nclass " + name + "\\s+implements \\w*Contract .*")) {
          assertThat(pages).contains("`" + name + "`");
        }
      }
    }
  }

  /** Interfaces hand their tests down; one that a class wrote anew would not be the kit's. */
  private static boolean testsNamed(Class<?> kit, String name) {
    return Arrays.stream(kit.getMethods())
        .anyMatch(each -> each.isAnnotationPresent(Test.class) && each.getName().equals(name));
  }

  private static long testsOf(Class<?> kit) {
    return Arrays.stream(kit.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .count();
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "storage.md"));
  }
}
