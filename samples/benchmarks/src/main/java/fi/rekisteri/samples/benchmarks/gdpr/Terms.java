package fi.rekisteri.samples.benchmarks.gdpr;

/**
 * What belongs to a purpose and not to a person: one of 25 purposes, one of ten periods, one of two
 * ways to decide, and one of ten who receive.
 *
 * @param purpose its code (PUR)
 * @param days for how many days data is kept for it (TTL)
 * @param decision whether a machine decides (DEC)
 * @param sharing the code of who receives data for it (SHR)
 */
public record Terms(String purpose, String days, String decision, String sharing) {
  static final int PURPOSES = 25;
  static final int VALUES = 10;
  private static final int KINDS = 2;

  /** The terms of a purpose, the first or changed ones. */
  static Terms of(int purpose, int value) {
    return new Terms(
        "PURPOSE_" + purpose,
        Integer.toString(100 * (1 + value % VALUES)),
        value % KINDS == 0 ? "PROFILING" : "HUMAN_DECIDES",
        "PARTNER_" + value % VALUES);
  }
}
