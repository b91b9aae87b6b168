package fi.rekisteri.publication;

import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import java.util.Set;

/**
 * What is made of a list. Its purpose follows from it, and is not the host's to choose: any other
 * use of a list is a new purpose, which the definition would have to declare (S10.1).
 */
public enum ListType {
  /** Labels for direct mail; what the notice means by a list (S10). */
  MAILING_LABELS(
      Purpose.DIRECT_MARKETING,
      Set.of(
          ProhibitionScope.PUBLICATION,
          ProhibitionScope.DIRECT_ADVERTISING,
          ProhibitionScope.DIRECT_MARKETING)),
  /** A list that is published on a network (S9). */
  ELECTRONIC(Purpose.PUBLICATION, Set.of(ProhibitionScope.PUBLICATION)),
  /** A list that is published on paper (S9). */
  PRINTED(Purpose.PUBLICATION, Set.of(ProhibitionScope.PUBLICATION));

  private final Purpose purpose;
  private final Set<ProhibitionScope> closedBy;

  ListType(Purpose purpose, Set<ProhibitionScope> closedBy) {
    this.purpose = purpose;
    this.closedBy = closedBy;
  }

  /**
   * For which purpose such a list is made.
   *
   * @return direct marketing or publication
   */
  public Purpose purpose() {
    return purpose;
  }

  /**
   * Which prohibitions keep a person off such a list, besides those of its purpose: labels are
   * direct marketing and a list at once, so either prohibition removes the person (S10.2).
   *
   * @return at least publication
   */
  public Set<ProhibitionScope> closedBy() {
    return closedBy;
  }

  /**
   * Whether everybody may read it.
   *
   * @return true for published lists
   */
  public boolean isPublished() {
    return this != MAILING_LABELS;
  }
}
