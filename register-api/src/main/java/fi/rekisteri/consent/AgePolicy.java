package fi.rekisteri.consent;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;

/**
 * From which age on a person decides what: data, dated, in one place. A day before the first entry
 * is judged by the first one, since a consent of before holds only where it meets the Regulation
 * (recital 171).
 *
 * @param ages each from its first day on, in the order of days
 */
public record AgePolicy(List<Ages> ages) {
  /**
   * Finland. 16 years for a consent to a service of the information society by the Regulation (Art.
   * 8), 13 since the Data Protection Act (1050/2018 section 5, F02); of age at 18 (442/1999 section
   * 2). No act says from which age on a child alone uses its rights with a private controller: 15
   * is taken from procedure with authorities (434/2003 section 14), and is the host's to change.
   */
  public static final AgePolicy FINLAND =
      new AgePolicy(
          List.of(
              new Ages(LocalDate.of(2018, 5, 25), 16, 15, 18),
              new Ages(LocalDate.of(2019, 1, 1), 13, 15, 18)));

  /**
   * The ages that hold from a day on.
   *
   * @param from the first day, in the register's zone
   * @param consent from which age on a child consents alone
   * @param ownRequests from which age on a child's rights are used by the child, and by a guardian
   *     only where the child authorised it
   * @param majority from which age on nobody has a guardian for being a child
   */
  public record Ages(LocalDate from, int consent, int ownRequests, int majority) {
    /** Refuses ages without sense. */
    public Ages {
      if (Math.min(consent, ownRequests) < 0 || Math.max(consent, ownRequests) > majority) {
        throw new IllegalArgumentException("a child's ages lie between birth and majority");
      }
    }
  }

  /** Copies the ages; refuses none, and such in another order. */
  public AgePolicy {
    ages = List.copyOf(ages);
    List<Ages> ordered = ages.stream().sorted(Comparator.comparing(Ages::from)).toList();
    if (ages.isEmpty() || !ordered.equals(ages)) {
      throw new IllegalArgumentException("a policy has ages, in the order of their days");
    }
  }

  /**
   * The ages that hold on a day.
   *
   * @param day the day, in the register's zone
   * @return the latest that have begun; before all of them, the first
   */
  public Ages on(LocalDate day) {
    return ages.stream()
        .filter(one -> !day.isBefore(one.from()))
        .reduce((earlier, later) -> later)
        .orElse(ages.get(0));
  }

  /**
   * Whether a person has reached an age on a day. The birthday itself counts; who was born on 29
   * February has it on 1 March in other years.
   *
   * @param birthday the day of birth
   * @param day the day
   * @param age the age, in years
   * @return false also for a birthday to come
   */
  public static boolean isOf(LocalDate birthday, LocalDate day, int age) {
    return Period.between(birthday, day).getYears() >= age;
  }
}
