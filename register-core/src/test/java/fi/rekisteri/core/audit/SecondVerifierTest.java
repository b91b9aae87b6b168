package fi.rekisteri.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.audit.outside.SecondVerifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A verifier that was written from the document alone says the same as ours. */
class SecondVerifierTest {
  private static final Path OUTSIDE = Path.of("src/test/java/fi/rekisteri/core/audit/outside");

  @Test
  @DisplayName("G5.2 both find the frozen export whole, and neither believes another key")
  void bothFindItWhole() throws IOException {
    byte[] file = FrozenExportTest.frozen();
    String key = FrozenExportTest.frozenKey();
    assertThat(SecondVerifier.verify(file, key).whole()).isTrue();
    agree(file, key);
    agree(file, key.replace(key.charAt(0), key.charAt(0) == 'a' ? 'b' : 'a'));
  }

  @RepeatedTest(400)
  @DisplayName("G5.2 both name the same first broken line, whichever byte was changed")
  void bothNameTheSameLine(RepetitionInfo run) throws IOException {
    RandomGenerator random = new SplittableRandom(run.getCurrentRepetition());
    byte[] file = FrozenExportTest.frozen();
    file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
    assertThat(agree(file, FrozenExportTest.frozenKey())).isFalse();
  }

  @RepeatedTest(100)
  @DisplayName("G5.2 both name the same line where lines are gone, doubled, swapped or cut")
  void bothNameTheSameDamage(RepetitionInfo run) throws IOException {
    RandomGenerator random = new SplittableRandom(run.getCurrentRepetition());
    byte[] frozen = FrozenExportTest.frozen();
    List<String> lines =
        new ArrayList<>(new String(frozen, StandardCharsets.UTF_8).lines().toList());
    int at = random.nextInt(lines.size() - 1);
    switch (run.getCurrentRepetition() % 5) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
      case 2 -> lines.subList(at, lines.size()).clear();
      case 3 -> lines.addAll(lines);
      default -> Collections.swap(lines, at, at + 1);
    }
    byte[] damaged = String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8);
    assertThat(agree(damaged, FrozenExportTest.frozenKey())).isFalse();
    byte[] cut = Arrays.copyOf(frozen, random.nextInt(1, frozen.length));
    assertThat(agree(cut, FrozenExportTest.frozenKey())).isFalse();
  }

  @Test
  @DisplayName("control: the second verifier shares no code with the library")
  void sharesNoCode() throws IOException {
    try (Stream<Path> files = Files.list(OUTSIDE)) {
      List<Path> sources = files.toList();
      assertThat(sources).hasSizeGreaterThan(3);
      for (Path source : sources) {
        assertThat(Files.readString(source).replace("fi.rekisteri.core.audit.outside", ""))
            .doesNotContain("fi.rekisteri");
      }
    }
  }

  private static boolean agree(byte[] file, String key) throws IOException {
    SecondVerifier.Answer theirs = SecondVerifier.verify(file, key);
    ExportVerdict ours = AuditExportVerifier.trusting(key).verify(new ByteArrayInputStream(file));
    long line = ours.fold(whole -> 0L, ExportVerdict.Broken::line);
    assertThat(theirs.line()).as("%s, and %s", theirs, ours).isEqualTo(line);
    return theirs.whole();
  }
}
