package fi.rekisteri.samples.ownadapter.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file anew, with what is there now and nothing of what was: neither the versions before,
 * nor anything of the keys that were destroyed. The new file takes the place of the old one in one
 * step, so whoever interrupts it leaves the old one as it was.
 */
public final class Compaction {
  private static final int ROWS_AT_ONCE = 10_000;

  private Compaction() {}

  /** Compacts a file that nobody has open. */
  public static void of(Path path) {
    Path fresh = path.resolveSibling(path.getFileName() + ".compact");
    try {
      Files.deleteIfExists(fresh);
      try (MapFile from = MapFile.open(path)) {
        try (MapFile to = MapFile.open(fresh)) {
          copy(from, to);
        }
        Files.move(
            fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      Folder.force(path);
    } catch (IOException refused) {
      throw Failure.notCompacted();
    }
  }

  private static void copy(MapFile from, MapFile to) {
    Failure.guarded(
        () -> {
          int rows = 0;
          for (Shelf shelf : Shelf.values()) {
            var cursor = from.live(shelf).cursor(null);
            while (cursor.hasNext()) {
              to.live(shelf).put(cursor.next(), cursor.getValue());
              if (++rows % ROWS_AT_ONCE == 0) {
                to.commit();
              }
            }
          }
          to.commit();
          return rows;
        });
  }
}
