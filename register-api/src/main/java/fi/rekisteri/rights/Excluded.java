package fi.rekisteri.rights;

import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.text.LocalizedText;
import java.util.Optional;

/**
 * Values that are held, and are no part of what the person takes along (S71.1).
 *
 * @param place where they are held
 * @param label what they are, for people
 * @param category the category that the notice lists
 * @param part the part of the values that stays, where the rest of them goes; empty where they stay
 *     whole
 * @param reason why
 * @param decidedBy the rule that decided: the reason's, or that of what holds the values
 * @param count how many values; at least one
 */
public record Excluded(
    PortableValue.Place place,
    LocalizedText label,
    DataCategory category,
    Optional<String> part,
    ExclusionReason reason,
    RuleId decidedBy,
    long count) {
  /** Refuses an exclusion of nothing. */
  public Excluded {
    if (count < 1) {
      throw new IllegalArgumentException("an exclusion is of one value at least");
    }
  }

  /**
   * The same of one more value.
   *
   * @return a copy
   */
  public Excluded andOneMore() {
    return new Excluded(place, label, category, part, reason, decidedBy, count + 1);
  }
}
