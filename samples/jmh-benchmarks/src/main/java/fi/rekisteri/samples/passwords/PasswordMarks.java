package fi.rekisteri.samples.passwords;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures sign-ins against the bare computation, in turns and in one thread, by the processor time
 * of that thread, which other work on the machine disturbs least. Prints medians with the lowest
 * and the highest round. Argument: {@code small} or {@code full}.
 */
public final class PasswordMarks {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UPS = 60;
  private static final int REPETITIONS = 10;

  private PasswordMarks() {}

  /**
   * Runs the marks.
   *
   * @param arguments pace, and a folder that is not used
   */
  public static void main(String[] arguments) {
    int rounds = arguments[0].equals("full") ? 30 : 10;
    SigningIn work = new SigningIn();
    Runnable[] cells = {work::bare, work::accepted, work::unknownName};
    for (Runnable cell : cells) {
      repeat(cell, WARM_UPS);
    }
    double[][] millis = new double[cells.length][rounds];
    double[][] ratios = new double[cells.length][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int cell = 0; cell < cells.length; cell++) {
        millis[cell][round] = millis(cells[cell]);
      }
      for (int cell = 0; cell < cells.length; cell++) {
        ratios[cell][round] = millis[cell][round] / millis[0][round];
      }
    }
    String[] names = {"the computation alone", "accepted", "a name that nobody has"};
    System.out.println("| work | ms of processor time | / computation alone |");
    System.out.println("|---|---|---|");
    for (int cell = 0; cell < cells.length; cell++) {
      System.out.println(
          "| " + names[cell] + " | " + spread(millis[cell]) + " | " + spread(ratios[cell]) + " |");
    }
  }

  private static double millis(Runnable cell) {
    long before = THREADS.getCurrentThreadCpuTime();
    repeat(cell, REPETITIONS);
    return (THREADS.getCurrentThreadCpuTime() - before) / 1e6 / REPETITIONS;
  }

  private static void repeat(Runnable cell, int times) {
    for (int i = 0; i < times; i++) {
      cell.run();
    }
  }

  private static String spread(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f-%.2f)",
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }
}
