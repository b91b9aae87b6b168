package fi.rekisteri.samples.benchmarks.gdpr;

/**
 * Whose record it is, and what belongs to that person.
 *
 * @param user the person's number (USR)
 * @param objection to which of 100 uses the person objects (OBJ)
 * @param access one of ten groups of who may look (ACL)
 * @param source one of ten parties that gave the data (SRC)
 * @param category one of ten categories (CAT)
 */
public record Owner(String user, String objection, String access, String source, String category) {
  static final String PREFIX = "USER-";
  private static final int USES = 100;

  static Owner of(int user) {
    return new Owner(
        PREFIX + user,
        objection(user),
        "GROUP-" + user % Terms.VALUES,
        source(user),
        "CATEGORY-" + user % Terms.VALUES);
  }

  static String objection(int value) {
    return "USE-" + value % USES;
  }

  static String source(int user) {
    return "SOURCE-" + user % Terms.VALUES;
  }

  Owner objecting(String use) {
    return new Owner(user, use, access, source, category);
  }

  @Override
  public String toString() {
    return "Owner[***]";
  }
}
