package fi.rekisteri.access;

import fi.rekisteri.processing.RuleId;
import java.util.EnumSet;
import java.util.Set;

/**
 * Why something is left out of an access answer (Art. 15(4), recital 63; F05: section 34(1) of the
 * Finnish Data Protection Act 1050/2018). Nothing is left out for another reason.
 */
public enum RedactionReason {
  /** It tells of somebody else, whose rights outweigh (Art. 15(4)). */
  OTHER_PERSON("Art. 15(4)"),
  /** It is a trade secret or somebody's intellectual property (Art. 15(4), recital 63). */
  TRADE_SECRET("Art. 15(4)"),
  /** Telling it could harm national security, defence, or public order and security. */
  PUBLIC_SECURITY("Tietosuojalaki 34(1)(1)"),
  /** Telling it could hinder the prevention or investigation of crime. */
  CRIME_PREVENTION("Tietosuojalaki 34(1)(1)"),
  /** Telling it could seriously endanger the person's health or care. */
  HEALTH_OR_CARE("Tietosuojalaki 34(1)(2)"),
  /** Telling it could seriously endanger the rights of the person or of somebody else. */
  RIGHTS_IN_DANGER("Tietosuojalaki 34(1)(2)"),
  /** It serves a supervisory task, and an important economic interest makes silence necessary. */
  SUPERVISORY_TASK("Tietosuojalaki 34(1)(3)"),
  /** One of the reasons of section 34(1), which a refusal of a request does not name (F05). */
  SECRET("Tietosuojalaki 34(1)"),
  /** A decision on the request refused it; the certificate of the refusal tells why. */
  REFUSED("Art. 12(4)");

  private static final Set<RedactionReason> SILENT =
      EnumSet.of(
          PUBLIC_SECURITY,
          CRIME_PREVENTION,
          HEALTH_OR_CARE,
          RIGHTS_IN_DANGER,
          SUPERVISORY_TASK,
          SECRET);

  private final RuleId rule;

  RedactionReason(String reference) {
    this.rule = new RuleId(reference);
  }

  /**
   * The rule that allows it; a {@link AccessLimit} may name another, for another country's law.
   *
   * @return an article or a section
   */
  public RuleId rule() {
    return rule;
  }

  /**
   * Whether the person may be left without the reason: section 34(3) allows it for the reasons of
   * section 34(1), and Art. 15(4) for none.
   *
   * @return true for the reasons of section 34(1)
   */
  public boolean mayBeUntold() {
    return SILENT.contains(this);
  }
}
