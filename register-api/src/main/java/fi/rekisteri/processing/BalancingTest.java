package fi.rekisteri.processing;

import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;

/**
 * A recorded weighing of the controller's interest against the subject's (Art. 6(1)(f)).
 *
 * @param conclusion why the interest outweighs
 * @param carriedOut the day it was done
 * @param reviewBy the last day on which it may be relied on without a new look
 */
public record BalancingTest(LocalizedText conclusion, LocalDate carriedOut, LocalDate reviewBy) {
  /** Refuses a review day before the day of the test. */
  public BalancingTest {
    if (reviewBy.isBefore(carriedOut)) {
      throw new IllegalArgumentException("a balancing test is reviewed after it was carried out");
    }
  }
}
