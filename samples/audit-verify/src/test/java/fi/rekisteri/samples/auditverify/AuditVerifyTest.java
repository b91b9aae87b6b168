package fi.rekisteri.samples.auditverify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerifyTest {
  @TempDir static Path folder;

  private static final String KEY = GeneratedExport.publicKey();
  private static Path export;

  private record Run(int code, String out, String err) {}

  @BeforeAll
  static void export() throws Exception {
    export = new GeneratedExport(2, 3, 4).writeTo(folder.resolve("export.jsonl"));
  }

  @Test
  @DisplayName("a whole file ends with code 0, and is told with what ties it to others")
  void wholeFileIsTold() throws IOException {
    Run run = run(export.toString(), KEY);
    assertThat(run.code).isEqualTo(AuditVerify.WHOLE);
    assertThat(run.out)
        .startsWith("whole: 24 entries of register shop, under checkpoints 1 to 2")
        .contains("ends with", "next signed by " + KEY);
    Path key = Files.writeString(folder.resolve("key"), KEY.toUpperCase(Locale.ROOT) + "\n");
    assertThat(run(export.toString(), key.toString())).isEqualTo(run);
  }

  @Test
  @DisplayName("an altered line ends with code 1, and is named by line, lane and number")
  void alteredLineIsNamed() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(export));
    lines.set(7, lines.get(7).replace("maija", "mikko"));
    Path altered = Files.write(folder.resolve("altered.jsonl"), lines);
    Run run = run(altered.toString(), KEY);
    assertThat(run.code).isEqualTo(AuditVerify.BROKEN);
    assertThat(run.out)
        .contains("broken at line 8: the entry is not what was written.")
        .contains("entry 00000000-0000-0002-0000-000000000001/2, after checkpoint 1");
  }

  @Test
  @DisplayName("another key, a cut file and a joined one end with code 1")
  void otherFilesAreBroken() throws IOException {
    String other = "ab".repeat(32);
    assertThat(run(export.toString(), other).out).contains("signed by the trusted key");
    byte[] bytes = Files.readAllBytes(export);
    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, 5000));
    assertThat(run(cut.toString(), KEY)).matches(run -> run.code == AuditVerify.BROKEN);
    Path joined = Files.write(folder.resolve("joined"), bytes);
    Files.write(joined, bytes, StandardOpenOption.APPEND);
    assertThat(run(joined.toString(), KEY).out).contains("more comes after it");
  }

  @Test
  @DisplayName("what cannot be verified ends with code 2 and says why, help with code 0")
  void whatCannotBeVerifiedIsTold() throws IOException {
    assertThat(run(folder.resolve("nowhere").toString(), KEY))
        .matches(run -> run.code == AuditVerify.NOT_VERIFIED && run.err.contains("NoSuchFile"));
    assertThat(run(export.toString(), "12")).matches(run -> run.code == AuditVerify.NOT_VERIFIED);
    assertThat(run(export.toString(), export.toString()).err).contains("more than a key");
    assertThat(run(export.toString()).err).contains("Usage");
    assertThat(run().code).isEqualTo(AuditVerify.NOT_VERIFIED);
    assertThat(run("--help"))
        .matches(run -> run.code == AuditVerify.WHOLE && run.out.startsWith("Usage"));
  }

  @Test
  @DisplayName(
      "300,000 entries, and a checkpoint of 65,536 lanes, are verified in a heap of 64 MiB")
  void memoryDoesNotGrowWithTheFile() throws Exception {
    Path longOne = new GeneratedExport(50, 2, 3000).writeTo(folder.resolve("long.jsonl"));
    assertThat(Files.size(longOne)).isGreaterThan(90_000_000);
    assertThat(inSmallHeap(longOne)).contains("whole: 300000 entries").contains("exit 0");
    Path wide = new GeneratedExport(2, 65_536, 1).writeTo(folder.resolve("wide.jsonl"));
    assertThat(inSmallHeap(wide)).contains("whole: 131072 entries").contains("exit 0");
  }

  @Test
  @DisplayName(
      "a line that never ends is refused in the same heap, and none makes the command fail")
  void endlessLineIsRefused() throws Exception {
    Path endless = Files.writeString(folder.resolve("endless"), "{\"x\":" + "1".repeat(50 << 20));
    assertThat(inSmallHeap(endless)).contains("broken at line 1").contains("exit 1");
    String longest = "{\"checkpoint\":1,\"text\":\"" + "\\n".repeat(6_200_000) + "\"}\n";
    Path longLine = Files.writeString(folder.resolve("long-line"), longest);
    assertThat(inSmallHeap(longLine)).doesNotContain("Exception in").containsPattern("exit [12]$");
  }

  private static String inSmallHeap(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-classpath",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                AuditVerify.class.getName(),
                file.toString(),
                KEY)
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return told + "exit " + process.waitFor();
  }

  private static Run run(String... args) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        AuditVerify.run(
            Stream.of(args).toList(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
