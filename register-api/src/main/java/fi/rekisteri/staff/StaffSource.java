package fi.rekisteri.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Port: the controller's roster. It is asked at each call of the register, so that what was ended
 * or revoked has effect at once, and again during a long one, at most once a second; the terms in
 * its answer are compared at each single act. A roster that fails lets nobody through.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface StaffSource {
  /**
   * Everybody who holds or held a user id. Those who hold it at one instant are one person, or
   * nobody is let through.
   *
   * @param userId the user id
   * @return empty for somebody whom the controller does not know
   */
  List<StaffMember> membersOf(String userId);

  /**
   * Everybody, for the report on undertakings (S43.2).
   *
   * @return empty for a roster that cannot tell
   */
  default Optional<List<StaffMember>> everybody() {
    return Optional.empty();
  }

  /**
   * A fixed roster, for small hosts and tests.
   *
   * @param members everybody
   * @return the roster
   */
  static StaffSource of(StaffMember... members) {
    Map<String, List<StaffMember>> byUserId =
        Arrays.stream(members).collect(Collectors.groupingBy(member -> member.id().userId()));
    return new StaffSource() {
      @Override
      public List<StaffMember> membersOf(String userId) {
        return byUserId.getOrDefault(userId, List.of());
      }

      @Override
      public Optional<List<StaffMember>> everybody() {
        return Optional.of(List.of(members));
      }
    };
  }
}
