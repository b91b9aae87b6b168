package fi.rekisteri.retention;

import fi.rekisteri.processing.DataCategory;
import java.time.Period;

/**
 * How long a category may be kept (säilytysaika, S33). "Forever" cannot be said.
 *
 * @param category the category
 * @param anchor the event from which it is counted
 * @param length calendar years, months or days; more than none
 */
public record RetentionRule(DataCategory category, RetentionAnchor anchor, Period length) {
  /** Refuses a period that is none or negative. */
  public RetentionRule {
    if (length.isZero() || length.isNegative()) {
      throw new IllegalArgumentException("a retention period is longer than none");
    }
  }
}
