package fi.rekisteri.staff;

import java.util.List;

/**
 * Port: the controller's roster of designated people. It is asked at each act, so that an ended
 * designation has effect at once. Implementations are thread-safe.
 */
@FunctionalInterface
public interface StaffSource {
  /**
   * The designations of a person.
   *
   * @param userId the personal user id
   * @return empty for somebody whom the controller does not know
   */
  List<Designation> designationsOf(String userId);

  /**
   * A fixed roster, for small hosts and tests.
   *
   * @param designations all designations
   * @return the roster
   */
  static StaffSource of(Designation... designations) {
    List<Designation> all = List.of(designations);
    return userId -> all.stream().filter(d -> d.userId().equals(userId)).toList();
  }
}
