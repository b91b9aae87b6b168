package fi.rekisteri.core.sealing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final int LONGEST = 256;
  private static final long MASK = 0xA5A5A5A5A5A5A5A5L; // that of MaskedRandom

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

  /** The names of the masked patterns that are found, of 8 to 256 bytes. */
  Set<String> find(Map<String, byte[]> masked) throws IOException {
    Starts starts = Starts.of(masked);
    Set<String> found = new HashSet<>();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      int kept = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer, kept, BUFFER - kept)) {
        int end = kept + read;
        starts.search(buffer, end, found);
        kept = Math.min(end, LONGEST);
        System.arraycopy(buffer, end - kept, buffer, 0, kept); // a pattern may go on behind it
      }
    } finally {
      Arrays.fill(buffer, (byte) 0); // or the next dump would find it
    }
    return found;
  }

  /** Patterns by their first 8 bytes; most places are told apart by the last two of those. */
  private record Starts(
      Map<String, byte[]> masked, Map<Long, List<String>> names, boolean[] doubtful) {
    static Starts of(Map<String, byte[]> masked) {
      Starts starts = new Starts(masked, new HashMap<>(), new boolean[1 << 16]);
      masked.forEach(
          (name, pattern) -> {
            long start = ByteBuffer.wrap(pattern).getLong();
            starts.doubtful[(int) start & 0xFFFF] = true;
            starts.names.computeIfAbsent(start, first -> new ArrayList<>()).add(name);
          });
      return starts;
    }

    void search(byte[] buffer, int end, Set<String> found) {
      long window = 0;
      for (int i = 0; i < end; i++) {
        window = window << 8 | buffer[i] & 0xFF;
        long start = window ^ MASK;
        if (i >= 7 && doubtful[(int) start & 0xFFFF]) {
          for (String name : names.getOrDefault(start, List.of())) {
            if (isAt(buffer, i - 7, end, masked.get(name))) {
              found.add(name);
            }
          }
        }
      }
    }

    private static boolean isAt(byte[] buffer, int at, int end, byte[] masked) {
      for (int i = 0; i < masked.length; i++) {
        if (at + i >= end || (buffer[at + i] ^ (byte) MASK) != masked[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
