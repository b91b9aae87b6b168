package fi.rekisteri.access;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of what is held an access answer gives: everything, but for what was decided to be left
 * out. Sources, purposes, recipients, periods and rights of Art. 15(1) stay told whatever is left
 * out.
 *
 * @param withheld the decisions
 */
public record AccessScope(List<AccessLimit> withheld) {
  private static final AccessScope EVERYTHING = new AccessScope(List.of());

  /** Copies the list. */
  public AccessScope {
    withheld = List.copyOf(withheld);
  }

  /**
   * Everything.
   *
   * @return a scope that leaves nothing out
   */
  public static AccessScope everything() {
    return EVERYTHING;
  }

  /**
   * The same but for one thing more.
   *
   * @param decision what is left out, and why
   * @return a copy
   */
  public AccessScope without(AccessLimit decision) {
    List<AccessLimit> more = new ArrayList<>(withheld);
    more.add(decision);
    return new AccessScope(more);
  }
}
