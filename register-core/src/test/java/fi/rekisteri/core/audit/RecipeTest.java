package fi.rekisteri.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program that the document shows, run as it stands there; skipped without Python or OpenSSL.
 */
class RecipeTest {
  private static final Path PAGE = Path.of("..", "docs", "audit-trail.md");

  @TempDir Path folder;

  @BeforeEach
  void needsBoth() throws Exception {
    assumeTrue(answers("python3", "--version"), "there is no python3 here");
    assumeTrue(answers("openssl", "version"), "there is no openssl here");
  }

  @Test
  @DisplayName("G5.2 an export is verified with Python and OpenSSL alone, as the page shows it")
  void recipeVerifies() throws Exception {
    byte[] frozen = FrozenExportTest.frozen();
    assertThat(run(frozen)).startsWith("whole: 11 entries").endsWith("exit 0");
    String text = new String(frozen, StandardCharsets.UTF_8);
    assertThat(run(text.replace("maija#2", "maija#3").getBytes(StandardCharsets.UTF_8)))
        .startsWith("line 4: the entry was altered");
    assertThat(run(text.replaceFirst("number 2", "number 3").getBytes(StandardCharsets.UTF_8)))
        .startsWith("line 7: the checkpoint is not signed");
    assertThat(
            run(
                text.lines()
                    .limit(13)
                    .reduce("", (a, b) -> a + b + "\n")
                    .getBytes(StandardCharsets.UTF_8)))
        .contains("the file was cut");
  }

  private String run(byte[] export) throws IOException, InterruptedException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf("```python\n") + "```python\n".length();
    Path program = folder.resolve("verify.py");
    Files.writeString(program, page.substring(begin, page.indexOf("```", begin)));
    Path file = Files.write(folder.resolve("export.jsonl"), export);
    Process process =
        new ProcessBuilder(
                "python3", program.toString(), file.toString(), FrozenExportTest.frozenKey())
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return told.strip() + " exit " + process.waitFor();
  }

  private static boolean answers(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
