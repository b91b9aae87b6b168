package fi.rekisteri;

import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whom to share with another register of the controller, and what for (S6).
 *
 * @param to the other register's id
 * @param purpose the purpose of the link
 * @param roles people in these roles; somebody in another is not gone through at all
 */
public record Segment(RegisterId to, Purpose purpose, Set<SubjectRole> roles) {
  /** Copies the roles; refuses a segment of nobody. */
  public Segment {
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("a segment has at least one role");
    }
    roles = Set.copyOf(EnumSet.copyOf(roles));
  }

  /**
   * Everybody, in whatever role.
   *
   * @param to the other register's id
   * @param purpose the purpose of the link
   * @return the segment
   */
  public static Segment everybody(RegisterId to, Purpose purpose) {
    return new Segment(to, purpose, EnumSet.allOf(SubjectRole.class));
  }

  /**
   * The same segment, of some roles only.
   *
   * @param only these roles; at least one
   * @return a copy
   */
  public Segment in(SubjectRole... only) {
    return new Segment(to, purpose, Set.of(only));
  }

  /**
   * Whether people in a role belong to it.
   *
   * @param role the role
   * @return true for its roles
   */
  public boolean includes(SubjectRole role) {
    return roles.contains(role);
  }
}
