package fi.rekisteri.disclosure;

import java.time.LocalDate;

/**
 * That somebody looked into a claim which is paid or disputed, and holds that telling of it is
 * right all the same: true, necessary, and no undue harm to the debtor (F13). Printing it shows the
 * day only.
 *
 * @param reviewer the user id of whoever looked
 * @param on the day in the register's zone
 */
public record ClaimReview(String reviewer, LocalDate on) {
  /** Refuses a user id that is blank, too long or holds a control character. */
  public ClaimReview {
    reviewer = ReferenceText.of(reviewer);
  }

  @Override
  public String toString() {
    return "ClaimReview[" + on + ", ***]";
  }
}
