package fi.rekisteri.samples.benchmarks.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What Linux tells of processor time in {@code /proc}; 0 on other systems. */
final class Kernel {
  private static final double TICKS_PER_SECOND = 100;
  private static final Path MACHINE = Path.of("/proc/stat");

  /** User, nice and system; then interrupts, their second halves, and what the host took away. */
  private static final int[] BUSY = {1, 2, 3, 6, 7, 8};

  /** Where the time of ended children stands behind the name of a process. */
  private static final int[] ENDED = {13, 14};

  private Kernel() {}

  /** Seconds that all processors together were busy, by whomever. */
  static double busySeconds() {
    return seconds(MACHINE, lines -> sum(lines.get(0).split(" +"), BUSY));
  }

  static long processors() {
    return Math.max(1, lines(MACHINE).stream().filter(line -> line.matches("cpu\\d.*")).count());
  }

  /** Seconds of the children of a process that have ended. */
  static double endedChildrenSeconds(long process) {
    return seconds(
        Path.of("/proc/" + process + "/stat"),
        lines -> {
          String line = String.join(" ", lines);
          return sum(line.substring(line.lastIndexOf(')') + 2).split(" "), ENDED);
        });
  }

  /** How to read a file that is there. */
  private interface Reading {
    long ticks(List<String> lines);
  }

  private static double seconds(Path file, Reading reading) {
    List<String> lines = lines(file);
    return lines.isEmpty() ? 0 : reading.ticks(lines) / TICKS_PER_SECOND;
  }

  private static long sum(String[] fields, int[] places) {
    return Arrays.stream(places).mapToLong(place -> Long.parseLong(fields[place])).sum();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException gone) {
      return List.of(); // the process has ended meanwhile
    }
  }
}
