package fi.rekisteri.samples.ownadapter.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Why {@link MapFile} only appends. After each forced commit the quiet file is copied, which is
 * what a killed process leaves, and the copy is opened. Should MVStore be mended one day, the
 * second test tells, and the adapter may use room again.
 */
class ReusedRoomTest {
  private static final int COMMITS = 60;
  private static final int LAST = 0;

  private final Random random = new Random(1);

  @TempDir Path folder;

  @Test
  @DisplayName("A1 where MVStore only appends, each copy holds the last commit")
  void appendingLosesNothing() throws IOException {
    assertThat(copiesThatLag(false)).isZero();
  }

  @Test
  @DisplayName("control: where it uses room again, copies are found that lag behind it")
  void usingRoomAgainLosesCommits() throws IOException {
    assertThat(copiesThatLag(true)).isPositive();
  }

  private int copiesThatLag(boolean usesRoomAgain) throws IOException {
    Path file = folder.resolve("store.mv");
    Path copy = folder.resolve("copy.mv");
    int lagging = 0;
    try (MVStore store = open(file)) {
      store.setRetentionTime(0);
      store.setReuseSpace(usesRoomAgain);
      MVMap<Integer, String> map = store.openMap("map");
      for (int commit = 1; commit <= COMMITS; commit++) {
        for (int more = random.nextInt(40); more >= 0; more--) {
          map.put(1 + random.nextInt(300), "v".repeat(random.nextInt(800)));
        }
        map.put(LAST, Integer.toString(commit));
        store.commit();
        store.sync();
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        lagging += isOf(copy, commit) ? 0 : 1;
      }
    }
    return lagging;
  }

  private static boolean isOf(Path copy, int commit) {
    try (MVStore store = open(copy)) {
      return Integer.toString(commit).equals(store.<Integer, String>openMap("map").get(LAST));
    }
  }

  private static MVStore open(Path file) {
    return new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
  }
}
