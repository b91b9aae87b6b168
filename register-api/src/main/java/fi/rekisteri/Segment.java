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
 * @param roles people in these roles, of whom visitors of the site are none: nobody knows who they
 *     are (S51). Somebody in another role is not gone through at all
 */
public record Segment(RegisterId to, Purpose purpose, Set<SubjectRole> roles) {
  private static final Set<SubjectRole> KNOWN =
      EnumSet.complementOf(EnumSet.of(SubjectRole.VISITOR));

  /** Copies the roles; refuses a segment of nobody, and one with visitors. */
  public Segment {
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("a segment has at least one role");
    }
    if (!KNOWN.containsAll(roles)) {
      throw new IllegalArgumentException("visitors of the site are shared with no register");
    }
    roles = Set.copyOf(EnumSet.copyOf(roles));
  }

  /**
   * Everybody whom the register knows, in whatever role; no visitor of the site.
   *
   * @param to the other register's id
   * @param purpose the purpose of the link
   * @return the segment
   */
  public static Segment everybody(RegisterId to, Purpose purpose) {
    return new Segment(to, purpose, KNOWN);
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
