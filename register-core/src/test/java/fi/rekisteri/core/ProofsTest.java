package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a room's description names as its proof is there to be read. */
class ProofsTest {
  private static final List<String> MODULES =
      List.of("register-api", "register-core", "register-jdbc");
  private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w+(Test|Contract)\\b");

  @Test
  @DisplayName("every room names its proof, and each test that it names is there")
  void proofsAreThere() throws IOException {
    Set<String> tests =
        files("src/test").map(ProofsTest::name).collect(Collectors.toCollection(TreeSet::new));
    List<String> missing = new ArrayList<>();
    int rooms = 0;
    for (Path room : files("src/main").filter(file -> name(file).equals("package-info")).toList()) {
      rooms++;
      List<String> named =
          NAME.matcher(Files.readString(room)).results().map(one -> one.group()).toList();
      if (named.isEmpty()) {
        missing.add(room + " names none");
      }
      named.stream().filter(one -> !tests.contains(one)).forEach(missing::add);
    }
    assertThat(rooms).as("rooms seen").isGreaterThan(50);
    assertThat(missing).isEmpty();
  }

  private static Stream<Path> files(String folder) throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> walk = Files.walk(Path.of("..", module))) {
        walk.filter(file -> file.toString().endsWith(".java"))
            .filter(file -> file.toString().replace('\\', '/').contains("/" + folder + "/"))
            .forEach(all::add);
      }
    }
    return all.stream();
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
