package fi.rekisteri.core.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Puts other bytes in the place of a file. They are written and forced beside it, read back, and
 * then renamed: whoever looks, and whenever the machine stops, finds the old file or the new one.
 * What a stop leaves beside it, {@code <name>.<16 hex digits>.new}, may be deleted.
 */
final class ReplacedFile {
  private ReplacedFile() {}

  /**
   * @param old what the file must hold still
   * @return false where it held something else meanwhile, or the disk gave other bytes back;
   *     nothing was changed
   */
  static boolean replace(Path file, byte[] old, byte[] content, byte[] uniqueName)
      throws IOException {
    Path real = file.toRealPath(); // a symbolic link stays one
    String suffix = "." + HexFormat.of().formatHex(uniqueName) + ".new";
    Path written = real.resolveSibling(real.getFileName() + suffix);
    try {
      NewFile.writeForced(written, content);
      makeAlike(written, real);
      if (!holds(written, content) || !holds(real, old)) {
        return false;
      }
      Files.move(written, real, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
    NewFile.forceDirectory(real.getParent());
    return true;
  }

  private static boolean holds(Path file, byte[] expected) throws IOException {
    return MessageDigest.isEqual(Files.readAllBytes(file), expected);
  }

  /** Owner, group and permissions are the old file's: who could open it can open the new one. */
  private static void makeAlike(Path written, Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(written, PosixFileAttributeView.class);
    if (view == null) {
      return; // a file system without
    }
    PosixFileAttributes old = Files.readAttributes(file, PosixFileAttributes.class);
    PosixFileAttributes made = view.readAttributes();
    if (!made.owner().equals(old.owner())) {
      view.setOwner(old.owner());
    }
    if (!made.group().equals(old.group())) {
      view.setGroup(old.group());
    }
    if (!made.permissions().equals(old.permissions())) {
      view.setPermissions(old.permissions());
    }
  }
}
