package fi.rekisteri.staff;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the controller asks of whoever acts: which text of the undertaking, since when, and how
 * fresh the host's assertion of who it is (S42, S43). Nothing switches the undertaking off.
 *
 * @param versions the texts of the undertaking, in the order in which they came into force
 * @param oldestAssertion how long after authentication somebody may act
 * @param skew how far the clocks of host and register may differ
 */
public record StaffPolicy(List<Version> versions, Duration oldestAssertion, Duration skew) {
  /** The first text, version {@code 1}; a working day; a minute. */
  public static final StaffPolicy FIRST = requiring(new Version("1", LocalDate.EPOCH));

  /**
   * A text of the undertaking.
   *
   * @param name its version
   * @param requiredFrom the first day, in the register's zone, on which earlier ones do not suffice
   */
  public record Version(String name, LocalDate requiredFrom) {}

  /** Copies the versions; refuses none, two of one name, and such in another order. */
  public StaffPolicy {
    versions = List.copyOf(versions);
    boolean ordered =
        versions.stream()
            .sorted(Comparator.comparing(Version::requiredFrom))
            .toList()
            .equals(versions);
    if (versions.isEmpty()
        || !ordered
        || versions.stream().map(Version::name).distinct().count() < versions.size()) {
      throw new IllegalArgumentException(
          "a staff policy has versions of the undertaking, each once, in the order of their days");
    }
    if (oldestAssertion.isNegative() || oldestAssertion.isZero() || skew.isNegative()) {
      throw new IllegalArgumentException(
          "an assertion may be some time old, and a skew is none or more");
    }
  }

  /**
   * A policy with the usual times: an assertion is good for twelve hours, clocks differ by a minute
   * at most.
   *
   * @param versions the texts of the undertaking, in the order of their days
   * @return the policy
   */
  public static StaffPolicy requiring(Version... versions) {
    return new StaffPolicy(Arrays.asList(versions), Duration.ofHours(12), Duration.ofMinutes(1));
  }

  /**
   * The same policy with another age.
   *
   * @param age how long after authentication somebody may act
   * @return a copy
   */
  public StaffPolicy withOldestAssertion(Duration age) {
    return new StaffPolicy(versions, age, skew);
  }
}
