package fi.rekisteri.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The tests are run once more on Bouncy Castle, without the rooms that seal nothing: which these
 * are the build says, and this test finds the day on which one of them begins to.
 */
class BouncyCastleRunTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "fi", "rekisteri", "core");
  private static final Pattern LEFT_OUT = Pattern.compile("<exclude>\\*\\*/core/(\\w+)/\\*\\*<");
  private static final Pattern ROOM =
      Pattern.compile("import (?:static )?fi\\.rekisteri\\.core\\.([a-z]\\w*)\\.");
  private static final Pattern CIPHERS =
      Pattern.compile(
          "import (?:static )?(?:javax\\.crypto|java\\.security|org\\.bouncycastle)\\.");
  private static final String OF_THE_JDK = "ciphers";

  /** Signs and packs by Bouncy Castle in every run. */
  private static final String ALWAYS = "signature";

  @Test
  @DisplayName("S45.2 no room that the second run leaves out comes near a cipher or a digest")
  void leftOutRoomsSealNothing() throws IOException {
    List<String> rooms =
        LEFT_OUT
            .matcher(Files.readString(Path.of("pom.xml")))
            .results()
            .map(room -> room.group(1))
            .toList();
    assertThat(rooms).hasSizeGreaterThan(20).contains("lint", ALWAYS);
    for (String room : rooms) {
      if (!room.equals(ALWAYS)) {
        assertThat(reachedFrom(room)).as(room).doesNotContain(OF_THE_JDK, "cipher", "sealing");
      }
    }
  }

  @Test
  @DisplayName("control: a room that seals by others is seen to")
  void sealingIsSeen() throws IOException {
    assertThat(reachedFrom("visit")).contains(OF_THE_JDK, "cipher", "sealing");
    assertThat(reachedFrom(ALWAYS)).contains(OF_THE_JDK);
  }

  private static Set<String> reachedFrom(String room) throws IOException {
    Set<String> reached = new TreeSet<>();
    Deque<String> left = new ArrayDeque<>(Set.of(room));
    while (!left.isEmpty()) {
      String next = left.pop();
      if (reached.add(next) && !next.equals(OF_THE_JDK)) {
        left.addAll(usedBy(next));
      }
    }
    return reached;
  }

  private static Set<String> usedBy(String room) throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES.resolve(room))) {
      for (Path file : files.toList()) {
        String source = Files.readString(file);
        used.addAll(
            ROOM.matcher(source).results().map(m -> m.group(1)).collect(Collectors.toSet()));
        if (CIPHERS.matcher(source).find()) {
          used.add(OF_THE_JDK);
        }
      }
    }
    return used;
  }
}
