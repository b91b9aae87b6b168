package fi.rekisteri.store;

import java.time.LocalDate;

/**
 * A customer of whom something may be due.
 *
 * @param lookOn the day on which the register is to look at them
 * @param customer the record
 */
public record DueCustomer(LocalDate lookOn, SealedCustomer customer) {
  /**
   * Where they stand among the due.
   *
   * @return day and id
   */
  public DuePlace place() {
    return new DuePlace(lookOn, customer.facts().id());
  }
}
