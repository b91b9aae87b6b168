package fi.rekisteri.samples.ownadapter.map;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of a file: that there is a new file stands in the folder, and must reach the disk. */
final class Folder {
  private Folder() {}

  static void force(Path file) {
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException notAFile) {
      // Windows opens no folder, and needs none to be forced.
    }
  }
}
