package fi.rekisteri.jdbc;

import java.lang.reflect.Method;

/**
 * How much memory a thread has asked for so far. By reflection, since this module does not read the
 * JDK's management.
 */
final class Allocation {
  private static final Method BYTES;
  private static final Object THREADS;

  static {
    try {
      THREADS =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getThreadMXBean")
              .invoke(null);
      BYTES =
          Class.forName("com.sun.management.ThreadMXBean")
              .getMethod("getCurrentThreadAllocatedBytes");
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Allocation() {}

  /** Bytes asked for by the thread that calls. */
  static long bytes() {
    try {
      return (long) BYTES.invoke(THREADS);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
