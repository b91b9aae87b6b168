package fi.rekisteri.contract;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Exceptions in disguise: thrown where the compiler does not look, and printed with all causes. */
final class Hidden {
  private Hidden() {}

  /** Throws anything; the declared result lets the caller write {@code throw}. */
  static RuntimeException unchecked(Throwable any) {
    Hidden.<RuntimeException>throwAs(any);
    throw new AssertionError("not reached");
  }

  static String everythingPrintedBy(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void throwAs(Throwable any) throws E {
    throw (E) any;
  }
}
