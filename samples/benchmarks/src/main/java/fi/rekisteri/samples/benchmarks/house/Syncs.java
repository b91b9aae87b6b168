package fi.rekisteri.samples.benchmarks.house;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How often a second this machine's disk can make 8 KiB durable. Where that is often, a commit
 * hides nothing, and ratios of writes are at their worst.
 */
public final class Syncs {
  private static final int COUNT = 200;

  private Syncs() {}

  public static long perSecond() throws IOException {
    Path file = Files.createTempFile("marks", ".sync");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer page = ByteBuffer.allocate(8192);
      long start = System.nanoTime();
      for (int i = 0; i < COUNT; i++) {
        channel.write(page.clear(), 0);
        channel.force(false);
      }
      return COUNT * 1_000_000_000L / (System.nanoTime() - start);
    } finally {
      Files.delete(file);
    }
  }
}
