package fi.rekisteri.core.engine;

/** How much anybody may ask for at a time. */
public final class PageLimit {
  private static final int MOST = 1000;

  private PageLimit() {}

  /**
   * Refuses a page that is empty by itself, or larger than memory should hold at a time.
   *
   * @param limit how many are asked for
   */
  public static void require(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a page holds 1 to " + MOST);
    }
  }
}
