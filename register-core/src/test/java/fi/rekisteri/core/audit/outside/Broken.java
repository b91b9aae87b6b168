package fi.rekisteri.core.audit.outside;

/** Something is not as the document says. */
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Broken(String why) {
    super(why);
  }

  static void unless(boolean right, String why) {
    if (!right) {
      throw new Broken(why);
    }
  }
}
