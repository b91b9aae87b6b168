package fi.rekisteri.statistics;

/**
 * The smallest number of people that a table may tell (S4.2): fewer, but not none, are suppressed.
 *
 * @param people at least 2; of one alone everybody could see that it is one
 */
public record AnonymityThreshold(int people) {
  /** What the notice's register uses unless another is asked for. */
  public static final AnonymityThreshold DEFAULT = new AnonymityThreshold(5);

  private static final int LEAST = 2;
  private static final int MOST = 1000;

  /** Refuses less than 2, which would hide nobody, and more than 1000. */
  public AnonymityThreshold {
    if (people < LEAST || people > MOST) {
      throw new IllegalArgumentException(
          "a table tells of " + LEAST + " people at least (S4.2), and of " + MOST + " at most");
    }
  }

  /**
   * Whether a number of people is too small to be told.
   *
   * @param count any number of people
   * @return true from 1 to one less than the threshold
   */
  public boolean isSmall(long count) {
    return count > 0 && count < people;
  }
}
