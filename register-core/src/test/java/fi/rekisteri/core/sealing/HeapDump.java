package fi.rekisteri.core.sealing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything reachable in this virtual machine, in a file, to be searched for bytes. By reflection,
 * since this module does not read the JDK's management.
 */
final class HeapDump {
  private static final int BUFFER = 1 << 20;

  private final Path file;

  private HeapDump(Path file) {
    this.file = file;
  }

  /** Collects the garbage and writes the rest. */
  static HeapDump of(Path folder, String name) throws ReflectiveOperationException {
    Class<?> type;
    try {
      type = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
    } catch (ClassNotFoundException e) {
      assumeTrue(false, "only HotSpot writes a heap dump when it is asked to");
      throw e;
    }
    Object diagnostics =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getPlatformMXBean", Class.class)
            .invoke(null, type);
    assumeTrue(diagnostics != null, "only HotSpot writes a heap dump when it is asked to");
    Path file = folder.resolve(name + ".hprof");
    type.getMethod("dumpHeap", String.class, boolean.class)
        .invoke(diagnostics, file.toString(), true);
    return new HeapDump(file);
  }

  /** The names of the masked patterns that are found, of 8 bytes and more. */
  Set<String> find(Map<String, byte[]> masked) throws IOException {
    Map<Long, List<String>> starts = new HashMap<>();
    boolean[] doubtful = new boolean[1 << 16];
    masked.forEach(
        (name, pattern) -> {
          long start = ByteBuffer.wrap(pattern).getLong();
          doubtful[(int) start & 0xFFFF] = true;
          starts.merge(start, List.of(name), HeapDump::both);
        });
    Set<String> found = new HashSet<>();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      int kept = 0;
      for (int read = in.read(buffer, 0, BUFFER); read >= 0; ) {
        int end = kept + read;
        long window = 0;
        for (int i = 0; i < end; i++) {
          window = window << 8 | buffer[i] & 0xFF;
          long start = window ^ 0xA5A5A5A5A5A5A5A5L;
          if (i >= 7 && doubtful[(int) start & 0xFFFF] && starts.containsKey(start)) {
            for (String name : starts.get(start)) {
              if (isAt(buffer, i - 7, end, masked.get(name))) {
                found.add(name);
              }
            }
          }
        }
        kept = Math.min(end, 256);
        System.arraycopy(buffer, end - kept, buffer, 0, kept);
        read = in.read(buffer, kept, BUFFER - kept);
      }
    } finally {
      Arrays.fill(buffer, (byte) 0); // or the next dump would find it
    }
    return found;
  }

  private static List<String> both(List<String> one, List<String> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }

  private static boolean isAt(byte[] buffer, int at, int end, byte[] masked) {
    for (int i = 0; i < masked.length; i++) {
      if (at + i >= end || (byte) (buffer[at + i] ^ 0xA5) != masked[i]) {
        return false;
      }
    }
    return true;
  }
}
