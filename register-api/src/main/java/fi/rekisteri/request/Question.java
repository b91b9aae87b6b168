package fi.rekisteri.request;

import fi.rekisteri.deadline.PauseGround;
import java.time.LocalDate;
import java.util.Set;

/**
 * That the person is asked something before an item can be decided (Art. 12(6); S75.1).
 *
 * @param items the numbers of the items that rest meanwhile; empty for all
 * @param ground identity, or clarification
 * @param reason what is asked, and why it is needed; not blank
 * @param on the day on which it was asked
 */
public record Question(Set<Integer> items, PauseGround ground, String reason, LocalDate on) {
  /** Copies the numbers. */
  public Question {
    items = Set.copyOf(items);
  }

  @Override
  public String toString() {
    return "Question[" + items + ", " + ground + ", ***]";
  }
}
