package fi.rekisteri.deadline;

/**
 * What the controller promises by itself, besides the legal month (S76.1): "without undue delay" is
 * less than the longest time that the law leaves (G12.3f).
 *
 * @param workingDays how many working days after the day of receipt; 1 to 250
 */
public record ServiceLevel(int workingDays) {
  /** Five working days, as for a rectification (S76.1). */
  public static final ServiceLevel STANDARD = new ServiceLevel(5);

  private static final int ONE_YEAR = 250;

  /** Refuses no day, and more days than a promise can mean. */
  public ServiceLevel {
    if (workingDays < 1 || workingDays > ONE_YEAR) {
      throw new IllegalArgumentException("a service level is 1 to 250 working days");
    }
  }
}
