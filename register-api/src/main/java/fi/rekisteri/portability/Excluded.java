package fi.rekisteri.portability;

import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.text.LocalizedText;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Values that are held, and are no part of what the person takes along (S71.1).
 *
 * @param place where they are held
 * @param label what they are, for people
 * @param category the category that the notice lists; empty for what a source withheld as a whole
 * @param part the part of the values that stays, where the rest of them goes; empty where they stay
 *     whole
 * @param reason why
 * @param decidedBy the rule that decided: the reason's, or that of what holds the values
 * @param count how many values, at least one; empty for what is withheld, where the number could
 *     tell of somebody else
 */
public record Excluded(
    PortableValue.Place place,
    LocalizedText label,
    Optional<DataCategory> category,
    Optional<String> part,
    ExclusionReason reason,
    RuleId decidedBy,
    OptionalLong count) {
  /** Refuses an exclusion of nothing. */
  public Excluded {
    if (count.isPresent() && count.getAsLong() < 1) {
      throw new IllegalArgumentException("an exclusion is of one value at least");
    }
  }

  /**
   * Whether it is left out of the copy of Art. 15 too.
   *
   * @return true for what is withheld, which is not counted
   */
  public boolean isWithheld() {
    return count.isEmpty();
  }

  /**
   * The same of one more value.
   *
   * @return a copy
   */
  public Excluded andOneMore() {
    OptionalLong more = count.isPresent() ? OptionalLong.of(count.getAsLong() + 1) : count;
    return new Excluded(place, label, category, part, reason, decidedBy, more);
  }
}
