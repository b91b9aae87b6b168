package fi.rekisteri.store;

import fi.rekisteri.customer.CustomerId;

/**
 * Somebody on a run of a list. It holds nothing of what the list will show: that is read when it is
 * released.
 *
 * @param number the place on the run, from 1
 * @param customer who
 * @param version the version of the record that was looked at
 * @param household the number of the label; people of one household share it
 */
public record ListLine(int number, CustomerId customer, long version, int household) {
  /** Refuses a line without a place. */
  public ListLine {
    if (number < 1) {
      throw new IllegalArgumentException("lines are counted from 1");
    }
  }
}
