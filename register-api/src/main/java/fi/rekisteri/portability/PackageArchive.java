package fi.rekisteri.portability;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A package as a ZIP archive. Files are stored as they are, since what compresses them differs from
 * one JDK to the next; and each bears the same day, since the format knows no zone.
 */
final class PackageArchive {
  private static final LocalDateTime A_DAY = LocalDateTime.of(2000, 1, 1, 0, 0);

  private PackageArchive() {}

  static void write(PortabilityPackage packed, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    Iterator<PackageFile> files = packed.all().iterator();
    while (files.hasNext()) {
      write(files.next(), zip);
    }
    zip.finish();
  }

  private static void write(PackageFile file, ZipOutputStream zip) throws IOException {
    byte[] bytes = file.bytes();
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(file.name());
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(A_DAY);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
