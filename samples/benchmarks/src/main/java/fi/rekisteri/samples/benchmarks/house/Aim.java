package fi.rekisteri.samples.benchmarks.house;

/**
 * Who is compared with whom, and what is asked for.
 *
 * @param ours the side that is judged
 * @param against the side that it is compared with
 * @param mark what the ratio of the rates must reach; 0 where it is only told
 * @param goal what it should reach
 * @param number which of the ten goals of {@code docs/performance.md} it belongs to; 0 for none
 */
public record Aim(String ours, String against, double mark, double goal, int number) {
  /** A comparison that belongs to none of the ten goals. */
  public Aim(String ours, String against, double mark, double goal) {
    this(ours, against, mark, goal, 0);
  }

  /** A comparison of which nothing is asked. */
  public static Aim told(String ours, String against) {
    return new Aim(ours, against, 0, 0);
  }

  /** The bar of one of the ten goals. */
  public static Aim goal(int number, String ours, String against, double bar) {
    return new Aim(ours, against, bar, bar, number);
  }

  /** The same as part of one of the ten goals. */
  public Aim of(int goalNumber) {
    return new Aim(ours, against, mark, goal, goalNumber);
  }
}
