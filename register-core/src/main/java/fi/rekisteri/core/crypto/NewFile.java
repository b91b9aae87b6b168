package fi.rekisteri.core.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Publishes a file whole or not at all, and never over another one. The bytes are written and
 * forced beside it; a hard link then gives them the name in one step. A rename would do so too, but
 * replaces what another process has published a moment before: with a key file, that loses data.
 */
final class NewFile {
  private NewFile() {}

  /**
   * @return false where the name was taken; nothing was changed
   */
  static boolean publish(Path file, byte[] content, byte[] uniqueName) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    String suffix = "." + HexFormat.of().formatHex(uniqueName) + ".new";
    Path written = directory.resolve(file.getFileName() + suffix);
    try {
      writeForced(written, content);
      Files.createLink(file, written);
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.deleteIfExists(written);
    }
    forceDirectory(directory);
    return true;
  }

  static void writeForced(Path file, byte[] content) throws IOException {
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, ownerOnly(file))) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Set while the file is created, so that there is no moment in which others may read it. */
  private static FileAttribute<?>[] ownerOnly(Path file) {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(
          EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
    };
  }

  /** Makes the new name itself durable, where the system lets a directory be forced. */
  static void forceDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no directory as a file; there the name is durable with the file system's
      // journal
      return;
    }
  }
}
