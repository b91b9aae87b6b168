package fi.rekisteri.definition;

import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.text.LocalizedText;
import java.util.Optional;

/**
 * Profiling or an automated decision that people are told about (Art. 13(2)(f), 22; S66).
 *
 * @param purpose the purpose it serves
 * @param kind how much of it is automatic
 * @param logic how it works, in words that people understand
 * @param consequences what it means for the person
 * @param ground the point of Art. 22(2) that allows it; asked for where a machine decides alone
 */
public record AutomatedDecision(
    Purpose purpose,
    Kind kind,
    LocalizedText logic,
    LocalizedText consequences,
    Optional<RuleId> ground) {
  /** How much is automatic. */
  public enum Kind {
    /** Personal aspects are evaluated; nothing is decided by it alone (Art. 4(4)). */
    PROFILING,
    /** A machine proposes, and a person with the power to differ decides (S66.2). */
    HUMAN_DECIDES,
    /** A machine decides alone, with legal or similar effect. */
    SOLELY_AUTOMATED
  }

  /** Refuses a machine that decides alone without the ground that allows it. */
  public AutomatedDecision {
    if (kind == Kind.SOLELY_AUTOMATED && ground.isEmpty()) {
      throw new IllegalArgumentException("a solely automated decision names its ground");
    }
  }
}
