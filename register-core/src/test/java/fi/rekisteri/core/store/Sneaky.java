package fi.rekisteri.core.store;

/** Throws anything where the compiler does not look. */
final class Sneaky {
  private Sneaky() {}

  static RuntimeException unchecked(Throwable any) {
    Sneaky.<RuntimeException>throwAs(any);
    throw new AssertionError("not reached");
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void throwAs(Throwable any) throws E {
    throw (E) any;
  }
}
