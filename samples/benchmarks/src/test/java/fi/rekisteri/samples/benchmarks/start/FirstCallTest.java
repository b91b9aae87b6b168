package fi.rekisteri.samples.benchmarks.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.core.file.DefinitionJson;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.samples.benchmarks.house.Database;
import fi.rekisteri.samples.benchmarks.house.H2Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new process loads for its first look, whatever the clock says. */
class FirstCallTest {
  private static final String PASSWORD = "no secret";
  private static final Pattern LOADED = Pattern.compile("(?m)^\\S+ ([\\w.$]+) source: ");

  /** Telephone numbers, beans, templates, tables of text, and what maps objects to JSON. */
  private static final Pattern NOT_NEEDED =
      Pattern.compile(
          "(com\\.google\\.|org\\.hibernate\\.|jakarta\\.validation\\.|com\\.samskivert\\."
              + "|org\\.apache\\.commons\\."
              + "|tools\\.jackson\\.databind\\.(json|ser|deser|introspect)\\.).*");

  @TempDir Path folder;

  /** Prints a definition, which the first look does not. */
  static final class Printing {
    private Printing() {}

    public static void main(String[] arguments) {
      System.out.println(DefinitionJson.standard().write(CustomerRegisterNotice.draft()).length());
    }
  }

  @Test
  @DisplayName("a new process that reads one person loads no library that it does not need")
  void firstLookLoadsWhatItNeeds() throws Exception {
    try (H2Database file = H2Database.inFile()) {
      Path keyFile = folder.resolve("keys");
      String url = file.create("first");
      CustomerId whom;
      try (HikariDataSource pool = Database.pool(url, 2)) {
        whom = new StoredPeople(pool).make(10, 7, keyFile, PASSWORD);
      }
      file.drop("first");

      Set<String> loaded =
          loadedBy(
              FirstCall.class,
              FirstCall.REGISTER,
              url,
              whom.value().toString(),
              keyFile.toString(),
              PASSWORD);

      assertThat(loaded)
          .contains("fi.rekisteri.core.EmbeddedRegister", "tools.jackson.databind.JsonNode")
          .noneMatch(name -> NOT_NEEDED.matcher(name).matches());
    }
  }

  @Test
  @DisplayName("control: what is loaded is seen")
  void loadingIsSeen() throws Exception {
    assertThat(loadedBy(Printing.class)).contains("tools.jackson.databind.json.JsonMapper");
  }

  private static Set<String> loadedBy(Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:stdout:uptime");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return LOADED
        .matcher(told)
        .results()
        .map(line -> line.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
