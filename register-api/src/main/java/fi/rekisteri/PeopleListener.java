package fi.rekisteri;

import fi.rekisteri.customer.Customer;

/** Is told of people as they are found; what it throws ends the walk, and reaches the caller. */
@FunctionalInterface
public interface PeopleListener {
  /**
   * Somebody was found.
   *
   * @param one the person, with the fields of the purpose
   */
  void found(Customer one);

  /**
   * Everybody up to a place was told: from there the walk can go on another time.
   *
   * @param place the place
   */
  default void reached(Bookmark place) {}
}
