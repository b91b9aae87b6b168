package fi.rekisteri.staff;

import java.time.Instant;

/**
 * Who acts, as the host asserts it (S42). Passwords never come here.
 *
 * @param userId the personal user id
 * @param kind whether the id belongs to one person
 * @param authenticatedAt when the host authenticated the person
 * @param method how, such as {@code password+otp}
 * @param interfaceId the technical interface used, such as {@code back-office}; it goes to the
 *     audit trail (S8.1)
 */
public record Actor(
    String userId, Kind kind, Instant authenticatedAt, String method, String interfaceId) {
  /** Whom a user id stands for. */
  public enum Kind {
    /** One person. */
    PERSONAL,
    /** A program, with a named owner at the controller. */
    SERVICE,
    /** Several people: refused everywhere (S42.2). */
    SHARED,
    /** Nobody knows who: refused everywhere (S42.2). */
    ANONYMOUS
  }

  /** Refuses blank parts, and a user id that could be taken for another holder's. */
  public Actor {
    StaffId.requireUserId(userId);
    if (method.isBlank() || interfaceId.isBlank()) {
      throw new IllegalArgumentException(
          "an actor names user id, authentication method and interface");
    }
  }

  /**
   * A person.
   *
   * @param userId the personal user id
   * @param authenticatedAt when the host authenticated the person
   * @param method how
   * @param interfaceId the technical interface used
   * @return the actor
   */
  public static Actor person(
      String userId, Instant authenticatedAt, String method, String interfaceId) {
    return new Actor(userId, Kind.PERSONAL, authenticatedAt, method, interfaceId);
  }

  /**
   * A program, such as a nightly import, for which somebody at the controller answers.
   *
   * @param userId the program's own user id
   * @param authenticatedAt when the host authenticated or started the program
   * @param method how, such as {@code client-certificate}
   * @param interfaceId the technical interface used
   * @return the actor
   */
  public static Actor service(
      String userId, Instant authenticatedAt, String method, String interfaceId) {
    return new Actor(userId, Kind.SERVICE, authenticatedAt, method, interfaceId);
  }
}
