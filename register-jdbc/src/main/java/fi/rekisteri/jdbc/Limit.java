package fi.rekisteri.jdbc;

/** The one rule about page sizes. */
final class Limit {
  private Limit() {}

  static void check(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is 1 or more, not " + limit);
    }
  }
}
